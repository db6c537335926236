/** The groups of a product's page: what must be done, what describes the product, what supports the maker. */
/** The groups in the order of the page: what must be done, what describes the product, what supports the maker. */
export const applicabilityGroups = [
  {
    id: 'mandatory',
    title: 'Quy chuẩn bắt buộc áp dụng',
    explanation:
      'Quy chuẩn kỹ thuật mà tổ chức, cá nhân sản xuất, kinh doanh phải tuân thủ khi còn hiệu lực.',
  },
  {
    id: 'product',
    title: 'Tiêu chuẩn sản phẩm, dịch vụ',
    explanation: 'Yêu cầu kỹ thuật, phân loại và thuật ngữ của sản phẩm hoặc dịch vụ; áp dụng tự nguyện.',
  },
  {
    id: 'test-method',
    title: 'Phương pháp thử và lấy mẫu',
    explanation: 'Cách lấy mẫu và thử nghiệm để biết sản phẩm có đạt yêu cầu hay không.',
  },
  {
    id: 'process',
    title: 'Quá trình sản xuất, vệ sinh và an toàn',
    explanation: 'Quy phạm thực hành trong nuôi trồng, sản xuất, chế biến, bảo quản để sản phẩm an toàn.',
  },
  {
    id: 'packaging-labelling',
    title: 'Ghi nhãn và bao gói',
    explanation: 'Thông tin trên nhãn và yêu cầu đối với bao bì, vận chuyển, bảo quản.',
  },
  {
    id: 'traceability',
    title: 'Truy xuất nguồn gốc',
    explanation: 'Mã số, mã vạch và thông tin cần lưu để truy ngược được nguồn gốc sản phẩm.',
  },
  {
    id: 'environment',
    title: 'Môi trường',
    explanation: 'Yêu cầu và hướng dẫn về nước thải, khí thải, chất thải và tác động môi trường.',
  },
  {
    id: 'management-system',
    title: 'Hệ thống quản lý và công cụ cải tiến',
    explanation: 'Cách tổ chức công việc để giữ chất lượng ổn định và nâng cao năng suất.',
  },
  {
    id: 'international',
    title: 'Tiêu chuẩn quốc tế theo phân loại ICS',
    explanation: 'Tiêu chuẩn quốc tế cùng mã phân loại với sản phẩm, để tham khảo và chuẩn bị xuất khẩu.',
  },
] as const;

export type ApplicabilityGroupId = (typeof applicabilityGroups)[number]['id'];

/**
 * Where a voluntary standard goes by its topic. Terminology and service stand with the product: a vocabulary defines
 * the words of the product standards, and a service is the product of tourism. Safety stands with hygiene.
 */
export const groupOfTopic: Readonly<Record<string, ApplicabilityGroupId>> = {
  product: 'product',
  terminology: 'product',
  service: 'product',
  'test-method': 'test-method',
  sampling: 'test-method',
  process: 'process',
  safety: 'process',
  'packaging-labelling': 'packaging-labelling',
  traceability: 'traceability',
  environment: 'environment',
  'management-system': 'management-system',
};

/** What each kind of content is called, in the order of the portal's sections. A collection that joins the index adds its words here. */
export const contentLabels: Readonly<Record<string, string>> = {
  standard: 'Tiêu chuẩn, quy chuẩn',
  product: 'Sản phẩm',
  topic: 'Chủ đề chung',
  law: 'Văn bản pháp luật',
  methods: 'Công cụ, hệ thống quản lý',
  guides: 'Hướng dẫn',
  supports: 'Hoạt động hỗ trợ',
  courses: 'Đào tạo, sự kiện',
  members: 'Mạng lưới',
  experts: 'Chuyên gia',
  news: 'Tin tức',
  programmes: 'Truyền hình',
  indicators: 'Chỉ tiêu của Kế hoạch',
  pages: 'Trang thông tin',
  listing: 'Danh mục',
};

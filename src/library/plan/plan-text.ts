/** The words of the plan on the network and its assessors, as the plan writes them. */
import type { Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';

export interface PlanQuote {
  text: string;
  /** Where in the plan it stands. */
  place: string;
}

/** Kế hoạch 191/KH-UBND of 2021 on the network, section I.2.a. */
export const networkQuote: PlanQuote = {
  text: 'Hình thành mạng lưới năng suất chất lượng của tỉnh với đại diện của tối thiểu 50% doanh nghiệp sản xuất/cung cấp sản phẩm, hàng hoá trọng điểm. Hàng năm tổ chức hội nghị thường niên để triển khai Kế hoạch',
  place: 'mục I.2.a, giai đoạn 2021–2025',
};

/** On those who assess conformity: the same sentence for both phases. */
export const conformityQuote: PlanQuote = {
  text: 'Đào tạo 20 chuyên gia đánh giá chứng nhận hợp chuẩn, hợp quy; chuyên gia đánh giá chứng nhận hệ thống Quản lý chất lượng có năng lực và chứng chỉ hành nghề',
  place: 'mục I.2, giai đoạn 2021–2025 và giai đoạn 2026–2030',
};

/** On those who assess technology: 20 in the goals, 30 among the tasks. */
export const technologyQuotes: readonly PlanQuote[] = [
  {
    text: 'Đào tạo 20 chuyên gia đánh giá trình độ công nghệ của tỉnh có năng lực và chứng chỉ hành nghề',
    place: 'mục I.2, giai đoạn 2021–2025 và giai đoạn 2026–2030',
  },
  {
    text: 'Lựa chọn và thành lập nhóm chuyên gia đánh giá trình độ công nghệ từng lĩnh vực của tỉnh để cử đào tạo (đào tạo 30 chuyên gia)',
    place: 'mục II.4',
  },
];

const planNumber = '191/KH-UBND';

/** The plan as a link, where the portal has its entry. */
export function planLink({ collections }: Pick<Library, 'collections'>): Link | undefined {
  const plan = collections.legalDocuments.find(({ number }) => number === planNumber);
  return plan && { href: plan.href, label: `Kế hoạch ${planNumber}` };
}

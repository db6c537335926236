/** The few voluntary standards to start with, each with the reason, as plain data. */
import { recommendedStandards } from '#domain/obligations/recommended-standards.ts';
import type { RecommendationReason } from '#domain/obligations/recommended-standards.ts';
import type { Library, Product } from '#library/build-library.ts';
import { applicabilityItem } from '#library/standards/list-items.ts';
import { applicableLines, namesInTitle } from '#library/standards/product-view.ts';
import type { ApplicabilityItem } from '#library/view-types.ts';

const reasons: Readonly<Record<RecommendationReason, string>> = {
  product: 'Nói sản phẩm phải đạt gì: dùng để viết tiêu chuẩn cơ sở, nhãn và hợp đồng.',
  service: 'Nói dịch vụ phải đạt gì: dùng để tự đánh giá và để khách biết trước.',
  terminology: 'Thống nhất tên gọi và cách phân loại trên nhãn, trong hợp đồng.',
  'test-method': 'Cách thử mà phòng thử nghiệm dùng: ghi vào yêu cầu khi gửi mẫu.',
  sampling: 'Cách lấy mẫu để kết quả thử đại diện cho cả lô.',
  process: 'Cách làm trong nuôi trồng, chế biến, bảo quản để sản phẩm an toàn.',
  'packaging-labelling': 'Cách ghi nhãn và bao gói mà người mua, người kiểm tra trông đợi.',
  traceability: 'Cách ghi lô và mã để truy ngược được khi có người hỏi.',
  environment: 'Cách đo và giảm tác động môi trường của cơ sở.',
  'management-system': 'Cách tổ chức công việc để chất lượng ổn định.',
  international: 'Tiêu chuẩn quốc tế còn hiệu lực: người mua nước ngoài đọc được ngay.',
};

export interface RecommendedItem extends ApplicabilityItem {
  why: string;
}

/** Five standards at most, those of the product itself first. */
export function recommendedItems(product: Product, library: Library): RecommendedItem[] {
  const voluntary = applicableLines(product, library).filter(({ id }) => id !== 'mandatory');
  const lines = voluntary.flatMap((group) =>
    group.lines.map((line) => ({
      line,
      topic: line.standard.topic,
      status: line.standard.status,
      national: line.standard.national,
      namesProduct: line.part === 'own',
      adopts: line.standard.entry?.adopts ?? [],
    })),
  );
  const isReference = ({ line }: (typeof lines)[number]) => line.part === 'reference';
  const abroad = lines.filter((one) => isReference(one) && namesInTitle(one.line, product.keywords_en));
  return recommendedStandards(
    lines.filter((one) => !isReference(one)),
    abroad,
  ).map(({ standard: { line }, reason }) => ({
    ...applicabilityItem(line, library),
    reason: undefined,
    checkedOn: undefined,
    why: reasons[reason],
  }));
}

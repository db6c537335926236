/** Texts at the head of a way, and where no source gives a step. */
import type { RoadmapPurpose } from '#domain/obligations/roadmap.ts';

const texts: Readonly<Record<RoadmapPurpose['goal'], { lede: string; nothing: string }>> = {
  domestic: {
    lede: 'Từ nơi sản xuất đến quầy bán, theo thứ tự nên làm. Chỗ chưa có nguồn thì ghi rõ để cơ sở hỏi trước.',
    nothing: 'Cổng chưa có nguồn về việc phải làm để bán trong nước. Hãy hỏi Sở Khoa học và Công nghệ.',
  },
  export: {
    lede: 'Việc phải làm ở Việt Nam trước, yêu cầu của nước nhập khẩu sau. Danh sách gồm những gì đã có nguồn, chưa phải tất cả: hỏi người mua trước khi ký hợp đồng.',
    nothing: 'Cổng chưa có nguồn về việc phải làm để xuất khẩu sản phẩm này. Hãy hỏi Sở Công Thương.',
  },
  ocop: {
    lede: 'Không bắt buộc. Những việc phải có trước khi nộp hồ sơ đánh giá, phân hạng.',
    nothing: 'Cổng chưa có nguồn về OCOP cho sản phẩm này. Hãy hỏi UBND cấp xã.',
  },
  indication: {
    lede: 'Chỉ cần khi muốn ghi tên được bảo hộ lên hàng.',
    nothing: 'Cổng chưa có nguồn về tên được bảo hộ cho sản phẩm này. Hãy hỏi Sở Khoa học và Công nghệ.',
  },
  organic: {
    lede: 'Chỉ cần khi muốn ghi chữ “hữu cơ” hoặc dùng lô gô hữu cơ.',
    nothing: 'Cổng chưa có nguồn về hữu cơ cho sản phẩm này. Hãy hỏi Sở Nông nghiệp và Môi trường.',
  },
};

export const purposeText = ({ goal }: RoadmapPurpose) => texts[goal];

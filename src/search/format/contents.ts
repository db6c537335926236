/** The kinds of pages that can be found: what the search calls each, and how much the page counts for the bare name of a thing. */
import type { CollectionName } from '#schemas/collections.ts';

/** A registered collection, what the library joins itself, a page below a product's that answers one question on it, or a list. The collection of laws is shown as `law`. */
export type SearchContent =
  | Exclude<CollectionName, 'legalDocuments'>
  | 'law'
  | 'standard'
  | 'product'
  | 'topic'
  | 'productGuide'
  | 'listing';

interface ContentType {
  label: string;
  /**
   * How far a page answers the bare name of a thing. Products and topics gather what applies to it; a maker, an article or a broadcast
   * only speaks of it, and stands behind the pages that do. Standards and listings are ranked by rules of their own.
   */
  weight: number;
}

/** In the order of the portal's sections. */
export const contentTypes: Readonly<Record<SearchContent, ContentType>> = {
  standard: { label: 'Tiêu chuẩn, quy chuẩn', weight: 0 },
  product: { label: 'Sản phẩm', weight: 1 },
  productGuide: { label: 'Lộ trình, hướng dẫn theo sản phẩm', weight: 0.3 },
  topic: { label: 'Chủ đề chung', weight: 1 },
  law: { label: 'Văn bản pháp luật', weight: 0.8 },
  markets: { label: 'Yêu cầu của thị trường', weight: 0.2 },
  duties: { label: 'Thủ tục, việc phải làm', weight: 0.3 },
  methods: { label: 'Công cụ, hệ thống quản lý', weight: 0.9 },
  guides: { label: 'Hướng dẫn', weight: 0.8 },
  templates: { label: 'Mẫu để điền', weight: 0.3 },
  supports: { label: 'Hoạt động hỗ trợ', weight: 0.6 },
  courses: { label: 'Đào tạo, sự kiện', weight: 0.5 },
  members: { label: 'Mạng lưới', weight: 0.5 },
  experts: { label: 'Chuyên gia', weight: 0.5 },
  news: { label: 'Tin tức', weight: 0.3 },
  programmes: { label: 'Truyền hình', weight: 0.2 },
  indicators: { label: 'Chỉ tiêu của Kế hoạch', weight: 0.3 },
  pages: { label: 'Trang thông tin', weight: 0.6 },
  listing: { label: 'Danh mục', weight: 0 },
};

/** How the search shows entries of a collection. */
export const contentOf = (name: CollectionName): SearchContent => (name === 'legalDocuments' ? 'law' : name);

/** The weight of a content as it is read from an index; one that this program does not know stands behind all others. */
export const contentWeight = (content: string): number =>
  Object.hasOwn(contentTypes, content) ? contentTypes[content as SearchContent].weight : 0;

/** Fields that several collections have, each described once: sources, pictures, texts, links to other entries. */
import { z } from 'astro/zod';
import { field, line, webAddress } from './field.ts';
import type { FieldPlace, FieldText } from './field.ts';

/** A source of facts: where they were seen, and what was seen there. */
export const sourceSchema = z.strictObject({
  url: field(webAddress(), { title: 'Địa chỉ', widget: 'url' }),
  seen: field(line(), { title: 'Đã thấy gì', description: 'Ghi ngắn gọn dữ kiện lấy từ trang này.' }),
});

/** Web pages on which the facts of an entry were seen. */
export const sourceAddresses = (place: Partial<FieldText & FieldPlace> = {}) =>
  field(z.array(webAddress()).default([]), {
    title: 'Nguồn',
    description: 'Địa chỉ các trang mà dữ kiện lấy từ đó; hiện ở cuối trang.',
    ...place,
  });

/** The day on which somebody last compared the entry with its sources. */
export const checkedOn = (place: FieldPlace = {}) =>
  field(z.iso.date().optional(), {
    title: 'Ngày kiểm tra',
    description: 'Ngày gần nhất có người đối chiếu mục này với nguồn.',
    examples: ['2026-11-23'],
    widget: 'date',
    ...place,
  });

/** A doubt that a reader should know. */
export const readersDoubt = (place: FieldPlace = {}) =>
  field(z.string().min(1).optional(), {
    title: 'Điều người đọc nên biết',
    description: 'Điểm chưa chắc trong dữ kiện, nói thẳng với người đọc.',
    widget: 'text',
    ...place,
  });

/** Note between editors; never shown on the portal. */
export const editorsNote = (place: FieldPlace = {}) =>
  field(z.string().min(1).optional(), {
    title: 'Ghi chú cho biên tập viên',
    description: 'Không hiện trên cổng.',
    widget: 'text',
    ...place,
  });

/** Everyday words for an entry that its title and texts lack: the search finds it by them, and nothing shows them. */
export const askedAs = (place: FieldPlace = {}) =>
  field(z.array(line()).default([]), {
    title: 'Người dân hay hỏi thế nào',
    description:
      'Từ, cụm từ đời thường mà người cần mục này hay gõ vào ô tìm kiếm nhưng tên mục không có: tên gọi ở địa phương, việc họ muốn làm, hiện tượng họ gặp. Không hiện trên cổng; đừng ghi từ quá chung.',
    examples: [['chở bò sang tỉnh khác', 'xe chở gia súc']],
    editorial: true,
    ...place,
  });

/** Marks an entry that only shows how a section looks: it wears a mark, stays out of the open data, and goes with one setting. */
export const sampleFlag = (place: FieldPlace = {}) =>
  field(z.literal(true).optional(), {
    title: 'Dữ liệu minh họa',
    description: 'Đánh dấu nếu mục này chỉ để minh họa.',
    ...place,
  });

/** The text of an entry, in Markdown; in the file it stands below the front matter. */
export const bodyText = (text: Partial<FieldText & FieldPlace> = {}) =>
  field(z.string().min(1).optional(), {
    title: 'Nội dung',
    description: 'Đề mục bắt đầu từ cấp 2 (##); cấp 1 là tiêu đề của trang.',
    widget: 'markdown',
    ...text,
  });

const mediaPath = /^\/media\/[A-Za-z0-9._/-]+$/;

/** A file that was uploaded to the media folder. */
export const mediaFile = (kind: 'image' | 'file', title: string) =>
  field(
    z.string().refine((value) => mediaPath.test(value) && !value.includes('..'), {
      error: 'không phải tệp trong thư viện ảnh và tệp của cổng; mẫu: /media/ten-tep.jpg',
    }),
    { title, widget: kind },
  );

/** A picture with the words for those who do not see it. */
export const pictureSchema = z.strictObject({
  file: mediaFile('image', 'Tệp ảnh'),
  alt: field(line(), {
    title: 'Lời mô tả ảnh',
    description: 'Ảnh cho thấy gì, một câu, dành cho người không nhìn thấy ảnh.',
  }),
  credit: field(line().optional(), { title: 'Người chụp hoặc nguồn ảnh' }),
});

/** The collections that another entry can name, and what is asked of an editor who names one of them. */
const relationTexts = {
  products: { title: 'Sản phẩm, chủ đề liên quan' },
  standards: { title: 'Tiêu chuẩn, quy chuẩn liên quan', examples: [['TCVN 9740:2013']] },
  legalDocuments: { title: 'Văn bản liên quan' },
  duties: { title: 'Việc phải làm theo luật' },
  markets: { title: 'Yêu cầu của thị trường liên quan' },
  members: { title: 'Thành viên, tổ chức liên quan' },
  methods: { title: 'Công cụ, hệ thống liên quan' },
  guides: { title: 'Hướng dẫn liên quan' },
  supports: { title: 'Hoạt động hỗ trợ liên quan' },
  programmes: { title: 'Chương trình truyền hình liên quan' },
  indicators: { title: 'Chỉ tiêu liên quan' },
} as const satisfies Record<string, FieldText>;

export type Relation = keyof typeof relationTexts;

/** Names of entries of another collection: file names, or designations for standards. */
export const relatedEntries = (relation: Relation, place: Partial<FieldText & FieldPlace> = {}) =>
  field(z.array(line()).default([]), { ...relationTexts[relation], relation, ...place });

/** A day, `YYYY-MM-DD`. */
export const day = (text: FieldText & FieldPlace) => field(z.iso.date(), { widget: 'date', ...text });

/** How the portal itself counted a figure: what, where from, on which day. It stands in place of a source elsewhere. */
export const countedBasis = () =>
  field(line().optional(), {
    title: 'Cách tính',
    description: 'Với số do cổng đếm: đếm gì, từ đâu, ngày nào.',
  });

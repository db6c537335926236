import { z } from 'astro/zod';
import { formatDate } from '#text/vietnamese.ts';
import { defineSectionCollection } from '../fields/collection.ts';
import { field, line } from '../fields/field.ts';
import {
  bodyText,
  day,
  editorsNote,
  pictureSchema,
  readersDoubt,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { routes } from '#routes.ts';

/** An article of the news. */
export const newsSchema = z.strictObject({
  title: field(line(), { title: 'Tiêu đề', listing: ['sort'] }),
  date: day({
    title: 'Ngày',
    description: 'Ngày diễn ra sự việc, hoặc ngày đăng nếu tin không gắn với một ngày.',
    listing: ['sort', 'group'],
  }),
  lead: field(line(), {
    title: 'Câu mở đầu',
    description: 'Một, hai câu nói hết điều chính; hiện trong danh sách và khi chia sẻ.',
  }),
  picture: field(pictureSchema.optional(), { title: 'Ảnh' }),
  tags: field(z.array(line()).min(1), {
    title: 'Chuyên mục',
    description: 'Chọn một đến ba chuyên mục.',
    vocabulary: 'categories',
    examples: [
      'An toàn thực phẩm',
      'Chỉ dẫn địa lý, nhãn hiệu',
      'Chính sách, pháp luật',
      'Công nghiệp',
      'Du lịch',
      'Dược liệu',
      'Giải thưởng chất lượng',
      'Khoa học và công nghệ',
      'Năng suất chất lượng',
      'Nông nghiệp, OCOP',
      'Tiêu chuẩn, đo lường',
    ].map((tag) => [tag]),
  }),
  products: relatedEntries('products'),
  standards: relatedEntries('standards'),
  members: relatedEntries('members'),
  documents: relatedEntries('legalDocuments'),
  programmes: relatedEntries('programmes'),
  doubt_vi: readersDoubt(),
  sources: sourceAddresses(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText(),
});

export type NewsEntry = z.infer<typeof newsSchema>;

export const news = defineSectionCollection({
  name: 'news',
  folder: 'content/news',
  label: 'Tin tức',
  labelSingular: 'Tin',
  schema: newsSchema,
  format: 'markdown',
  address: routes.news,
  summary: ['title', 'date'],
  section: 'news',
  link: ({ title, date }) => ({ label: title, note: formatDate(date) }),
  related: { heading: 'Tin tức', order: 100 },
});

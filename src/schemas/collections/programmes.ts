import { z } from 'astro/zod';
import { formatDate } from '#text/vietnamese.ts';
import { timeCode } from '#text/time-code.ts';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  bodyText,
  editorsNote,
  mediaFile,
  pictureSchema,
  readersDoubt,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { routes } from '#routes.ts';

/** Whether a broadcast is one of those that the plan asks for (at least two a year), or another one near the subject. */
export const programmeKindLabels = {
  plan: 'Chương trình của Kế hoạch',
  related: 'Chương trình liên quan',
} as const;

/** A moment of a video: minutes and seconds, or hours, minutes and seconds. */
const moment = () => z.string().regex(timeCode, { error: 'không phải mốc thời gian; mẫu: 03:25' });

/** A television programme. */
export const programmeSchema = z.strictObject({
  title: field(line(), { title: 'Tên chương trình', listing: ['sort'] }),
  kind: choice(programmeKindLabels, { title: 'Loại', listing: ['filter'] }),
  broadcaster: field(line(), { title: 'Đài phát' }),
  aired: field(z.iso.date().optional(), {
    title: 'Ngày phát sóng',
    description: 'Để trống nếu nguồn không ghi.',
    widget: 'date',
    listing: ['sort'],
  }),
  lead: field(line(), {
    title: 'Giới thiệu ngắn',
    description: 'Một, hai câu: chương trình nói về điều gì.',
  }),
  page_url: field(webAddress().optional(), { title: 'Trang của chương trình', widget: 'url' }),
  youtube: field(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{11}$/)
      .optional(),
    {
      title: 'Mã video YouTube',
      description: 'Mười một ký tự sau “v=” trong địa chỉ của video.',
      examples: ['a1B2c3D4e5F'],
    },
  ),
  video: field(mediaFile('file', 'Tệp video').optional(), {
    title: 'Tệp video',
    description:
      'Dùng khi video nằm trên máy chủ của cổng, thay cho YouTube. Trang biên tập không nhận tệp video: người vận hành đặt tệp vào public/media/.',
  }),
  captions: field(mediaFile('file', 'Tệp phụ đề').optional(), {
    title: 'Tệp phụ đề (WebVTT)',
    description: 'Phụ đề tiếng Việt của tệp video; người vận hành đặt tệp cùng chỗ với video.',
  }),
  picture: field(pictureSchema.optional(), { title: 'Ảnh đại diện' }),
  duration: field(moment().optional(), { title: 'Thời lượng', examples: ['14:30'] }),
  tags: field(z.array(line()).default([]), {
    title: 'Chuyên mục',
    description: 'Các chuyên mục dùng chung với tin tức.',
    vocabulary: 'categories',
    examples: [['Năng suất chất lượng']],
  }),
  products: relatedEntries('products'),
  standards: relatedEntries('standards'),
  members: relatedEntries('members'),
  transcript: field(
    z
      .array(
        z.strictObject({
          at: field(moment(), { title: 'Mốc thời gian', examples: ['03:25'] }),
          text: field(z.string().min(1), { title: 'Lời', widget: 'text' }),
        }),
      )
      .default([]),
    { title: 'Lời chương trình', description: 'Từng đoạn với mốc thời gian; người xem tìm được theo lời.' },
  ),
  doubt_vi: readersDoubt(),
  sources: sourceAddresses(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText(),
});

export const programmes = defineSectionCollection({
  name: 'programmes',
  folder: 'content/programmes',
  label: 'Chương trình truyền hình',
  labelSingular: 'Chương trình',
  schema: programmeSchema,
  format: 'markdown',
  address: routes.programmes,
  summary: ['title', 'aired'],
  section: 'programmes',
  link: ({ title, aired }) => ({ label: title, ...(aired ? { note: formatDate(aired) } : {}) }),
  related: { heading: 'Truyền hình', order: 110 },
});

import { z } from 'astro/zod';
import { defineCollectionSchema } from '#schemas/collection.ts';
import { choice, field, line } from '#schemas/field.ts';
import {
  bodyText,
  editorsNote,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '#schemas/shared-fields.ts';

/** The two families that the plan names in sections II.2 and II.3. */
export const methodKindLabels = {
  system: 'Hệ thống quản lý',
  tool: 'Công cụ cải tiến',
} as const;

/** How much of its own time an organisation of ten to fifty people gives, in words that the page explains. */
export const effortLabels = {
  light: 'Nhẹ: vài tuần, làm được với nguồn lực sẵn có',
  medium: 'Vừa: vài tháng, cần người phụ trách',
  heavy: 'Nhiều: nửa năm trở lên, cần cam kết của lãnh đạo và thường cần tư vấn',
} as const;

/** A management system or an improvement tool. */
export const methodSchema = z.strictObject({
  name_vi: field(line(), { title: 'Tên', examples: ['5S'], listing: ['sort'] }),
  full_name_vi: field(line().optional(), { title: 'Tên đầy đủ tiếng Việt' }),
  name_en: field(line().optional(), { title: 'Tên tiếng Anh' }),
  other_names: field(z.array(line()).default([]), {
    title: 'Tên gọi khác',
    description: 'Các cách viết khác, kể cả cách viết trong Kế hoạch; tìm theo tên nào cũng thấy.',
  }),
  kind: choice(methodKindLabels, { title: 'Nhóm', listing: ['filter'] }),
  lead: field(line(), { title: 'Câu mở đầu', description: 'Một câu: đây là gì, được gì.' }),
  for_whom: field(z.string().min(1), { title: 'Dành cho ai', widget: 'text' }),
  benefits: field(z.array(line()).default([]), { title: 'Lợi ích' }),
  steps: field(
    z
      .array(
        z.strictObject({
          title: field(line(), { title: 'Bước' }),
          text: field(z.string().min(1), { title: 'Làm gì', widget: 'text' }),
        }),
      )
      .min(1),
    { title: 'Các bước' },
  ),
  effort: choice(effortLabels, { title: 'Công sức', listing: ['filter'] }),
  pitfalls: field(z.array(line()).default([]), { title: 'Lỗi thường gặp' }),
  certifiable: field(z.boolean(), { title: 'Có chứng nhận', initial: false }),
  standards: relatedEntries('standards', { title: 'Tiêu chuẩn làm nền' }),
  plan_words: field(line().optional(), {
    title: 'Kế hoạch viết là',
    description: 'Nguyên văn trong Kế hoạch 191/KH-UBND, khi khác tên hiện nay.',
  }),
  plan_words_meaning: field(line().optional(), { title: 'Cần hiểu là' }),
  related: relatedEntries('methods', { title: 'Công cụ, hệ thống đi cùng' }),
  supports: relatedEntries('supports'),
  guides: relatedEntries('guides'),
  order: field(z.int().default(100), { title: 'Thứ tự trong danh sách' }),
  sources: sourceAddresses(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText({ title: 'Nói thêm' }),
});

export type MethodEntry = z.infer<typeof methodSchema>;

export const methods = defineCollectionSchema({
  name: 'methods',
  folder: 'content/methods',
  label: 'Công cụ, hệ thống quản lý',
  labelSingular: 'Công cụ, hệ thống',
  schema: methodSchema,
  format: 'markdown',
  address: '/cong-cu/',
  summary: ['name_vi', 'kind'],
});

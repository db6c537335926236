import { z } from 'astro/zod';
import { defineCollectionSchema } from '#schemas/collection.ts';
import { choice, field, line, webAddress } from '#schemas/field.ts';
import { editorsNote, relatedEntries, sampleFlag } from '#schemas/shared-fields.ts';
import { phaseLabels } from '#schemas/supports.ts';

/** How values of several years make up the figure that is compared with the target. */
export const indicatorSumLabels = {
  latest: 'Số của năm mới nhất (tỷ lệ, số đang có)',
  total: 'Cộng dồn các năm',
  yearly: 'Mỗi năm một mục tiêu',
} as const;

const targetSchema = z.strictObject({
  phase: choice(phaseLabels, { title: 'Giai đoạn' }),
  value: field(z.number(), { title: 'Mục tiêu' }),
  upper: field(z.number().optional(), { title: 'Đến (khi mục tiêu là một khoảng)' }),
  minimum: field(z.boolean().default(false), { title: 'Là mức tối thiểu' }),
  by: field(z.int().min(2021).max(2035), { title: 'Đến năm' }),
  words: field(z.string().min(1), { title: 'Nguyên văn trong Kế hoạch', widget: 'text' }),
});

const actualSchema = z.strictObject({
  year: field(z.int().min(2020).max(2035), { title: 'Năm' }),
  value: field(z.number(), { title: 'Kết quả' }),
  source: field(webAddress(), { title: 'Nguồn', widget: 'url' }),
  note: field(line().optional(), { title: 'Ghi chú' }),
});

/** A target of the plan, and what was reached by the year, as published. */
export const indicatorSchema = z.strictObject({
  title: field(line(), { title: 'Tên chỉ tiêu', listing: ['sort'] }),
  unit: field(line(), { title: 'Đơn vị', examples: ['%', 'doanh nghiệp', 'chương trình'] }),
  sum: choice(indicatorSumLabels, { title: 'Cách tính so với mục tiêu', listing: ['filter'] }),
  targets: field(z.array(targetSchema).min(1), { title: 'Mục tiêu' }),
  actuals: field(z.array(actualSchema).default([]), {
    title: 'Kết quả từng năm',
    description: 'Chỉ điền số đã được công bố, kèm nguồn.',
  }),
  explanation: field(z.string().min(1).optional(), { title: 'Cần hiểu thêm', widget: 'text' }),
  supports: relatedEntries('supports'),
  order: field(z.int(), { title: 'Thứ tự' }),
  note: editorsNote(),
  sample: sampleFlag(),
});

export type IndicatorEntry = z.infer<typeof indicatorSchema>;

export const indicators = defineCollectionSchema({
  name: 'indicators',
  folder: 'content/indicators',
  label: 'Chỉ tiêu của Kế hoạch',
  labelSingular: 'Chỉ tiêu',
  schema: indicatorSchema,
  summary: ['title', 'unit'],
});

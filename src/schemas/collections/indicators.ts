import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import { countedBasis, editorsNote, relatedEntries, sampleFlag } from '../fields/shared-fields.ts';
import { phaseLabels } from '#schemas/collections/supports.ts';

/** How values of several years make up the figure that is compared with the target. */
const indicatorSumLabels = {
  latest: 'Số của năm mới nhất (tỷ lệ, số đang có)',
  total: 'Cộng dồn các năm',
  yearly: 'Mỗi năm một mục tiêu',
} as const;

/** Themes of targets; the table of targets has a part for each. */
export const indicatorThemeLabels = {
  quality: 'Tiêu chuẩn, chứng nhận và giải thưởng',
  improvement: 'Doanh nghiệp cải tiến năng suất chất lượng',
  support: 'Doanh nghiệp được hỗ trợ',
  people: 'Đào tạo và chuyên gia',
  information: 'Mạng lưới, thông tin, truyền thông',
} as const;

const targetSchema = z
  .strictObject({
    phase: choice(phaseLabels, { title: 'Giai đoạn' }),
    value: field(z.number().optional(), {
      title: 'Mục tiêu',
      description: 'Để trống khi Kế hoạch không nêu con số.',
      unitField: 'unit',
    }),
    upper: field(z.number().optional(), { title: 'Đến (khi mục tiêu là một khoảng)', unitField: 'unit' }),
    minimum: field(z.boolean().default(false), { title: 'Là mức tối thiểu' }),
    by: field(z.int().min(2021).max(2035), { title: 'Đến năm' }),
    section: field(line(), { title: 'Chỗ trong Kế hoạch', examples: ['Mục I.2.a'] }),
    words: field(z.string().min(1), { title: 'Nguyên văn trong Kế hoạch', widget: 'text' }),
  })
  .refine(({ value, upper }) => upper === undefined || (value !== undefined && upper > value), {
    path: ['upper'],
    error: 'phải lớn hơn mục tiêu',
  });

const actualSchema = z
  .strictObject({
    year: field(z.int().min(2020).max(2035), { title: 'Năm' }),
    value: field(z.number(), { title: 'Kết quả', unitField: 'unit' }),
    source: field(webAddress().optional(), { title: 'Nguồn', widget: 'url' }),
    basis: countedBasis(),
    note: field(line().optional(), { title: 'Ghi chú' }),
  })
  .refine(({ source, basis }) => source !== undefined || basis !== undefined, {
    path: ['source'],
    error: 'cần nguồn, hoặc cách tính với số do cổng đếm',
  });

/** Bounds that the unit sets: a share of a whole in per cent, a count of anything else. */
function boundOf(unit: string | undefined): { most: number; message: string } {
  return unit === '%'
    ? { most: 100, message: 'nằm ngoài 0–100 %; số thập phân viết bằng dấu phẩy, như 72,5' }
    : { most: Infinity, message: 'là số âm' };
}

/** A target of the plan, and what was reached by the year, as published. */
export const indicatorSchema = z
  .strictObject({
    title: field(line(), { title: 'Tên chỉ tiêu', listing: ['sort'] }),
    theme: choice(indicatorThemeLabels, { title: 'Nhóm', listing: ['filter'] }),
    unit: field(line().optional(), {
      title: 'Đơn vị',
      description: 'Để trống khi Kế hoạch không nêu con số.',
      examples: ['%', 'doanh nghiệp', 'chương trình'],
    }),
    sum: choice(indicatorSumLabels, { title: 'Cách tính so với mục tiêu', listing: ['filter'] }),
    targets: field(z.array(targetSchema).min(1), { title: 'Mục tiêu' }),
    actuals: field(
      z
        .array(actualSchema)
        .refine((actuals) => new Set(actuals.map(({ year }) => year)).size === actuals.length, {
          error: 'có một năm được ghi hai lần; mỗi năm chỉ một số',
        })
        .default([]),
      {
        title: 'Kết quả từng năm',
        description:
          'Chỉ điền số đã được công bố và đo đúng chỉ tiêu này, kèm nguồn. Số do cổng đếm thì công bố từ Quản lý › Số liệu năm.',
      },
    ),
    explanation: field(z.string().min(1).optional(), { title: 'Cần hiểu thêm', widget: 'text' }),
    supports: relatedEntries('supports'),
    order: field(z.int(), { title: 'Thứ tự' }),
    note: editorsNote(),
    sample: sampleFlag(),
  })
  .superRefine(({ unit, targets, actuals }, context) => {
    const { most, message } = boundOf(unit);
    const check = (value: number | undefined, path: (string | number)[]) => {
      if (value === undefined || (value >= 0 && value <= most)) return;
      context.addIssue({ code: 'custom', path, input: value, message });
    };
    targets.forEach(({ value, upper }, index) => {
      check(value, ['targets', index, 'value']);
      check(upper, ['targets', index, 'upper']);
    });
    actuals.forEach(({ value }, index) => {
      check(value, ['actuals', index, 'value']);
    });
  });

export const indicators = defineSectionCollection({
  name: 'indicators',
  folder: 'content/indicators',
  label: 'Chỉ tiêu của Kế hoạch',
  labelSingular: 'Chỉ tiêu',
  schema: indicatorSchema,
  summary: ['title', 'unit'],
  section: 'plan',
  link: ({ title }) => ({ label: title }),
  related: null,
});

import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import { editorsNote, sampleFlag, sourceAddresses } from '../fields/shared-fields.ts';

/** The two groups of assessors that the plan trains (section I.2). */
export const expertFieldLabels = {
  conformity: 'Đánh giá chứng nhận hợp chuẩn, hợp quy, hệ thống quản lý',
  technology: 'Đánh giá trình độ công nghệ',
} as const;

/** An assessor who was trained under the plan. */
export const expertSchema = z.strictObject({
  name: field(line(), { title: 'Họ và tên', listing: ['sort'], personal: true }),
  field: choice(expertFieldLabels, { title: 'Lĩnh vực đánh giá', listing: ['filter'] }),
  specialities: field(z.array(line()).default([]), {
    title: 'Chuyên môn',
    examples: [['ISO 9001', 'HACCP']],
  }),
  organisation: field(line().optional(), { title: 'Nơi công tác', personal: true }),
  certificate: field(line().optional(), { title: 'Chứng chỉ hành nghề', personal: true }),
  certified_on: field(z.iso.date().optional(), { title: 'Ngày cấp', widget: 'date', personal: true }),
  contact: field(webAddress().optional(), { title: 'Trang liên hệ', widget: 'url', personal: true }),
  about_vi: field(z.string().min(1).optional(), { title: 'Giới thiệu', widget: 'text', personal: true }),
  sources: sourceAddresses(),
  note: editorsNote(),
  sample: sampleFlag(),
});

export const experts = defineSectionCollection({
  name: 'experts',
  folder: 'content/experts',
  label: 'Chuyên gia đánh giá',
  labelSingular: 'Chuyên gia',
  schema: expertSchema,
  summary: ['name', 'field'],
  section: 'experts',
  link: ({ name }) => ({ label: name }),
  related: null,
});

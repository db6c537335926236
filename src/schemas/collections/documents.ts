import { z } from 'astro/zod';
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line } from '../fields/field.ts';
import {
  askedAs,
  checkedOn,
  editorsNote,
  readersDoubt,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { routes } from '#routes.ts';

/** Kinds of legal and guiding documents (Luật Ban hành văn bản quy phạm pháp luật; Nghị định 30/2020/NĐ-CP). */
export const documentCategoryLabels = {
  law: 'Luật',
  decree: 'Nghị định, nghị quyết của Chính phủ',
  circular: 'Thông tư',
  decision: 'Quyết định',
  directive: 'Chỉ thị, nghị quyết',
  plan: 'Kế hoạch, đề án',
} as const;

export const documentStatusLabels = {
  'in-force': 'Còn hiệu lực',
  amended: 'Còn hiệu lực, đã được sửa đổi',
  suspended: 'Tạm ngưng hiệu lực',
  replaced: 'Đã bị thay thế',
  expired: 'Hết hiệu lực',
  unknown: 'Chưa xác minh',
} as const satisfies Record<LegalStatus, string>;

/** The word that stands for a kind in addresses: `/van-ban/loai/thong-tu/`. It is published, so it never changes. */
export const documentCategorySlugs: Readonly<Record<keyof typeof documentCategoryLabels, string>> = {
  law: 'luat',
  decree: 'nghi-dinh',
  circular: 'thong-tu',
  decision: 'quyet-dinh',
  directive: 'chi-thi',
  plan: 'ke-hoach',
};

/** A law, decree, circular, decision or plan that governs the field. */
export const documentSchema = z.strictObject({
  number: field(line().optional(), {
    title: 'Số, ký hiệu',
    examples: ['37/2026/NĐ-CP'],
    columnNames: ['Số hiệu', 'Số văn bản', 'Số ký hiệu'],
    listing: ['sort'],
  }),
  title_vi: field(line(), {
    title: 'Trích yếu',
    columnNames: ['Trích yếu nội dung', 'Tên văn bản', 'Nội dung'],
    listing: ['sort'],
  }),
  category: choice(documentCategoryLabels, { title: 'Loại văn bản', listing: ['filter'] }),
  issuer: field(line(), { title: 'Cơ quan ban hành', examples: ['Chính phủ'] }),
  issued: field(z.iso.date().optional(), { title: 'Ngày ban hành', widget: 'date', listing: ['sort'] }),
  issued_year: field(z.int().min(1945).max(2100).optional(), {
    title: 'Năm ban hành',
    description: 'Chỉ ghi khi không rõ ngày ban hành.',
  }),
  effective: field(z.iso.date().optional(), { title: 'Ngày có hiệu lực', widget: 'date' }),
  status: choice(documentStatusLabels, {
    title: 'Hiệu lực',
    description: 'Chỉ chọn “Còn hiệu lực” khi có nguồn nói rõ.',
    initial: 'unknown',
    listing: ['filter'],
  }),
  summary_vi: field(z.string().min(1), {
    title: 'Văn bản này quy định điều gì',
    description: 'Hai đến bốn câu của chính cổng, dễ hiểu; không chép nguyên văn.',
    widget: 'text',
    editorial: true,
  }),
  amends: relatedEntries('legalDocuments', {
    title: 'Sửa đổi, bổ sung',
    description: 'Các văn bản mà văn bản này sửa đổi. Chiều ngược lại do cổng tự suy ra.',
  }),
  replaces: relatedEntries('legalDocuments', {
    title: 'Thay thế',
    description: 'Các văn bản mà văn bản này thay thế. Chiều ngược lại do cổng tự suy ra.',
  }),
  suspends: relatedEntries('legalDocuments', {
    title: 'Tạm ngưng hiệu lực',
    description: 'Các văn bản bị văn bản này tạm ngưng, tính từ ngày văn bản này có hiệu lực.',
  }),
  suspends_until: field(z.iso.date().optional(), {
    title: 'Tạm ngưng đến hết ngày',
    description: 'Bỏ trống nếu không định ngày kết thúc.',
    widget: 'date',
  }),
  amends_unlisted: field(z.array(line()).default([]), { title: 'Sửa đổi, bổ sung (chưa có trên cổng)' }),
  replaces_unlisted: field(z.array(line()).default([]), {
    title: 'Thay thế (chưa có trên cổng)',
    examples: [['89/2006/NĐ-CP']],
  }),
  amended_by_unlisted: field(z.array(line()).default([]), {
    title: 'Được sửa đổi bởi (chưa có trên cổng)',
    examples: [['13/2022/NĐ-CP']],
  }),
  replaced_by_unlisted: field(z.array(line()).default([]), { title: 'Bị thay thế bởi (chưa có trên cổng)' }),
  products: relatedEntries('products'),
  doubt_vi: readersDoubt({ editorial: true }),
  sources: sourceAddresses({
    description: 'Nơi xem toàn văn hoặc nơi thấy dữ kiện; ưu tiên trang của cơ quan nhà nước.',
  }),
  checked_on: checkedOn(),
  asked: askedAs(),
  note: editorsNote({ editorial: true }),
  sample: sampleFlag(),
});

export type DocumentEntry = z.infer<typeof documentSchema>;

export const legalDocuments = defineSectionCollection({
  // The name in the CMS, and so in the drafts of editors.
  name: 'documents',
  folder: 'content/documents',
  label: 'Văn bản pháp luật, chỉ đạo',
  labelSingular: 'Văn bản',
  schema: documentSchema,
  address: routes.laws,
  summary: ['title_vi', 'number'],
  section: 'laws',
  link: ({ number, title_vi }) => ({
    label: number ?? title_vi,
    ...(number ? { note: title_vi } : {}),
  }),
  related: { heading: 'Văn bản', order: 40 },
});

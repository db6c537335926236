/** Fields that the portal adds to what editors record, in the open data: each named and explained like a field of a collection. */
import { z } from 'astro/zod';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { documentStatusLabels } from './collections/documents.ts';
import { phaseLabels } from './collections/supports.ts';
import { choice, field, line, webAddress } from './fields/field.ts';
import { changeKindLabels, kindLabels } from './labels.ts';
import { isoEditionSchema } from './standards/catalogue.ts';

type Shape = Record<string, z.ZodType>;

/** Where a record is found. */
export const recordPlace = {
  id: field(line(), { title: 'Mã mục', description: 'Phần cuối của địa chỉ trang; không đổi.' }),
  url: field(webAddress(), { title: 'Trang trên cổng', widget: 'url' }),
} satisfies Shape;

const licence = field(line(), { title: 'Giấy phép' });

const recordedChangeSchema = z.strictObject({
  day: field(z.iso.date(), { title: 'Ngày' }),
  kind: choice(changeKindLabels, { title: 'Loại thay đổi' }),
  text_vi: field(line(), { title: 'Thay đổi gì' }),
});

/** Facts that follow from the library for a standard. */
export const standardDerived = {
  kind: choice(kindLabels, { title: 'Loại tài liệu' }),
  year: field(z.int().nullable(), { title: 'Năm' }),
  status: choice(editionStatusLabel, {
    title: 'Hiệu lực hiện nay',
    description: 'Tính từ tình trạng đã ghi, các ngày hiệu lực và tài liệu thay thế.',
  }),
  in_transition: field(z.boolean(), {
    title: 'Còn được dùng chuyển tiếp',
    description: 'Đã có bản thay thế, nhưng một số cơ sở còn được dùng bản này.',
  }),
  issuer: field(line().nullable(), { title: 'Cơ quan ban hành' }),
  replaced_by: field(z.array(line()), { title: 'Bị thay thế bởi' }),
  adopted_by: field(z.array(line()), { title: 'Được chấp nhận thành' }),
  changes: field(z.array(recordedChangeSchema), { title: 'Các thay đổi đã ghi' }),
  licence,
} satisfies Shape;

/** Facts that follow from other documents for a legal document. */
export const legalDerived = {
  status: choice(documentStatusLabels, {
    title: 'Hiệu lực hiện nay',
    description: 'Tính từ tình trạng đã ghi và các văn bản sửa đổi, thay thế, ngưng hiệu lực.',
  }),
  recorded_status: choice(documentStatusLabels, {
    title: 'Hiệu lực đã ghi',
    description: 'Chỉ có khi khác hiệu lực hiện nay.',
  }).optional(),
  year: field(line().nullable(), { title: 'Năm' }),
  amended_by: field(z.array(line()), { title: 'Bị sửa đổi bởi' }),
  replaced_by: field(z.array(line()), { title: 'Bị thay thế bởi' }),
  suspended_by: field(z.array(line()), { title: 'Bị ngưng hiệu lực bởi' }),
  licence,
} satisfies Shape;

export const memberDerived = { licence } satisfies Shape;

/** A target of the plan in one phase. */
export const planTargetSchema = z.strictObject({
  ...recordPlace,
  title: field(line(), { title: 'Chỉ tiêu' }),
  theme: field(line(), { title: 'Nhóm' }),
  phase: choice(phaseLabels, { title: 'Giai đoạn' }),
  value: field(z.number().nullable(), {
    title: 'Mục tiêu',
    description: 'Trống khi Kế hoạch không nêu con số.',
  }),
  upper: field(z.number().nullable(), { title: 'Đến (khi mục tiêu là một khoảng)' }),
  minimum: field(z.boolean(), { title: 'Là mức tối thiểu' }),
  unit: field(line().nullable(), { title: 'Đơn vị' }),
  by: field(z.int(), { title: 'Đến năm' }),
  section: field(line(), { title: 'Chỗ trong Kế hoạch' }),
  words: field(z.string().min(1), { title: 'Nguyên văn trong Kế hoạch' }),
  reached: field(z.number().nullable(), {
    title: 'Đã đạt',
    description: 'Số đã công bố, đo đúng chỉ tiêu này; trống khi cổng chưa tìm thấy.',
  }),
  met: field(z.boolean().nullable(), { title: 'Đạt mục tiêu' }),
});

/** A line of the plan's annex: money in millions of đồng. */
export const planBudgetSchema = z.strictObject({
  ...recordPlace,
  title: field(line(), { title: 'Hoạt động hỗ trợ' }),
  phase: choice(phaseLabels, { title: 'Giai đoạn' }),
  group: field(line(), { title: 'Nhóm trong phụ lục' }),
  words: field(z.string().min(1), { title: 'Nguyên văn dòng trong phụ lục' }),
  target: field(z.int().nullable(), { title: 'Số lượng đặt ra' }),
  target_unit: field(line().nullable(), { title: 'Đơn vị đếm' }),
  total: field(z.int(), { title: 'Tổng kinh phí (triệu đồng)' }),
  state: field(z.int(), { title: 'Vốn ngân sách nhà nước (triệu đồng)' }),
  enterprise: field(z.int(), { title: 'Vốn đối ứng của doanh nghiệp (triệu đồng)' }),
});

/** An edition of ISO's catalogue, as ISO publishes it. */
export const isoRecordSchema = z.strictObject({
  ...recordPlace,
  ...isoEditionSchema.shape,
  url: recordPlace.url,
  source_url: field(webAddress(), { title: 'Trang tại iso.org', widget: 'url' }),
});

/** A line of the record of changes. */
export const changeRecordSchema = z.strictObject({
  day: field(z.iso.date(), { title: 'Ngày' }),
  kind: choice(changeKindLabels, { title: 'Loại thay đổi' }),
  collection: choice(
    { standards: 'Tiêu chuẩn, quy chuẩn', documents: 'Văn bản pháp luật, chỉ đạo' },
    { title: 'Bộ dữ liệu' },
  ),
  id: recordPlace.id,
  name: field(line(), { title: 'Số hiệu, tên' }),
  text_vi: field(line(), { title: 'Thay đổi gì' }),
  from: field(line().nullable(), { title: 'Trước đó' }),
  to: field(line().nullable(), { title: 'Sau đó' }),
});

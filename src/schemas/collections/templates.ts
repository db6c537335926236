import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line } from '../fields/field.ts';
import {
  bodyText,
  checkedOn,
  askedAs,
  editorsNote,
  readersDoubt,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { knownPlaceholders } from '../placeholders.ts';
import { routes } from '#routes.ts';

export const templateFormatLabels = {
  docx: 'Văn bản (Word)',
  xlsx: 'Bảng tính (Excel)',
} as const;

export type TemplateFormat = keyof typeof templateFormatLabels;

/** The files that come from one template. */
export const templateFilesLabels = {
  single: 'Một tệp; nếu chọn đúng một sản phẩm thì điền sẵn số liệu của sản phẩm đó',
  products: 'Một tệp để trống, thêm một tệp điền sẵn cho mỗi sản phẩm',
  duties: 'Một tệp cho mỗi thủ tục của cổng',
} as const;

/** Purposes of a template: the groups of the list. */
export const templatePurposeLabels = {
  submit: 'Công bố và nộp',
  define: 'Viết tiêu chuẩn cơ sở',
  record: 'Ghi chép, kiểm tra hằng ngày',
  prepare: 'Chuẩn bị hồ sơ',
} as const;

const named = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');

/** A template to fill in: a text with placeholders, from which files of Word or Excel are made. */
export const templateSchema = z.strictObject({
  title: field(line(), { title: 'Tên mẫu', listing: ['sort'] }),
  lead: field(line(), { title: 'Câu mở đầu', description: 'Một câu: mẫu dùng để làm gì.' }),
  purpose: choice(templatePurposeLabels, { title: 'Dùng để', listing: ['filter'] }),
  format: choice(templateFormatLabels, { title: 'Loại tệp', listing: ['filter'] }),
  files: choice(templateFilesLabels, { title: 'Làm ra những tệp nào', initial: 'single' }),
  heading: field(line(), {
    title: 'Tên ở đầu tệp',
    description: 'Dòng chữ lớn ở đầu tệp; dùng được các chỗ điền như trong nội dung.',
    examples: ['BẢN TỰ CÔNG BỐ SẢN PHẨM'],
  }),
  motto: field(z.boolean().default(false), {
    title: 'Có quốc hiệu, tiêu ngữ',
    description: 'Chọn khi tệp sẽ thành văn bản gửi cơ quan nhà nước.',
  }),
  landscape: field(z.boolean().default(false), { title: 'Giấy nằm ngang' }),
  signers: field(z.array(line()).default([]), {
    title: 'Người ký',
    description: 'Chức danh của từng người ký, từ trái sang phải; bỏ trống khi không cần ký.',
    examples: [['Người lập', 'Đại diện cơ sở']],
  }),
  blank_rows: field(z.int().min(0).max(200).default(0), {
    title: 'Số dòng trống',
    description: 'Với bảng tính: số dòng để trống dưới mỗi bảng.',
  }),
  products: relatedEntries('products', { title: 'Sản phẩm' }),
  duties: relatedEntries('duties', {
    title: 'Dùng khi làm thủ tục',
    description: 'Trang của các thủ tục này, và bước của chúng trong lộ trình, dẫn tới mẫu.',
  }),
  guides: relatedEntries('guides', { title: 'Hướng dẫn đi kèm' }),
  methods: relatedEntries('methods'),
  standards: relatedEntries('standards', { title: 'Tiêu chuẩn mà mẫu viện dẫn' }),
  legal_form: field(line().optional(), {
    title: 'Mẫu của văn bản pháp luật',
    description: 'Tên, số của mẫu mà văn bản quy định, đúng như nguồn; không có nguồn thì bỏ trống.',
    examples: ['Mẫu số 01, Phụ lục I Nghị định 15/2018/NĐ-CP'],
  }),
  doubt_vi: readersDoubt(),
  order: field(z.int().default(100), { title: 'Thứ tự trong danh sách' }),
  checked_on: checkedOn(),
  sources: sourceAddresses(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText({
    title: 'Nội dung của mẫu',
    description: [
      'Markdown. Với bảng tính, mỗi đề mục ## là một trang tính.',
      'Dòng để điền kết thúc bằng ……; đoạn bắt đầu bằng > là lời dặn.',
      `Chỗ điền sẵn theo sản phẩm: ${named(knownPlaceholders('product'))}.`,
      `Theo thủ tục: ${named(knownPlaceholders('duty'))}.`,
    ].join(' '),
  }),
});

export type TemplateEntry = z.infer<typeof templateSchema>;

export const templates = defineSectionCollection({
  name: 'templates',
  folder: 'content/templates',
  label: 'Mẫu để điền',
  labelSingular: 'Mẫu để điền',
  schema: templateSchema,
  format: 'markdown',
  address: routes.templates,
  summary: ['title', 'purpose'],
  section: 'templates',
  link: ({ title }) => ({ label: title }),
  related: { heading: 'Mẫu để điền', order: 65 },
});

import { z } from 'astro/zod';
import { isIcsCode } from '#domain/classification/ics.ts';
import { isCalendarDate } from '#text/vietnamese.ts';
import { defineCollectionSchema } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import { askedAs, relatedEntries } from '../fields/shared-fields.ts';
import { sectorLabels } from '../labels.ts';

const icsCodes = () =>
  z.array(z.string().refine(isIcsCode, { error: 'không phải mã ICS; mẫu: 67, 67.140, 67.140.10' })).min(1);

const indicationTypes = {
  'chỉ dẫn địa lý': 'Chỉ dẫn địa lý',
  'nhãn hiệu chứng nhận': 'Nhãn hiệu chứng nhận',
  'nhãn hiệu tập thể': 'Nhãn hiệu tập thể',
  'nhãn hiệu': 'Nhãn hiệu',
} as const;

/** A geographical indication or a mark (Luật Sở hữu trí tuệ 50/2005/QH11) under which the product is sold. */
export const indicationSchema = z.strictObject({
  type: choice(indicationTypes, { title: 'Loại' }),
  name: field(line(), { title: 'Tên được bảo hộ' }),
  product: field(line(), { title: 'Sản phẩm' }),
  register_no: field(line().optional(), { title: 'Số đăng bạ' }),
  decision: field(line().optional(), { title: 'Quyết định', examples: ['5346/QĐ-SHTT'] }),
  date: field(
    z
      .string()
      .refine(isCalendarDate, { error: 'không phải ngày, tháng hoặc năm; mẫu: 2022-11-04, 2017-10, 2010' })
      .optional(),
    {
      title: 'Ngày cấp',
      description: 'Ngày, tháng hoặc năm, tùy nguồn ghi tới đâu.',
    },
  ),
  manager: field(line().optional(), { title: 'Cơ quan quản lý' }),
  source: field(webAddress(), { title: 'Nguồn', widget: 'url' }),
});

/** A stage in the making of a product, as an enterprise names it. */
const stageSchema = z.strictObject({
  name: field(line(), { title: 'Công đoạn', examples: ['Diệt men'] }),
  note: field(line(), { title: 'Làm gì', description: 'Một câu ngắn.' }),
  danger: field(line().optional(), {
    title: 'Mối nguy',
    description: 'Điều có thể làm sản phẩm mất an toàn ở công đoạn này; bỏ trống nếu nguồn không nêu.',
  }),
  standards: relatedEntries('standards', { title: 'Tiêu chuẩn, quy chuẩn của công đoạn' }),
});

/** The making of a product as a chain of stages, drawn on its pages. */
const makingSchema = z.strictObject({
  of: field(line(), {
    title: 'Làm ra cái gì',
    description: 'Một mặt hàng của nhóm; mỗi mặt hàng có công đoạn riêng.',
    examples: ['Chè xanh'],
  }),
  source: field(line(), {
    title: 'Công đoạn theo đâu',
    description: 'Tiêu chuẩn, quy chuẩn, hướng dẫn nêu các công đoạn này.',
  }),
  stages: field(z.array(stageSchema).min(2), { title: 'Các công đoạn, theo thứ tự' }),
});

export const productSchema = z.strictObject({
  name_vi: field(line(), { title: 'Tên sản phẩm', group: 'Sản phẩm', listing: ['sort'] }),
  name_en: field(line(), { title: 'Tên tiếng Anh', group: 'Sản phẩm' }),
  kind: choice(sectorLabels, { title: 'Lĩnh vực', group: 'Sản phẩm', listing: ['sort', 'filter'] }),
  lead: field(line(), {
    title: 'Câu mở đầu',
    description: 'Một câu, tối đa khoảng 110 chữ cái, để người làm sản phẩm nhận ra mình.',
    group: 'Sản phẩm',
    editorial: true,
  }),
  description_vi: field(z.string().min(1), {
    title: 'Giới thiệu',
    description: 'Hai đến bốn câu. Mỗi số liệu kèm năm và vùng của nó, lấy từ nguồn bên dưới.',
    group: 'Sản phẩm',
    widget: 'text',
    editorial: true,
  }),
  doubt_vi: field(z.string().min(1).optional(), {
    title: 'Điều người đọc nên biết',
    description: 'Điểm chưa chắc trong số liệu, nói thẳng với người đọc.',
    group: 'Sản phẩm',
    widget: 'text',
    editorial: true,
  }),
  places: field(z.array(line()).default([]), { title: 'Vùng sản xuất', group: 'Sản phẩm' }),
  geographical_indication: field(z.array(indicationSchema).default([]), {
    title: 'Chỉ dẫn địa lý và nhãn hiệu',
    group: 'Bảo hộ',
  }),
  making: field(makingSchema.optional(), {
    title: 'Công đoạn làm ra sản phẩm',
    group: 'Công đoạn',
    editorial: true,
  }),
  hs_codes: field(z.array(z.string().regex(/^\d{4}(?:\.?\d{2})*$/)).default([]), {
    title: 'Mã HS',
    examples: [['0902']],
    group: 'Phân loại',
  }),
  ics: field(icsCodes(), {
    title: 'Mã ICS',
    description: 'Tiêu chuẩn quốc tế có mã này, hoặc mã nằm dưới nó, được nêu trên trang sản phẩm.',
    group: 'Phân loại',
    relation: 'ics',
  }),
  keywords_en: field(z.array(line()).default([]), {
    title: 'Từ khóa tiếng Anh',
    description:
      'Tiêu chuẩn quốc tế cùng mã ICS mà tên có một trong các từ này được nêu trước. Chữ thường; từ viết đầu khớp cả dạng dài hơn (phosph khớp phosphate).',
    examples: [['cinnamon', 'cassia']],
    group: 'Phân loại',
    editorial: true,
  }),
  topics: field(z.array(line()).default([]), {
    title: 'Chủ đề chung áp dụng',
    description: 'Các chủ đề ràng buộc mọi cơ sở làm sản phẩm này, ví dụ an toàn thực phẩm.',
    group: 'Phân loại',
    relation: 'topics',
    editorial: true,
  }),
  sources: field(z.array(webAddress()).min(1), {
    title: 'Nguồn',
    description: 'Địa chỉ các trang mà số liệu trong phần giới thiệu lấy từ đó.',
    group: 'Nguồn',
  }),
  asked: askedAs({ group: 'Phân loại' }),
  note: field(z.string().min(1).optional(), {
    title: 'Ghi chú cho biên tập viên',
    description: 'Không hiện trên cổng.',
    group: 'Nguồn',
    widget: 'text',
    editorial: true,
  }),
});

export type ProductEntry = z.infer<typeof productSchema>;

export const products = defineCollectionSchema({
  name: 'products',
  folder: 'content/products',
  label: 'Sản phẩm chủ lực',
  labelSingular: 'Sản phẩm',
  schema: productSchema,
  summary: ['name_vi'],
});

export const topicSchema = z.strictObject({
  name_vi: field(line(), { title: 'Tên chủ đề', listing: ['sort'] }),
  name_en: field(line(), { title: 'Tên tiếng Anh' }),
  lead: field(line(), { title: 'Câu mở đầu', editorial: true }),
  description_vi: field(z.string().min(1), { title: 'Giới thiệu', widget: 'text', editorial: true }),
  ics: field(icsCodes(), { title: 'Mã ICS', relation: 'ics' }),
  asked: askedAs(),
});

export type TopicEntry = z.infer<typeof topicSchema>;

export const topics = defineCollectionSchema({
  name: 'topics',
  folder: 'content/topics',
  label: 'Chủ đề',
  labelSingular: 'Chủ đề',
  schema: topicSchema,
  summary: ['name_vi'],
});

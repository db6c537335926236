import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  askedAs,
  checkedOn,
  editorsNote,
  readersDoubt,
  relatedEntries,
  sampleFlag,
} from '../fields/shared-fields.ts';
import { certificationSubjectLabels, memberRoleLabels } from './members.ts';
import { routes } from '#routes.ts';

/** Where what a duty is about is sold. */
export const marketLabels = {
  domestic: 'Trong nước',
  china: 'Trung Quốc',
  eu: 'Liên minh châu Âu',
  us: 'Hoa Kỳ',
  japan: 'Nhật Bản',
  korea: 'Hàn Quốc',
} as const;

/** The form that a legal duty takes for an enterprise. */
export const dutyKindLabels = {
  declaration: 'Tự công bố, công bố',
  certificate: 'Giấy chứng nhận',
  licence: 'Giấy phép',
  registration: 'Đăng ký, kê khai',
  label: 'Ghi nhãn',
  limit: 'Giới hạn phải giữ',
  inspection: 'Kiểm tra, kiểm định',
  traceability: 'Truy xuất nguồn gốc',
  environment: 'Môi trường',
} as const;

/** The subject of a duty: the groups in which a product's page lists binding requirements. */
export const dutyConcernLabels = {
  product: 'Chính sản phẩm',
  premises: 'Nhà xưởng, người lao động',
  waste: 'Nước thải, khí thải, chất thải',
  sale: 'Tên, dấu hiệu và điểm bán',
  trade: 'Vận chuyển, xuất khẩu',
} as const;

/** Whom a duty binds among those who make the product. */
export const dutyReachLabels = {
  everyone: 'Bắt buộc với mọi cơ sở làm sản phẩm',
  case: 'Bắt buộc trong trường hợp nêu dưới đây',
  voluntary: 'Tự nguyện',
} as const;

/** A mark that an enterprise may want; a duty that leads to one is no part of selling without it. */
export const markLabels = {
  ocop: 'OCOP',
  indication: 'Chỉ dẫn địa lý, nhãn hiệu',
  organic: 'Hữu cơ',
} as const;

/** Declarations that a duty asks for before a product is sold: the outcomes of the questions on conformity lead to these duties. */
export const productDeclarationLabels = {
  conformity: 'Công bố hợp quy theo một quy chuẩn',
  'conformity-rules': 'Công bố hợp quy: quy định chung',
  'self-declaration': 'Tự công bố thực phẩm',
  registration: 'Đăng ký bản công bố thực phẩm',
} as const;

/** The level of government that receives the dossier (two levels below the centre since 1 July 2025). */
export const dutyLevelLabels = {
  none: 'Tự thực hiện',
  commune: 'Cấp xã',
  province: 'Cấp tỉnh',
  ministry: 'Bộ, ngành trung ương',
} as const;

const legalBasisSchema = z.strictObject({
  number: field(line(), { title: 'Số, ký hiệu văn bản hoặc quy chuẩn', examples: ['15/2018/NĐ-CP'] }),
  provision: field(line().optional(), { title: 'Điều, khoản, phụ lục', examples: ['Điều 4, Điều 5'] }),
});

/** A page on which facts of a duty were seen, with what was seen there. */
const dutySourceSchema = z.strictObject({
  url: field(webAddress(), { title: 'Địa chỉ', widget: 'url' }),
  seen: field(line().optional(), { title: 'Đã thấy gì' }),
});

/** A legal duty of an enterprise for a product: whom it binds, what to do, where, with which papers. */
export const dutySchema = z.strictObject({
  title: field(line(), { title: 'Tên việc phải làm', listing: ['sort'] }),
  kind: choice(dutyKindLabels, { title: 'Hình thức', listing: ['filter'] }),
  concerns: choice(dutyConcernLabels, { title: 'Liên quan đến', listing: ['filter'] }),
  binds: choice(dutyReachLabels, { title: 'Mức ràng buộc', initial: 'case', listing: ['filter'] }),
  case_vi: field(z.string().min(1).optional(), {
    title: 'Trường hợp phải làm',
    description: 'Cần có khi việc này chỉ bắt buộc trong một số trường hợp.',
    widget: 'text',
  }),
  who_vi: field(z.string().min(1), { title: 'Ai phải làm', widget: 'text' }),
  exempt_vi: field(z.string().min(1).optional(), { title: 'Ai không phải làm', widget: 'text' }),
  steps: field(z.array(line()).min(1), {
    title: 'Các bước',
    description: 'Mỗi bước một câu, theo thứ tự làm.',
  }),
  receiver_vi: field(line().optional(), {
    title: 'Nơi nhận',
    description: 'Tên cơ quan như hiện nay; chưa có nguồn thì nói rõ.',
  }),
  level: field(choice(dutyLevelLabels, { title: 'Cấp giải quyết' }).optional(), { title: 'Cấp giải quyết' }),
  when_vi: field(line().optional(), { title: 'Làm khi nào, trong bao lâu' }),
  fee_vi: field(line().optional(), { title: 'Phí, lệ phí' }),
  validity_vi: field(line().optional(), { title: 'Giá trị đến khi nào' }),
  dossier: field(z.array(line()).default([]), { title: 'Hồ sơ gồm' }),
  form_vi: field(line().optional(), { title: 'Mẫu đơn' }),
  online: field(z.boolean().optional(), { title: 'Nộp trực tuyến được' }),
  basis: field(z.array(legalBasisSchema).min(1), { title: 'Căn cứ pháp lý' }),
  before: relatedEntries('duties', {
    title: 'Việc phải xong trước',
    description: 'Những việc mà hồ sơ của việc này đòi phải có trước.',
  }),
  products: relatedEntries('products', { title: 'Sản phẩm, chủ đề' }),
  leads_to: field(choice(markLabels, { title: 'Để được dấu hiệu' }).optional(), {
    title: 'Để được dấu hiệu',
    description: 'Chỉ chọn khi việc này là để mang dấu hiệu đó; nó vào lộ trình riêng của dấu hiệu.',
  }),
  declares: field(choice(productDeclarationLabels, { title: 'Công bố gì về sản phẩm' }).optional(), {
    title: 'Công bố gì về sản phẩm',
    description:
      'Chỉ chọn khi việc này là công bố về sản phẩm: trang “Có phải công bố hợp quy không?” dẫn tới nó.',
  }),
  help: field(z.array(choice(memberRoleLabels, { title: 'Vai trò' })).default([]), {
    title: 'Ai giúp được',
    description: 'Loại tổ chức mà cơ sở cần đến để làm việc này; lộ trình nêu tên từ danh bạ.',
  }),
  help_subject: field(choice(certificationSubjectLabels, { title: 'Chứng nhận về' }).optional(), {
    title: 'Cần giấy chứng nhận về',
    description: 'Nơi cấp đúng loại giấy này đứng đầu tên các tổ chức chứng nhận.',
  }),
  supports: relatedEntries('supports', {
    title: 'Dòng hỗ trợ của tỉnh',
    description: 'Hoạt động trong phụ lục của Kế hoạch chi đúng việc này.',
  }),
  guides: relatedEntries('guides'),
  markets: field(z.array(choice(marketLabels, { title: 'Thị trường' })).min(1), { title: 'Bán ở đâu' }),
  doubt_vi: readersDoubt(),
  sources: field(z.array(dutySourceSchema).min(1), { title: 'Nguồn' }),
  checked_on: checkedOn(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
});

export type DutyEntry = z.infer<typeof dutySchema>;

export const duties = defineSectionCollection({
  name: 'duties',
  folder: 'content/duties',
  label: 'Thủ tục, việc phải làm theo luật',
  labelSingular: 'Thủ tục',
  schema: dutySchema,
  address: routes.duties,
  summary: ['title', 'kind'],
  section: 'duties',
  link: ({ title, binds }) => ({ label: title, note: dutyReachLabels[binds] }),
  related: { heading: 'Việc phải làm theo luật', order: 10 },
});

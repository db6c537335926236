import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line } from '../fields/field.ts';
import {
  bodyText,
  askedAs,
  editorsNote,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { rolesExplained } from './members.ts';
import { routes } from '#routes.ts';

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

/** Needs in the words of somebody who comes with a need and not with a name; the index of the section is made of these. */
export const needLabels = {
  mess: 'Bừa bộn, tìm đồ mất thời gian',
  waste: 'Hao hụt, chờ đợi, tồn đọng',
  defects: 'Hàng lỗi, khách trả lại',
  machines: 'Máy hỏng, dừng bất ngờ',
  numbers: 'Không biết đang làm tốt hay kém',
  people: 'Người làm không lên tiếng, việc dồn lên chủ',
  food: 'Thực phẩm phải chứng minh an toàn',
  customer: 'Khách hàng đòi chứng nhận',
  safety: 'Tai nạn, nơi làm việc không an toàn',
  environment: 'Nước thải, khí thải, phế thải',
  energy: 'Tốn điện, than, củi',
  data: 'Số liệu, hồ sơ thất lạc hoặc lộ ra ngoài',
} as const;

export type MethodNeed = keyof typeof needLabels;

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
  needs: field(z.array(choice(needLabels, { title: 'Nhu cầu' })).default([]), {
    title: 'Giúp khi',
    description: 'Trang đầu của mục xếp công cụ theo các nhu cầu này.',
  }),
  roles: rolesExplained(),
  lead: field(line(), { title: 'Câu mở đầu', description: 'Một câu: đây là gì, được gì.' }),
  fits: field(line().optional(), {
    title: 'Hợp với',
    description: 'Vài chữ cho bảng so sánh.',
    examples: ['Mọi cơ sở, từ hai người trở lên'],
  }),
  for_whom: field(z.string().min(1), {
    title: 'Dành cho ai',
    description: 'Cách một dòng trống giữa hai đoạn.',
    widget: 'text',
  }),
  example: field(z.string().min(1).optional(), {
    title: 'Ví dụ',
    description:
      'Một chuyện nghĩ ra để dễ hình dung, không nêu tên cơ sở có thật. Trang ghi rõ đây là ví dụ.',
    widget: 'text',
  }),
  benefits: field(z.array(line()).default([]), { title: 'Lợi ích' }),
  steps: field(
    z
      .array(
        z.strictObject({
          title: field(line(), { title: 'Bước' }),
          text: field(z.string().min(1), { title: 'Làm gì', widget: 'text' }),
          result: field(line().optional(), { title: 'Xong bước này thì có' }),
        }),
      )
      .min(1),
    { title: 'Các bước' },
  ),
  effort: choice(effortLabels, { title: 'Công sức', listing: ['filter'] }),
  effort_note: field(z.string().min(1).optional(), {
    title: 'Công sức gồm những gì',
    description: 'Ai bỏ bao nhiêu thời gian, phải mua gì.',
    widget: 'text',
  }),
  checklist: field(z.array(line()).default([]), {
    title: 'Việc trong tuần đầu',
    description: 'In ra thành phiếu để đánh dấu; mỗi dòng một việc làm được ngay.',
  }),
  pitfalls: field(z.array(line()).default([]), { title: 'Lỗi thường gặp' }),
  certifiable: field(z.boolean(), { title: 'Có chứng nhận', initial: false }),
  certificate: field(z.string().min(1).optional(), {
    title: 'Chứng nhận thế nào',
    description: 'Ai cấp, cấp cho cái gì, giữ ra sao; hoặc vì sao không có giấy.',
    widget: 'text',
  }),
  standards: relatedEntries('standards', {
    title: 'Tiêu chuẩn làm nền',
    description: 'Tiêu chuẩn chính đứng đầu.',
  }),
  plan_words: field(line().optional(), {
    title: 'Kế hoạch viết là',
    description: 'Nguyên văn trong Kế hoạch, khi khác tên hiện nay.',
  }),
  plan_words_meaning: field(line().optional(), { title: 'Cần hiểu là' }),
  products: relatedEntries('products', {
    title: 'Sản phẩm, chủ đề hay dùng',
    description: 'Trang của các sản phẩm, chủ đề này sẽ dẫn tới đây.',
  }),
  related: relatedEntries('methods', { title: 'Công cụ, hệ thống đi cùng' }),
  supports: relatedEntries('supports'),
  guides: relatedEntries('guides'),
  order: field(z.int().default(100), { title: 'Thứ tự trong danh sách' }),
  sources: sourceAddresses(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText({ title: 'Nói thêm' }),
});

export const methods = defineSectionCollection({
  name: 'methods',
  folder: 'content/methods',
  label: 'Công cụ, hệ thống quản lý',
  labelSingular: 'Công cụ, hệ thống',
  schema: methodSchema,
  format: 'markdown',
  address: routes.methods,
  summary: ['name_vi', 'kind'],
  section: 'methods',
  link: ({ name_vi, full_name_vi }) => ({
    label: name_vi,
    ...(full_name_vi ? { note: full_name_vi } : {}),
  }),
  related: { heading: 'Công cụ, hệ thống quản lý', order: 50 },
});

import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  bodyText,
  askedAs,
  editorsNote,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { routes } from '#routes.ts';

/** The two phases of the plan. */
export const phaseLabels = {
  '2021-2025': 'Giai đoạn 2021–2025',
  '2026-2030': 'Giai đoạn 2026–2030',
} as const;

/** The groups of lines in the plan's annex; the second phase has the last two. */
export const annexGroupLabels = {
  survey: 'Khảo sát, đánh giá thực trạng',
  movement: 'Hình thành và thúc đẩy hoạt động năng suất và chất lượng',
  enterprise: 'Hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng',
} as const;

/** Intentions behind the plan's supports, in the words of the one who asks: "I want to …". */
export const intentionLabels = {
  certify: 'Chứng nhận sản phẩm, hàng hóa',
  'company-standard': 'Xây dựng tiêu chuẩn cơ sở',
  system: 'Áp dụng hệ thống quản lý',
  laboratory: 'Nâng năng lực phòng thử nghiệm',
  productivity: 'Nâng năng suất, bớt lãng phí',
  export: 'Bán ra thị trường nước ngoài',
  training: 'Học và cử người đi học',
  expert: 'Trở thành chuyên gia đánh giá',
  award: 'Tham gia Giải thưởng Chất lượng Quốc gia',
  information: 'Biết thực trạng, có thông tin',
} as const;

export type Intention = keyof typeof intentionLabels;

const annexLineSchema = z.strictObject({
  phase: choice(phaseLabels, { title: 'Giai đoạn' }),
  words: field(z.string().min(1), {
    title: 'Nguyên văn dòng trong phụ lục',
    widget: 'text',
  }),
  state: field(z.int().min(0), { title: 'Vốn ngân sách nhà nước (triệu đồng)' }),
  enterprise: field(z.int().min(0), { title: 'Vốn đối ứng của doanh nghiệp (triệu đồng)' }),
  target: field(z.int().min(0).optional(), { title: 'Số lượng đặt ra' }),
  unit: field(line().optional(), {
    title: 'Đơn vị đếm',
    examples: ['doanh nghiệp', 'lớp', 'khóa', 'chuyên gia'],
  }),
});

/** The part of a line that public money may pay for, as far as a source tells it. */
const publicMoneySchema = z.strictObject({
  number: field(line(), { title: 'Văn bản quy định mức chi', examples: ['35/2021/TT-BTC'] }),
  words: field(z.string().min(1), {
    title: 'Văn bản nói gì về việc này',
    description: 'Đúng như nguồn; nguồn không nói thì ghi là không nói.',
    widget: 'text',
  }),
  source: field(webAddress(), { title: 'Nơi nêu điều này', widget: 'url' }),
});

/** A line of support in the annex of Kế hoạch 191/KH-UBND. Money is in millions of đồng, as the annex has it. */
export const supportSchema = z.strictObject({
  title: field(line(), { title: 'Tên hoạt động hỗ trợ', listing: ['sort'] }),
  group: choice(annexGroupLabels, { title: 'Nhóm trong phụ lục', listing: ['filter'] }),
  intentions: field(z.array(choice(intentionLabels, { title: 'Người đọc muốn' })).min(1), {
    title: 'Người đọc muốn',
    description: 'Trang danh sách xếp hoạt động này dưới những việc đã chọn.',
  }),
  lead: field(line(), { title: 'Câu mở đầu', description: 'Một câu: được hỗ trợ điều gì.' }),
  for_whom: field(z.string().min(1), { title: 'Ai được hỗ trợ', widget: 'text' }),
  how: field(z.string().min(1).optional(), {
    title: 'Cách tham gia',
    description: 'Nên chuẩn bị gì. Nơi hỏi chung cho mọi hoạt động ghi ở “Kế hoạch” trong Thiết lập chung.',
    widget: 'text',
  }),
  public_money: field(publicMoneySchema.optional(), { title: 'Ngân sách trả cho việc gì' }),
  annex: field(z.array(annexLineSchema).min(1), { title: 'Dòng trong phụ lục của Kế hoạch' }),
  lead_body: field(line(), { title: 'Đơn vị chủ trì trong Kế hoạch' }),
  partner_bodies: field(line().optional(), { title: 'Đơn vị phối hợp trong Kế hoạch' }),
  schedule: field(line().optional(), { title: 'Thời gian thực hiện trong Kế hoạch' }),
  explanation: field(z.string().min(1).optional(), {
    title: 'Cần hiểu thêm',
    description: 'Chỗ Kế hoạch viết nhầm hoặc đã có tên mới, nói rõ với người đọc.',
    widget: 'text',
  }),
  methods: relatedEntries('methods'),
  guides: relatedEntries('guides'),
  standards: relatedEntries('standards'),
  registered: field(
    z
      .array(
        z.strictObject({
          year: field(z.int().min(2020).max(2035), { title: 'Năm' }),
          value: field(z.int().min(0), { title: 'Số đơn vị' }),
          basis: field(line(), { title: 'Cách tính' }),
        }),
      )
      .default([]),
    {
      title: 'Số đơn vị gửi nhu cầu, từng năm',
      description: 'Công bố từ Quản lý › Số liệu năm; không cần điền tay.',
    },
  ),
  order: field(z.int(), { title: 'Thứ tự' }),
  sources: sourceAddresses(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText(),
});

export type SupportEntry = z.infer<typeof supportSchema>;

export const supports = defineSectionCollection({
  name: 'supports',
  folder: 'content/supports',
  label: 'Hoạt động hỗ trợ',
  labelSingular: 'Hoạt động hỗ trợ',
  schema: supportSchema,
  format: 'markdown',
  address: routes.supports,
  summary: ['title', 'group'],
  section: 'supports',
  link: ({ title }) => ({ label: title }),
  related: { heading: 'Hoạt động hỗ trợ', order: 70 },
});

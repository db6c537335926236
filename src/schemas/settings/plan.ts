import { z } from 'astro/zod';
import { choice, field, line, webAddress } from '#schemas/fields/field.ts';
import { checkedOn, sourceAddresses } from '#schemas/fields/shared-fields.ts';
import { annexGroupLabels, phaseLabels } from '#schemas/collections/supports.ts';

/** A sum that is printed in the plan: of a group of lines, of a phase, or of everything. Money is in millions of đồng. */
const printedSumSchema = z.strictObject({
  phase: choice(phaseLabels, {
    title: 'Giai đoạn',
    description: 'Để trống ở dòng tổng cộng.',
  }).optional(),
  group: choice(annexGroupLabels, {
    title: 'Nhóm',
    description: 'Để trống ở dòng tổng của một giai đoạn.',
  }).optional(),
  words: field(z.string().min(1), { title: 'Nguyên văn', widget: 'text' }),
  total: field(z.int().min(0), { title: 'Tổng kinh phí (triệu đồng)' }),
  state: field(z.int().min(0), { title: 'Vốn ngân sách nhà nước (triệu đồng)' }),
  enterprise: field(z.int().min(0), { title: 'Vốn của doanh nghiệp (triệu đồng)' }),
});

const bodySchema = z.strictObject({
  name: field(line(), { title: 'Tên trong Kế hoạch (2021)' }),
  today: field(line(), { title: 'Tên hiện nay' }),
  doubt: field(line().optional(), { title: 'Điểm chưa chắc' }),
});

const dutySchema = z.strictObject({
  section: field(line(), { title: 'Mục trong Kế hoạch', examples: ['Mục IV.1'] }),
  bodies: field(z.array(bodySchema).min(1), { title: 'Cơ quan' }),
  tasks: field(z.array(line()).min(1), { title: 'Việc được giao', description: 'Lời tóm tắt của cổng.' }),
});

const slipSchema = z.strictObject({
  written: field(line(), { title: 'Kế hoạch viết' }),
  place: field(line(), { title: 'Ở đâu', examples: ['Mục II.2, phụ lục'] }),
  meaning: field(line(), { title: 'Cần hiểu là' }),
});

/** A task that the plan sets without a line of money or a target of its own, and what the portal knows of it. */
const taskSchema = z.strictObject({
  section: field(line(), { title: 'Mục trong Kế hoạch', examples: ['Mục II.4'] }),
  words: field(z.string().min(1), { title: 'Nguyên văn', widget: 'text' }),
  known: field(z.string().min(1), {
    title: 'Đến nay cổng biết gì',
    description: 'Đã có gì ở đâu, hoặc chưa thấy gì được công bố; nói thẳng.',
    widget: 'text',
  }),
  page: field(
    z
      .string()
      .regex(/^\/[a-z0-9/#-]*$/)
      .optional(),
    {
      title: 'Trang của cổng',
      description: 'Địa chỉ trong cổng, bắt đầu bằng dấu /.',
      examples: ['/dao-tao/'],
    },
  ),
});

/** Support that another text gives: no line of the plan's annex. */
const otherSupportSchema = z.strictObject({
  title: field(line(), { title: 'Tên chính sách' }),
  ended: field(z.literal(true).optional(), {
    title: 'Đã hết giai đoạn',
    description: 'Chính sách cũ được gấp lại, để tra cứu.',
  }),
  gives: field(z.string().min(1), { title: 'Hỗ trợ điều gì', widget: 'text' }),
  amount: field(line().optional(), { title: 'Mức', description: 'Bỏ trống nếu nguồn không nêu.' }),
  condition: field(line().optional(), { title: 'Điều kiện', description: 'Bỏ trống nếu nguồn không nêu.' }),
  receiver: field(line().optional(), { title: 'Nộp ở đâu', description: 'Bỏ trống nếu nguồn không nêu.' }),
  period: field(line().optional(), { title: 'Thời gian' }),
  basis: field(z.array(line()).default([]), { title: 'Căn cứ', description: 'Số văn bản.' }),
  ask: field(line(), { title: 'Điều chưa rõ và hỏi ai' }),
  sources: sourceAddresses(),
  checked_on: checkedOn(),
});

/** Sentences of the plan as it writes them. */
const quotes = (title: string) =>
  field(
    z
      .array(
        z.strictObject({
          text: field(z.string().min(1), { title: 'Nguyên văn', widget: 'text' }),
          place: field(line(), { title: 'Ở đâu', examples: ['mục II.4'] }),
          note: field(line().optional(), { title: 'Lời giải thích của cổng' }),
        }),
      )
      .default([]),
    { title },
  );

/** The plan itself: what it is, its general goals, the sums that it prints, who does what, and its slips. One file: `content/settings/plan.yaml`. */
export const planSchema = z.strictObject({
  number: field(line(), { title: 'Số, ký hiệu' }),
  title: field(line(), { title: 'Tên' }),
  issuer: field(line(), { title: 'Cơ quan ban hành' }),
  issued: field(z.iso.date(), { title: 'Ngày ban hành', widget: 'date' }),
  basis: field(line(), { title: 'Căn cứ' }),
  about: field(z.string().min(1), { title: 'Kế hoạch là gì', widget: 'text' }),
  status_words: field(z.string().min(1), {
    title: 'Tình trạng hiện nay',
    description: 'Điều biết và chưa biết về hiệu lực của Kế hoạch, nói thẳng với người đọc.',
    widget: 'text',
  }),
  goals: field(z.array(line()).min(1), { title: 'Mục tiêu chung', description: 'Lời tóm tắt của cổng.' }),
  taking_part: field(z.string().min(1), {
    title: 'Cách tham gia chung',
    description: 'Hiện ở trang của mọi hoạt động hỗ trợ.',
    widget: 'text',
  }),
  printed_sums: field(z.array(printedSumSchema).min(1), {
    title: 'Các tổng in trong Kế hoạch',
    description: 'Chép đúng số in. Cổng tự cộng các dòng và nói rõ khi không khớp.',
  }),
  duties: field(z.array(dutySchema).min(1), { title: 'Tổ chức thực hiện' }),
  tasks: field(z.array(taskSchema).default([]), {
    title: 'Việc không có dòng kinh phí hoặc chỉ tiêu riêng',
    description: 'Hiện ở trang phân công.',
  }),
  other_supports: field(z.array(otherSupportSchema).default([]), {
    title: 'Hỗ trợ ngoài Kế hoạch',
    description: 'Chính sách của văn bản khác; hiện ở trang Hoạt động hỗ trợ.',
  }),
  network_quotes: quotes('Lời của Kế hoạch về mạng lưới'),
  conformity_quotes: quotes('Lời của Kế hoạch về chuyên gia đánh giá sự phù hợp'),
  technology_quotes: quotes('Lời của Kế hoạch về chuyên gia đánh giá trình độ công nghệ'),
  slips: field(z.array(slipSchema).default([]), { title: 'Chỗ viết nhầm, tên đã đổi' }),
  sources: field(z.array(webAddress()).default([]), { title: 'Nguồn' }),
});

export type PlanSettings = z.infer<typeof planSchema>;

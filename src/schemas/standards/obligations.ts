/** Fields of a standard that say from when it binds, until when an older edition may be used, whom it binds and what it asks. */
import { z } from 'astro/zod';
import { choice, field, line } from '../fields/field.ts';
import { appliesLabels, demandLabels, regulationConcernLabels } from '../labels.ts';

/** Until when an older edition may still be used, and by whom. */
export const transitionSchema = z.strictObject({
  until: field(z.iso.date().optional(), {
    title: 'Được dùng đến hết ngày',
    description: 'Bỏ trống nếu nguồn không nêu ngày.',
    widget: 'date',
  }),
  editions: field(z.array(line()).default([]), {
    title: 'Bản cũ được dùng tiếp',
    description:
      'Bỏ trống nếu là mọi bản mà tài liệu này thay thế; ở một bản đã bị thay thế, bỏ trống nghĩa là chính bản đó.',
    relation: 'standards',
  }),
  who_vi: field(line(), {
    title: 'Ai được dùng, với điều kiện nào',
    examples: ['Cơ sở đang hoạt động được áp dụng quy chuẩn cũ đến hết 31/12/2031.'],
  }),
});

/** Dates of force, in the group of the status. */
export const forceFields = (group: string) => ({
  effective: field(z.iso.date().optional(), {
    title: 'Ngày có hiệu lực',
    description: 'Ngày ghi trong văn bản ban hành. Trước ngày này cổng ghi “Sắp có hiệu lực”.',
    widget: 'date',
    group,
  }),
  withdrawn_on: field(z.iso.date().optional(), {
    title: 'Ngày hết hiệu lực',
    description: 'Ngày đầu tiên không còn hiệu lực; bỏ trống nếu theo ngày có hiệu lực của bản thay thế.',
    widget: 'date',
    group,
  }),
  transition: field(transitionSchema.optional(), {
    title: 'Chuyển tiếp',
    description: 'Khi nguồn cho phép dùng tiếp bản cũ trong một thời gian.',
    group,
  }),
});

/** Whom a regulation binds and what it asks of an enterprise. */
export const obligationFields = (group: string) => ({
  applies: choice(appliesLabels, {
    title: 'Ràng buộc',
    description:
      'Với mọi cơ sở của sản phẩm, chỉ trong một trường hợp, hay là thước đo của cơ quan nhà nước.',
    group,
  }).optional(),
  addressees_vi: field(line().optional(), {
    title: 'Ai phải theo',
    description:
      'Phần sau của câu “Bắt buộc với …”, khi ràng buộc mọi cơ sở của sản phẩm. Bỏ trống thì trang ghi tên sản phẩm.',
    examples: ['mọi cơ sở sản xuất, nhập khẩu, buôn bán phân bón'],
    group,
  }),
  case_vi: field(line().optional(), {
    title: 'Trường hợp ràng buộc',
    description: 'Nêu trường hợp, khi chỉ ràng buộc trong một trường hợp.',
    examples: ['Khi xả nước thải công nghiệp ra nguồn tiếp nhận'],
    group,
  }),
  applies_by_product: field(
    z
      .array(
        z.strictObject({
          product: field(line(), { title: 'Sản phẩm', relation: 'products' }),
          applies: choice(appliesLabels, { title: 'Ràng buộc' }),
        }),
      )
      .default([]),
    {
      title: 'Ràng buộc khác ở từng sản phẩm',
      description: 'Chỉ ghi sản phẩm mà sự ràng buộc khác với ô “Ràng buộc”.',
      group,
    },
  ),
  concerns: choice(regulationConcernLabels, {
    title: 'Nói về',
    description: 'Bỏ trống nếu nói về chính sản phẩm, hoặc là quy chuẩn môi trường.',
    group,
  }).optional(),
  binds_vi: field(z.string().min(1).optional(), {
    title: 'Ràng buộc ai',
    description: 'Một câu: ai phải theo, khi nào; ai không phải.',
    group,
    widget: 'text',
    editorial: true,
  }),
  demands: field(z.array(choice(demandLabels, { title: 'Điều phải làm' })).default([]), {
    title: 'Những điều phải làm',
    group,
  }),
  demands_vi: field(z.string().min(1).optional(), {
    title: 'Đòi hỏi điều gì',
    description: 'Một, hai câu nói với cơ sở phải đạt gì, thử gì, nộp gì.',
    group,
    widget: 'text',
    editorial: true,
  }),
});

import { z } from 'astro/zod';
import { isCalendarDate } from '#text/vietnamese.ts';
import { field, line } from '#schemas/fields/field.ts';
import { sourceSchema } from '#schemas/fields/shared-fields.ts';

/** International editions of which a new one is known that the catalogue does not have yet: `content/settings/overtakings.yaml`. */
export const overtakingsSchema = z.strictObject({
  overtakings: field(
    z
      .array(
        z.strictObject({
          edition: field(line(), {
            title: 'Bản đang có',
            description: 'Số hiệu như trong danh mục ISO của cổng.',
            examples: ['ISO 14001:2015'],
          }),
          by: field(z.array(line()).min(1), {
            title: 'Bản mới',
            examples: [['ISO 14001:2026']],
          }),
          published: field(
            z.string().refine(isCalendarDate, { error: 'không phải ngày, tháng hoặc năm' }).optional(),
            {
              title: 'Ngày công bố bản mới',
              description: 'Ngày, tháng hoặc năm; bỏ trống khi bản mới chỉ mới được báo trước.',
              examples: ['2026-04-15'],
            },
          ),
          note_vi: field(line().optional(), {
            title: 'Điều người dùng cần biết',
            description: 'Thời gian chuyển tiếp, bản nên hỏi khi đăng ký chứng nhận.',
          }),
          sources: field(z.array(sourceSchema).min(1), { title: 'Nguồn' }),
          checked_on: field(z.iso.date(), { title: 'Ngày kiểm tra', widget: 'date' }),
        }),
      )
      .default([]),
    {
      title: 'Tiêu chuẩn quốc tế vừa có bản mới',
      description:
        'Cho tới khi danh mục ISO của cổng có bản mới. Lời báo hiện ở bản cũ, ở tiêu chuẩn chấp nhận nó, ở công cụ, nội dung hỗ trợ và sản phẩm.',
    },
  ),
});

export type Overtaking = z.infer<typeof overtakingsSchema>['overtakings'][number];

import { z } from 'astro/zod';
import { field, line } from '#schemas/fields/field.ts';

/** Finds of the rules of health that are right as they are, one file: `content/settings/health.yaml`. */
export const healthSchema = z.strictObject({
  exceptions: field(
    z
      .array(
        z.strictObject({
          rule: field(line(), {
            title: 'Quy tắc',
            description: 'Tên quy tắc như trang Sức khỏe nội dung ghi.',
            examples: ['source-weak'],
          }),
          file: field(line(), {
            title: 'Tệp của mục',
            examples: ['content/standards/tcvn/tcvn-9740-2013.yaml'],
          }),
          reason: field(z.string().min(1), {
            title: 'Vì sao không phải lỗi',
            description: 'Một, hai câu cho người biên tập sau này.',
            widget: 'text',
          }),
        }),
      )
      .default([]),
    {
      title: 'Ngoại lệ khi kiểm tra nội dung',
      description: 'Mỗi dòng tắt một quy tắc ở một mục. Dòng không còn dùng tới sẽ được nhắc để xóa.',
    },
  ),
});

export type HealthException = z.infer<typeof healthSchema>['exceptions'][number];

import { z } from 'astro/zod';
import { field, line } from '#schemas/fields/field.ts';

/** Words by which people ask for the portal's own pages, which are no entries: `content/settings/page-words.yaml`. */
export const pageWordsSchema = z.strictObject({
  pages: field(
    z
      .array(
        z.strictObject({
          path: field(
            z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'không phải đường dẫn của cổng; mẫu: /thay-doi/'),
            {
              title: 'Đường dẫn của trang',
              description: 'Phần sau tên miền, bắt đầu và kết thúc bằng dấu “/”.',
              examples: ['/thay-doi/'],
            },
          ),
          words: field(z.array(line()).min(1), {
            title: 'Từ, cụm từ người dân hay gõ',
            description: 'Không hiện trên cổng; đừng ghi từ quá chung.',
            examples: [['tháng này có gì mới', 'nhật ký thay đổi']],
          }),
        }),
      )
      .default([]),
    {
      title: 'Từ để tìm các trang của cổng',
      description:
        'Trang mục lục, biểu mẫu, công cụ, danh sách, trang thông tin. Các loại mục khác có ô “Người dân hay hỏi thế nào” trong biểu mẫu.',
    },
  ),
});

export type PageWords = z.infer<typeof pageWordsSchema>;

import { z } from 'astro/zod';
import { field, line } from '#schemas/fields/field.ts';

/** Words that mean the same for the search, one file: `content/settings/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  groups: field(
    z
      .array(
        z.strictObject({
          words: field(z.array(line()).min(2), {
            title: 'Các từ cùng nghĩa',
            description: 'Từ hoặc cụm từ; gõ từ nào cũng tìm thấy các từ kia.',
            examples: [['chè', 'trà', 'tea']],
          }),
          note: field(z.string().min(1).optional(), {
            title: 'Ghi chú cho biên tập viên',
            description: 'Không hiện trên cổng.',
          }),
        }),
      )
      .default([]),
    {
      title: 'Từ đồng nghĩa khi tìm kiếm',
      description: 'Chỉ ghi từ đứng một mình vẫn rõ nghĩa; từ dễ nhầm thì ghi cả cụm.',
    },
  ),
});

export type Synonyms = z.infer<typeof synonymsSchema>;

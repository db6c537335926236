import { z } from 'astro/zod';
import { field, line } from '#schemas/fields/field.ts';

const term = (en: string, vi: string) =>
  z.strictObject({
    en: field(line(), { title: 'Tiếng Anh', examples: [en] }),
    vi: field(line(), { title: 'Tiếng Việt', examples: [vi] }),
  });

/** Words from which the portal puts English titles into Vietnamese: `content/settings/title-terms.yaml`. */
export const titleTermsSchema = z.strictObject({
  patterns: field(z.array(term('determination of {x}', 'xác định {x}')).default([]), {
    title: 'Mẫu câu',
    description: 'Chỗ trống ghi {x}, {y} cho từ ngữ và {n} cho số; mẫu đứng trước được thử trước.',
  }),
  phrases: field(z.array(term('moisture content', 'hàm lượng ẩm')).default([]), {
    title: 'Từ ngữ',
    description:
      'Viết chữ thường, trừ tên riêng. Tên đã có trong các TCVN chấp nhận tiêu chuẩn quốc tế thì không cần ghi.',
  }),
});

export type TitleTermsSettings = z.infer<typeof titleTermsSchema>;

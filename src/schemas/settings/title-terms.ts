import { z } from 'astro/zod';
import type { TitleTerm, TitleTerms } from '#domain/titles/title-gloss.ts';
import { field } from '#schemas/fields/field.ts';

/** English and Vietnamese on one line; the example is in {@link readTermLines}. */
const separator = ' = ';

/**
 * Reads terms written one a line, `moisture content = hàm lượng ẩm`. Empty lines part groups and mean nothing.
 *
 * @returns the terms in order, and a message in Vietnamese for each line that is none
 */
export function readTermLines(text: string): { terms: TitleTerm[]; problems: string[] } {
  const terms: TitleTerm[] = [];
  const problems: string[] = [];
  const firstLines = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [en = '', vi = '', ...rest] = line.split(separator).map((part) => part.trim());
    const number = index + 1;
    const first = firstLines.get(en.toLowerCase());
    if (en === '' || vi === '' || rest.length > 0)
      problems.push(`dòng ${number} cần viết là “tiếng Anh${separator}tiếng Việt”: “${line.trim()}”`);
    else if (first !== undefined) problems.push(`dòng ${number} lặp lại “${en}” của dòng ${first}`);
    else terms.push({ en, vi });
    firstLines.set(en.toLowerCase(), first ?? number);
  }
  return { terms, problems };
}

const termLines = () =>
  z
    .string()
    .default('')
    .superRefine((text, context) => {
      for (const message of readTermLines(text).problems) context.addIssue({ code: 'custom', message });
    });

/** Words from which the portal puts English titles into Vietnamese: `content/settings/title-terms.yaml`. */
export const titleTermsSchema = z.strictObject({
  patterns: field(termLines(), {
    title: 'Mẫu câu',
    description:
      'Mỗi dòng một mẫu, tiếng Anh rồi tiếng Việt, giữa hai bên là dấu bằng. Chỗ trống ghi {x}, {y} cho từ ngữ và {n} cho số; mẫu đứng trước được thử trước.',
    widget: 'text',
    examples: ['determination of {x} = xác định {x}'],
  }),
  phrases: field(termLines(), {
    title: 'Từ ngữ',
    description:
      'Mỗi dòng một từ ngữ, viết chữ thường, trừ tên riêng. Tên đã có trong các TCVN chấp nhận tiêu chuẩn quốc tế thì không cần ghi.',
    widget: 'text',
    examples: ['moisture content = hàm lượng ẩm'],
  }),
});

export type TitleTermsSettings = z.infer<typeof titleTermsSchema>;

/** The terms of the settings file, which the schema has checked. */
export const termsOfSettings = ({ patterns, phrases }: TitleTermsSettings): TitleTerms => ({
  patterns: readTermLines(patterns).terms,
  phrases: readTermLines(phrases).terms,
});

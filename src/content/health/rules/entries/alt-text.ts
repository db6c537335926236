/** Words for pictures that tell nothing to those who do not see them. Pictures without any are refused by the schema and the check of texts. */
import { visit } from 'unist-util-visit';
import { foldVietnamese } from '#text/vietnamese.ts';
import { parseText } from '#markdown/parse.ts';
import { fieldValues } from '#content/health/field-values.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { FieldPath, Finding, HealthRule } from '#content/health/health-rule.ts';

/** Words that say only that there is a picture. */
const empty = /^(?:(?:hinh|anh|hinh anh|anh minh hoa|hinh minh hoa|minh hoa|image|picture|photo|img|logo)\s*\d*)$/;
const fileName = /\.(?:jpe?g|png|webp|gif|svg|avif)$|^(?:img|dsc|image|screenshot)[\s_-]?\d+/i;

const says = (alt: string): boolean => {
  const words = foldVietnamese(alt).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words !== '' && !empty.test(words) && !fileName.test(alt.trim());
};

function texts(entry: AnyEntry): { path: FieldPath; alt: string }[] {
  const pictures = fieldValues(entry)
    .filter(({ path }) => path.at(-1) === 'alt')
    .map(({ path, value }) => ({ path, alt: value }));
  const { body } = entry.data;
  if (typeof body !== 'string' || !body.includes('![')) return pictures;
  const inText: { path: FieldPath; alt: string }[] = [];
  try {
    visit(parseText(body, entry.file.endsWith('.mdx') ? 'mdx' : 'markdown'), 'image', ({ alt }) => {
      inText.push({ path: ['body'], alt: alt ?? '' });
    });
  } catch {
    // The check of texts names what cannot be parsed.
    return pictures;
  }
  return [...pictures, ...inText];
}

export const altText: HealthRule = {
  name: 'alt-text',
  level: 'warning',
  title: 'Lời mô tả ảnh không nói ảnh có gì',
  advice: 'Viết một câu nói ảnh cho thấy gì, như kể cho người không nhìn thấy ảnh.',
  find: ({ entries }) =>
    entries.flatMap((entry) =>
      texts(entry)
        .filter(({ alt }) => !says(alt))
        .map(({ path, alt }): Finding => ({
          file: entry.file,
          path,
          message: alt.trim() === '' ? 'ảnh chưa có lời mô tả' : `“${alt}” không nói ảnh cho thấy gì`,
        })),
    ),
};

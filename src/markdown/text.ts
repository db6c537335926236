/** What a text says, without its marks: for the search, for excerpts and for the time that reading takes. */
import { toString } from 'mdast-util-to-string';
import { parseText } from '#markdown/parse.ts';
import type { TextFormat } from '#markdown/parse.ts';

/** The words of a text, a paragraph a line. */
export function plainText(text: string, format: TextFormat = 'markdown'): string {
  const { children } = parseText(text, format);
  return children
    .filter(({ type }) => type !== 'html' && type !== 'mdxjsEsm')
    .map((block) => toString(block, { includeHtml: false }))
    .filter(Boolean)
    .join('\n');
}

/** Syllables that a practised reader of Vietnamese takes in a minute; each stands between blanks. */
const syllablesPerMinute = 230;

/** Minutes that reading takes, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / syllablesPerMinute));
}

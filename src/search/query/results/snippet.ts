/** The stretch of a record's text for which it was found. */
import { wordsInPassage } from '#search/format/index-files.ts';
import { fieldOf, offsetOf } from '#search/format/words/postings.ts';
import { headingBefore, headingMark, splitHeading, withoutMarks } from '#search/format/records/sections.ts';
import type { Word } from '#search/format/words/words.ts';
import { wordsOf } from '#search/format/words/words.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';

/** Words before and after the place. */
const before = 8;
const after = 24;

/**
 * The words around a place of a text, with an ellipsis where it goes on, behind the heading of its section.
 *
 * @param place of the word; see `Word`
 * @param heading under which the text begins
 */
export function around(text: string, place: number, heading?: string): string {
  const words = wordsOf(text);
  const found = words.findIndex((word) => word.place >= place);
  const offset = found < 0 ? Math.max(words.length - 1, 0) : found;
  const at = words[offset]?.start ?? 0;
  const isHeading = text.lastIndexOf(headingMark, at) > text.lastIndexOf('\n', at);
  const section = isHeading ? undefined : (headingBefore(text, at) ?? heading);
  const part = stretch(text, words, offset);
  return section === undefined ? part : `Mục “${section}”: ${part}`;
}

function stretch(text: string, words: readonly Word[], offset: number): string {
  if (words.length <= before + after) return withoutMarks(text).trim();
  const from = Math.max(0, Math.min(offset - before, words.length - before - after));
  const to = Math.min(words.length, from + before + after);
  const start = from === 0 ? 0 : (words[from]?.start ?? 0);
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length);
  const part = withoutMarks(text.slice(start, end)).replace(/\s+/gu, ' ').trim();
  return `${from === 0 ? '' : '… '}${part}${to === words.length ? '' : ' …'}`;
}

/** The stretch of a record's body that holds a place; undefined where the place is not in the body of one of the portal's own records. */
export async function passageAt(
  record: { part: 'main' | 'catalogue'; record: number },
  place: number,
  index: OpenIndex,
): Promise<string | undefined> {
  if (place < 0 || fieldOf(place) !== 'body' || record.part !== 'main') return undefined;
  return index.passage(record.record, Math.floor(offsetOf(place) / wordsInPassage));
}

/**
 * The excerpt to show of a record.
 *
 * @param place the place that tells most; see `postings.ts`
 * @param excerpt the scope or lead of the record
 * @param stored what `passageAt` gave
 */
export function excerptFor(
  place: number,
  excerpt: string | undefined,
  stored: string | undefined,
): string | undefined {
  if (place >= 0 && fieldOf(place) === 'scope' && excerpt !== undefined)
    return around(excerpt, offsetOf(place));
  if (stored === undefined) return excerpt;
  const { passage, heading } = splitHeading(stored);
  return around(passage, offsetOf(place) % wordsInPassage, heading);
}

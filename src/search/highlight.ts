/** Which stretches of a shown text are what was searched for. */
import { foldVietnamese } from '#domain/vietnamese.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Letters with whatever marks follow them, or digits: `tcvn9740` is two words. */
const wordPattern = /[\p{L}\p{M}]+|\p{N}+/gu;

/**
 * Finds the words to mark in a text, ignoring case and marks: `che` stands in "Chè", `duong` in "Đường".
 *
 * @param text as it is shown; NFC or NFD
 * @param terms folded words (`che`), or beginnings of words followed by `*` (`dinh*`)
 * @returns stretches in order, none touching another but by a space: `che xanh` marks `Chè xanh` as one
 */
export function highlightRanges(text: string, terms: readonly string[]): TextRange[] {
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const beginnings = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  const ranges: TextRange[] = [];
  for (const { 0: word, index: start } of text.matchAll(wordPattern)) {
    const folded = foldVietnamese(word);
    if (!whole.has(folded) && !beginnings.some((beginning) => folded.startsWith(beginning))) continue;
    const end = start + word.length;
    const last = ranges.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

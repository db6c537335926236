/** Which stretches of a shown text are what was searched for. */
import { exactToken, hasMarks, wordsOf } from '#search/format/words/words.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Finds the words to mark in a text.
 *
 * @param text as it is shown
 * @param terms words with their marks (`chè`, which leaves `chế` alone), folded words (`che`), or beginnings of words followed by `*` (`dinh*`)
 * @returns stretches in order, none touching another but by a space: `che xanh` marks `Chè xanh` as one
 */
export function highlightRanges(text: string, terms: readonly string[]): TextRange[] {
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const beginnings = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  const ranges: TextRange[] = [];
  const exact = new Set([...whole].filter(hasMarks).map(exactToken));
  for (const { raw, folded, start, end } of wordsOf(text)) {
    if (
      !whole.has(folded) &&
      !exact.has(exactToken(raw)) &&
      !beginnings.some((beginning) => folded.startsWith(beginning))
    )
      continue;
    const last = ranges.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

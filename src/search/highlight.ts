/** Finds what to highlight: typed words, folded, in text that keeps its marks. */
import { foldVietnamese } from '#domain/vietnamese.ts';

const wordCharacter = /[\p{L}\p{N}]/u;
const combiningMark = /\p{Mn}/u;

/** Folded text in which every character knows the place in the original that it came from. */
interface FoldedText {
  folded: string;
  /** Start of each folded character in the original. */
  starts: number[];
  /** End of each folded character in the original, combining marks included. */
  ends: number[];
}

/** Folds character by character, so that NFC and NFD text both map back to the original. */
function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const character of text) {
    const end = place + character.length;
    if (combiningMark.test(character) && ends.length > 0) {
      ends[ends.length - 1] = end;
    } else {
      const units = /\s/.test(character) ? ' ' : foldVietnamese(character);
      folded += units;
      starts.push(...Array<number>(units.length).fill(place));
      ends.push(...Array<number>(units.length).fill(end));
    }
    place = end;
  }
  return { folded, starts, ends };
}

/** True where one word goes on: a letter or digit on both sides of the place. */
function insideWord(folded: string, place: number): boolean {
  return wordCharacter.test(folded.charAt(place - 1)) && wordCharacter.test(folded.charAt(place));
}

/**
 * Where the terms stand in a text, ignoring case and marks (`che xanh` stands in "Chè xanh", `duong` in "Đường").
 *
 * @param text as shown; NFC or NFD
 * @param terms folded words or phrases (`che xanh`); one that ends in `*` (`dinh*`) also matches the beginning of a word
 * @returns ranges of UTF-16 places in `text`, `[start, end)`, in order, joined where they touch or overlap
 */
export function highlightRanges(text: string, terms: readonly string[]): [number, number][] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found: [number, number][] = [];
  for (const written of new Set(terms)) {
    const term = foldVietnamese(written.replace(/\*$/, '').trim()).replace(/\s+/g, ' ');
    if (term === '') continue;
    const mayGoOn = written.endsWith('*');
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
      const after = at + term.length;
      if (insideWord(folded, at) || (!mayGoOn && insideWord(folded, after))) continue;
      found.push([starts[at] ?? 0, ends[after - 1] ?? text.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

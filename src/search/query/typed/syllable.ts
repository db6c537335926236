/** Syllables of Vietnamese by their form, those of its place names too (`Sa Pa`), and words that were written without the spaces between them. */
import { foldVietnamese } from '#text/vietnamese.ts';

const form =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?$/u;

const longest = 7;

/** Divisions kept for each beginning of a word. */
const mostDivisions = 6;

/** True for letters that may be one syllable, whatever their marks. */
export const isSyllable = (letters: string): boolean => form.test(foldVietnamese(letters));

/** Syllables, and half of one for each that is a single letter: `sa pa` before `sap a`. */
const cost = (syllables: readonly string[]): number =>
  syllables.length + syllables.filter(({ length }) => length === 1).length / 2;

/**
 * The ways in which a word may be syllables without spaces, those of fewest syllables first: `truyxuat` → `truy xuat`.
 *
 * @param word NFC, lower case
 */
export function divideSyllables(word: string): string[][] {
  const until: string[][][] = [[[]]];
  for (let end = 1; end <= word.length; end += 1) {
    const divisions: string[][] = [];
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const last = word.slice(from, end);
      if (isSyllable(last)) for (const before of until[from] ?? []) divisions.push([...before, last]);
    }
    until.push(divisions.sort((a, b) => cost(a) - cost(b)).slice(0, mostDivisions));
  }
  return until[word.length] ?? [];
}

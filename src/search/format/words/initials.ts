/** Abbreviations that nobody wrote down: the first letters of names and of phrases that titles repeat. Made with the index. */
import { foldVietnamese } from '#text/vietnamese.ts';

/** Words that an abbreviation leaves out: `Sở Nông nghiệp và Môi trường` is SNNMT. */
const leftOut = new Set(['và']);

/** The first letters of the words, without marks, lower case. */
export function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !leftOut.has(word))
    .map((word) => foldVietnamese(word.slice(0, 1)))
    .join('');
}

/** Letters of an abbreviation: two mean too many things. */
export const shortest = 3;
export const longest = 7;

/** The file in which an abbreviation is kept: its first letter. */
export const initialsShard = (initials: string): string => initials.slice(0, 1);

/** One line an abbreviation: `cbhq|công bố hợp quy`, the most frequent phrase first. */
export function writeInitials(entries: ReadonlyMap<string, readonly string[]>): string {
  return [...entries].map(([initials, phrases]) => [initials, ...phrases].join('|')).join('\n');
}

/** The reverse of `writeInitials`. */
export function readInitials(text: string): Map<string, string[]> {
  const lines = text.split('\n').map((line) => line.split('|'));
  return new Map(lines.map(([initials = '', ...phrases]) => [initials, phrases]));
}

/** Text taken apart into words, one rule for the index and for what is typed. Runs at build time and in the browser. */
import { foldVietnamese } from '#text/vietnamese.ts';

/** A word of a text, with its place in it (UTF-16 units, end exclusive). */
export interface Word {
  /** As written, NFC, lower case. */
  raw: string;
  /** Without marks, đ as d, and without an English plural: the key of the vocabulary. */
  folded: string;
  start: number;
  end: number;
  /** Its place among the words of the text: one more where a sign ends a clause, so that words of two clauses are no neighbours. */
  place: number;
}

const wordPattern = /[\p{L}\p{M}]+|\p{N}+/gu;
/** Signs between two words that do not belong together: `chè, sữa`; not those within a number: `9740:2013`. */
const clauseEnd = /[,;:.!?…]\s|[()[\]\n]|\s[–—-]\s/u;

const plural = /^[a-z]{2,}(?:[^aiosu]|[^aious]e)s$/;

/**
 * The singular of an English plural, by spelling alone: `fertilizers` → `fertilizer`, `boxes` → `box`, `properties` → `property`.
 * Vietnamese syllables never end in s, so none is changed; `analysis`, `gas`, `glass` stay.
 *
 * @param word folded, lower case
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return plural.test(word) ? word.slice(0, -1) : word;
}

/** Syllables that are written with i as well as with y: `kĩ thuật`, `kỹ thuật`; `lí`, `lý`; `qui`, `quy`. */
const finalY = /^(?:[hklmst]|qu)y$/;

/** Remembers what a function made of each word: texts say the same words again and again. */
function remembered(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      if (known.size >= mostRemembered) known.clear();
      known.set(word, (made = make(word)));
    }
    return made;
  };
}

/** More words than the library has; what a visitor types stays far below it. */
const mostRemembered = 200_000;

/** The key under which a word is indexed and looked up: without marks, English plurals as singulars, one spelling of i and y. */
export const foldWord = remembered((word) => {
  const folded = foldVietnamese(word);
  return finalY.test(folded) ? `${folded.slice(0, -1)}i` : singular(folded);
});

const lowerCase = remembered((word) => word.normalize('NFC').toLowerCase());

/**
 * The words of a text in order. Letters and digits part from each other (`tcvn9740` is two words, `8-2` too), as does everything
 * that is neither.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let place = -1;
  let before = 0;
  for (const { 0: match, index } of text.matchAll(wordPattern)) {
    const raw = lowerCase(match);
    const gap = place >= 0 && index - before > 1 && clauseEnd.test(text.slice(before, index));
    place += gap || (place >= 0 && text[before] === '\n') ? 2 : 1;
    before = index + match.length;
    words.push({ raw, folded: foldWord(match), start: index, end: before, place });
  }
  return words;
}

/** True when a word carries a Vietnamese mark or a đ. */
export function hasMarks(word: string): boolean {
  return foldVietnamese(word) !== word.normalize('NFC').toLowerCase();
}

const tones: Readonly<Record<string, string>> = {
  '\u0300': 'ɐ',
  '\u0301': 'ɑ',
  '\u0303': 'ɒ',
  '\u0309': 'ɔ',
  '\u0323': 'ɕ',
};
const qualities: Readonly<Record<string, string>> = { '\u0302': 'ʌ', '\u0306': 'ɛ', '\u031B': 'ɯ' };
const digits = 'абвгджзклм';
const wordEnd = 'ə';

/**
 * How a word is written in the full-text index, which knows only words that begin alike, drops marks and parts digits from letters:
 * the end of the word is a letter, so that `chè` does not find `chèn`; marks are letters, the tone last, so that `chè` does not
 * find `chế` and `hoà` finds `hòa`; digits are letters too. All of them are letters that no Vietnamese or English word has.
 */
export const exactToken = remembered((word) => {
  let tone = wordEnd;
  let written = '';
  for (const letter of word.normalize('NFD').toLowerCase()) {
    if (tones[letter]) tone = tones[letter];
    else written += qualities[letter] ?? (/\p{Mn}/u.test(letter) ? '' : encoded(letter));
  }
  if (!hasMarks(word)) return foldedToken(foldWord(word));
  if (finalY.test(foldVietnamese(word))) written = `${written.slice(0, -1)}i`;
  return written + tone;
});

/** The token that finds a word whatever its marks. */
export function foldedToken(folded: string): string {
  return prefixToken(folded) + wordEnd;
}

/** The token that finds every word which begins with these letters, whatever its marks. */
export function prefixToken(folded: string): string {
  return [...folded].map(encoded).join('');
}

function encoded(letter: string): string {
  return /^[0-9]$/.test(letter) ? (digits[Number(letter)] ?? letter) : letter;
}

/** A word of the index that stands for a whole group of synonyms. */
export function groupToken(group: number): string {
  return `ʂ${prefixToken(String(group))}${wordEnd}`;
}

/**
 * A text as the full-text index holds it: its words without marks, and, where it has marks, its words with them once more, in
 * order both times, so that phrases are found either way.
 */
export function indexText(text: string): string {
  const words = wordsOf(text);
  const folded = words.map((word) => foldedToken(word.folded));
  const exact = words.map((word) => exactToken(word.raw));
  const marked = exact.some((token, index) => token !== folded[index]);
  return (marked ? [...folded, ...exact] : folded).join(' ');
}

/**
 * True when the marks of a typed word are all on the written one: `đuong`, `dương` and `duờng` may mean `đường`, `chế` cannot
 * mean `chè`.
 */
export function marksFit(typed: string, written: string): boolean {
  const marks = (word: string) =>
    [...word.normalize('NFD').toLowerCase()]
      .filter((letter) => /\p{Mn}|đ/u.test(letter))
      .sort()
      .join('');
  const has = [...marks(written)];
  return [...marks(typed)].every((mark) => {
    const at = has.indexOf(mark);
    if (at >= 0) has.splice(at, 1);
    return at >= 0;
  });
}

/** Words that may have been meant by a typed one: slips of the finger, confusions of the ear, keys that no input method read. */
import { foldVietnamese } from '#text/vietnamese.ts';
import { isOneEdit, vocabularyShard } from '#search/format/words/term-index.ts';
import type { VocabularyEntry } from '#search/format/words/term-index.ts';
import { hasMarks, marksFit } from '#search/format/words/words.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';

/** A spelling of the index, and how likely it is that the typed one meant it, before its neighbours are asked. */
export interface Meant {
  written: string;
  likelihood: number;
  /** How near it is: from 3 on it sounds the same, or has the marks that were left out. */
  closeness: number;
}

/** From here on a spelling may be meant even where the typed one is a word of its own. */
export const soundsAlike = 3;

const initials: readonly (readonly [RegExp, string])[] = [
  [/^(?:tr|ch)/, 'ch'],
  [/^[sx]/, 'x'],
  [/^(?:gi|d|r)(?=[aeiouyăâêôơư])/, 'd'],
  [/^[ln](?![gh])/, 'n'],
  [/^(?:ngh|ng)/, 'ng'],
  [/^(?:gh|g)/, 'g'],
  [/^[kcq]/, 'k'],
];

/** The five tones; hỏi is written for ngã, for many speakers do not tell them apart. */
const tonePattern = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A syllable as it sounds to those who confuse tr and ch, s and x, d, gi and r, l and n, i and y, final n and ng, t and c, hỏi and ngã. */
export function soundOf(syllable: string): string {
  const letters = syllable.normalize('NFD').toLowerCase();
  const tone = (letters.match(tonePattern)?.[0] ?? '').replace('\u0303', '\u0309');
  let text = letters.replace(tonePattern, '').normalize('NFC').replaceAll('y', 'i');
  const initial = initials.find(([pattern]) => pattern.test(text));
  if (initial) text = text.replace(...initial);
  return text.replace(/(?:ng|nh)$/, 'n').replace(/(?:ch|c)$/, 't') + tone;
}

/** First letters under which a word that was confused may stand. */
const confusedInitials: Readonly<Record<string, string>> = {
  c: 'tk',
  t: 'c',
  s: 'x',
  x: 's',
  d: 'gr',
  g: 'dr',
  r: 'dg',
  l: 'n',
  n: 'l',
  k: 'cq',
};

/** How likely a spelling was meant; 0 when it is too far off. */
function closeness(raw: string, written: string): number {
  if (raw === written) return 0;
  const folded = foldVietnamese(raw);
  const other = foldVietnamese(written);
  if (hasMarks(raw)) {
    if (soundOf(raw) === soundOf(written)) return 4;
    if (folded === other) return marksFit(raw, written) ? 3 : 2;
    if (raw.length > 2 && isOneEdit(raw, written)) return 2;
    return folded.length > 2 && isOneEdit(folded, other) && marksFit(raw, written) ? 1 : 0;
  }
  if (soundOf(folded) === soundOf(other)) return folded === other ? 0 : 3;
  if (folded.length < 3) return 0;
  if (!isOneEdit(folded, other)) return 0;
  const exchanged = [...folded].sort().join('') === [...other].sort().join('');
  const doubled = other.replace(/(.)\1/g, '$1') === folded;
  return (exchanged || doubled ? 2.5 : 1.5) * (folded[0] === other[0] ? 1 : 0.4);
}

/** Spellings of the synonyms that sound like a typed word; texts need not have them. */
function fromSynonyms(raw: string, { synonyms }: OpenIndex): Meant[] {
  const words = new Set(synonyms.groups.flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(' '))));
  return [...words].flatMap((written) => {
    const close = closeness(raw, written.toLowerCase());
    return close < soundsAlike
      ? []
      : [{ written: written.toLowerCase(), likelihood: close, closeness: close }];
  });
}

function candidatesAmong(entries: readonly VocabularyEntry[], raw: string): Meant[] {
  const found: Meant[] = [];
  const { length } = foldVietnamese(raw);
  for (const { folded, main, catalogue, variants } of entries) {
    if (Math.abs(folded.length - length) > 2) continue;
    const spellings = variants.length > 0 ? variants : [{ written: folded, main, catalogue }];
    for (const spelling of spellings) {
      const close = closeness(raw, spelling.written);
      if (close === 0) continue;
      const frequency = Math.log2(2 + 8 * spelling.main + spelling.catalogue);
      found.push({ written: spelling.written, likelihood: close * frequency, closeness: close });
    }
  }
  return found.sort((a, b) => b.likelihood - a.likelihood);
}

const mayBeWord = (folded: string): boolean => folded.length >= 2 && !/\d/.test(folded);

/** The files of spellings that begin as a typed word does, or as one does that is confused with it; none for what is no word. */
function filesNear(raw: string, { manifest: { words } }: OpenIndex): string[] {
  const folded = foldVietnamese(raw);
  if (!mayBeWord(folded)) return [];
  const letters = [...folded.slice(0, 2), ...(confusedInitials[folded[0] ?? ''] ?? '')];
  const near = new Set(letters.map((letter) => vocabularyShard(letter)));
  return words.filter((name) => near.has(name));
}

/** Begins to fetch the spellings that a word may have meant, beside whatever else is tried before they are asked for. */
export function prefetchSpellings(raw: string, index: OpenIndex): void {
  for (const name of filesNear(raw, index)) void index.spellings(name);
}

/**
 * Spellings of the index that a typed word may have meant, the likeliest first.
 *
 * @param most how many to give
 * @param anywhere also where the first letter differs in a way that nobody confuses: all files of spellings are fetched then
 */
export async function meantBy(
  raw: string,
  index: OpenIndex,
  most: number,
  anywhere = false,
): Promise<Meant[]> {
  if (!mayBeWord(foldVietnamese(raw))) return [];
  const near = filesNear(raw, index);
  const { words } = index.manifest;
  for (const names of [near, ...(anywhere ? [words] : [])]) {
    const entries = await Promise.all(names.map((name) => index.spellings(name)));
    const found = candidatesAmong(entries.flat(), raw);
    const others = fromSynonyms(raw, index).filter(
      ({ written }) => !found.some((one) => one.written === written),
    );
    if (found.length + others.length > 0) return [...found.slice(0, most), ...others];
  }
  return [];
}

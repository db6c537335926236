/** A query in slots: a word, or a stretch of words for which synonyms stand too, each with the records that answer it. */
import { fieldOf, noPostings, readPostings } from '#search/format/words/postings.ts';
import { parts } from '#search/format/index-files.ts';
import type { Part } from '#search/format/index-files.ts';
import { coverSynonyms } from '#search/format/words/synonyms.ts';
import type { SynonymSpan } from '#search/format/words/synonyms.ts';
import type { Term, TermSpelling } from '#search/format/words/term-blocks.ts';
import { groupTerm } from '#search/format/words/term-blocks.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import { exactToken, foldWord, hasMarks, marksFit, wordsOf } from '#search/format/words/words.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import type { QueryWord } from '#search/query/typed/typed-query.ts';

/** Where a slot stands in a record. */
export interface SlotPlace {
  place: number;
  /** Words that it takes there. */
  length: number;
  /** 1 as typed; less without the typed marks or by a synonym. */
  quality: number;
}

/** Records by key, each with the places of the slot; see `recordKey`. */
export type SlotMatches = Map<number, SlotPlace[]>;

/** The first key of a record of the catalogue. */
export const catalogueFrom = 2 ** 24;

/** One number for a record of any part. */
export function recordKey(part: Part, record: number): number {
  return part === 'main' ? record : catalogueFrom + record;
}

export function recordOf(key: number): { part: Part; record: number } {
  return key < catalogueFrom
    ? { part: 'main', record: key }
    : { part: 'catalogue', record: key - catalogueFrom };
}

/** A word as the index is asked for it. */
export interface LookedUp {
  matches: SlotMatches;
  /** Records that hold it, by part. */
  main: number;
  catalogue: number;
  /** True when the marks that were typed are on no word of the index. */
  relaxed: boolean;
  /** Spellings that were taken, for marking them in results. */
  spellings: readonly string[];
}

/**
 * Adds the places of a spelling.
 *
 * @param asked whether everyday words for a thing count, which no text of it says
 */
function addSpelling(
  matches: SlotMatches,
  part: Part,
  { postings }: Pick<TermSpelling, 'postings'>,
  quality: number,
  asked: boolean,
  length = 1,
): void {
  const { records, places } = postings === '' ? noPostings : readPostings(postings);
  for (const [index, record] of records.entries()) {
    const key = recordKey(part, record);
    const added = (places[index] ?? [])
      .filter((place) => asked || fieldOf(place) !== 'asked')
      .map((place) => ({ place, length, quality }));
    if (added.length === 0) continue;
    const known = matches.get(key);
    if (known) known.push(...added);
    else matches.set(key, added);
  }
}

const total = (spellings: readonly TermSpelling[]) =>
  spellings.reduce((sum, { records }) => sum + records, 0);

/** How a query is written: without marks, with some, or with tones. */
/** The quality of a word that is read as it is written; below it, its marks were dropped or made up. */
export const asSpelt = 0.5;

export type QueryMarks = 'none' | 'some' | 'toned';

const hasTone = (word: string) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(word.normalize('NFD'));

export function marksOf(words: readonly { raw: string }[]): QueryMarks {
  if (words.some(({ raw }) => hasTone(raw))) return 'toned';
  return words.some(({ raw }) => hasMarks(raw)) ? 'some' : 'none';
}

/** The spellings of a term that a typed word may stand for, each with its quality. */
function chooseSpellings(
  raw: string,
  spellings: readonly TermSpelling[],
  marks: QueryMarks,
): { chosen: readonly (readonly [TermSpelling, number])[]; relaxed: boolean } {
  const token = exactToken(raw);
  const same = spellings.filter(({ written }) => exactToken(written) === token);
  const others = spellings.filter((spelling) => !same.includes(spelling));
  if (hasMarks(raw)) {
    if (same.length > 0) {
      // Loan words are written with and without marks: `atisô`, `atiso`.
      const bare = exactToken(foldWord(raw));
      const loan = raw.length >= 5 ? spellings.filter(({ written }) => exactToken(written) === bare) : [];
      return {
        chosen: [
          ...same.map((spelling) => [spelling, 1] as const),
          ...loan.map((spelling) => [spelling, 0.8] as const),
        ],
        relaxed: false,
      };
    }
    const fitting = spellings.filter(({ written }) => marksFit(raw, written));
    // Who writes tones left none out: `trà đinh` does not begin `định nghĩa`.
    const meant = marks !== 'toned' || hasTone(raw);
    if (fitting.length > 0 && meant)
      return { chosen: fitting.map((spelling) => [spelling, 0.9]), relaxed: false };
    return { chosen: spellings.map((spelling) => [spelling, 0.5]), relaxed: spellings.length > 0 };
  }
  // Without marks a word may be any of its spellings; that which is written so comes first, unless hardly anybody writes it so.
  const asWritten = total(same);
  const common = total(others) > 5 * asWritten;
  const unmarkedQuery = marks === 'none';
  if (marks === 'toned' && asWritten === 0)
    return { chosen: others.map((spelling) => [spelling, 0.5]), relaxed: others.length > 0 };
  const quality = asWritten === 0 || (unmarkedQuery && common) ? 0.95 : unmarkedQuery ? 0.75 : 0.4;
  return {
    chosen: [
      ...same.map((spelling) => [spelling, 1] as const),
      ...others.map((spelling) => [spelling, quality] as const),
    ],
    relaxed: false,
  };
}

/** Looks one word up; undefined when no word of the index has its letters. */
export async function lookUp(
  raw: string,
  folded: string,
  index: OpenIndex,
  marks: QueryMarks,
  asked: boolean,
): Promise<LookedUp | undefined> {
  const number = hasMarks(raw) ? undefined : otherNumber(folded);
  const [main, catalogue, otherForm] = await Promise.all([
    index.term('main', folded),
    // Catalogues are in English, and none of its words bears a mark.
    hasMarks(raw) ? undefined : index.term('catalogue', folded),
    number === undefined ? undefined : index.term('catalogue', number),
  ]);
  if (!main && !catalogue && !otherForm) return undefined;
  const matches: SlotMatches = new Map();
  const { chosen, relaxed } = chooseSpellings(raw, main?.spellings ?? [], marks);
  for (const [spelling, quality] of chosen) addSpelling(matches, 'main', spelling, quality, asked);
  const inMain = matches.size;
  if (inMain === 0 && !catalogue && !otherForm) return undefined;
  for (const spelling of catalogue?.spellings ?? []) addSpelling(matches, 'catalogue', spelling, 1, asked);
  for (const spelling of otherForm?.spellings ?? [])
    addSpelling(matches, 'catalogue', spelling, otherNumberQuality, asked);
  return {
    matches,
    main: inMain,
    catalogue: matches.size - inMain,
    relaxed,
    spellings: [
      ...chosen.map(([{ written }]) => written),
      ...(catalogue ? [folded] : []),
      ...(otherForm && number !== undefined ? [number] : []),
    ],
  };
}

/** A word in the other number than it was typed in is nearly as good. */
const otherNumberQuality = 0.9;

/** The plural of an English word, or the singular of one that ends as plurals do. Both stand in the same block of words nearly always. */
function otherNumber(word: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(word) || /(?:ss|us|is)$/.test(word)) return undefined;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

/** Every word that begins as this one does; typed marks must be there too, and no word of a catalogue bears any. */
export async function lookUpBeginning(
  raw: string,
  index: OpenIndex,
  asked: boolean,
): Promise<LookedUp | undefined> {
  const letters = foldVietnamese(raw);
  const marked = hasMarks(raw);
  const matches: SlotMatches = new Map();
  const spellings: string[] = [];
  let inMain = 0;
  const found = await Promise.all(
    parts.map((part) =>
      marked && part === 'catalogue' ? Promise.resolve([]) : index.termsBeginning(part, letters),
    ),
  );
  for (const [at, part] of parts.entries()) {
    const terms: readonly Term[] = found[at] ?? [];
    for (const term of terms) {
      const fitting = marked
        ? term.spellings.filter(({ written }) => written.startsWith(raw))
        : term.spellings;
      if (fitting.length === 0) continue;
      const before = matches.size;
      for (const spelling of fitting) addSpelling(matches, part, spelling, 0.7, asked);
      if (matches.size > before) spellings.push(term.folded);
    }
    if (part === 'main') inMain = matches.size;
  }
  if (matches.size === 0) return undefined;
  return { matches, main: inMain, catalogue: matches.size - inMain, relaxed: false, spellings };
}

/** Stretches of the words that groups cover; words in quotation marks are meant to the letter. */
export function spansOf(
  words: readonly { typed: QueryWord; raw: string; folded: string }[],
  index: OpenIndex,
): SynonymSpan[] {
  return coverSynonyms(
    words.map(({ typed, raw, folded }) => ({ ...typed, raw, folded })),
    index.synonyms,
  );
}

/** The records that name a group of synonyms. */
export async function lookUpGroup(
  group: number,
  typed: readonly QueryWord[],
  index: OpenIndex,
  asked: boolean,
): Promise<SlotMatches> {
  const matches: SlotMatches = new Map();
  const token = typed.map(({ raw }) => exactToken(raw)).join(' ');
  const folded = typed.map((word) => word.folded).join(' ');
  const terms = await Promise.all(parts.map((part) => index.term(part, groupTerm(group))));
  for (const [at, part] of parts.entries()) {
    for (const spelling of terms[at]?.spellings ?? []) {
      const words = wordsOf(spelling.written);
      const same = words.map(({ raw }) => exactToken(raw)).join(' ') === token;
      const alike = words.map((word) => word.folded).join(' ') === folded;
      addSpelling(matches, part, spelling, same ? 1 : alike ? 0.95 : 0.85, asked, words.length);
    }
  }
  return matches;
}

/**
 * Records in which one lookup directly follows another.
 *
 * @param least quality that both must have there
 */
export function neighbours(first: SlotMatches, second: SlotMatches, least = 0): Set<number> {
  const found = new Set<number>();
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first];
  for (const key of fewer.keys()) {
    if (!more.has(key)) continue;
    const ends = new Set<number>();
    for (const { place, length, quality } of first.get(key) ?? [])
      if (quality >= least) ends.add(place + length);
    if (second.get(key)?.some(({ place, quality }) => quality >= least && ends.has(place))) found.add(key);
  }
  return found;
}

/** Typed words → slots: each word found in the index, read otherwise, or named as missing. */
import { foldVietnamese } from '#text/vietnamese.ts';
import { foldWord, hasMarks } from '#search/format/words/words.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { readTelex } from '#search/query/typed/telex.ts';
import type { QueryWord, TypedQuery } from '#search/query/typed/typed-query.ts';
import { joinCodes } from './join-codes.ts';
import { likeliest, likeliestPair, makePhrase, mendPairs } from './mend-words.ts';
import type { Plan, PlannedWord, Slot } from './planned.ts';
import { contentsAsked, kindOf, slotsOf } from './query-slots.ts';
import { readAbbreviation, readBodyName, readOtherwise, readVniWords } from './read-words.ts';
import { lookUp, lookUpBeginning, marksOf, neighbours, spansOf } from './slots.ts';
import { prefetchSpellings } from './spelling.ts';

/** Telling words from which on a query is a sentence. */
const sentenceWords = 4;

/** Plans a query. */
export async function planQuery(query: TypedQuery, index: OpenIndex): Promise<Plan> {
  const typed = query.words;
  const marks = marksOf(typed);
  const named = (raw: string) => lookUp(raw, foldWord(raw), index, marks, false);
  const quoted = (at: number) => query.phrases.some(({ from, to }) => at >= from && at < to);
  let readAs: string | undefined;

  const keyed = await readVniWords(typed, query.text, named);
  const sentence = keyed.filter((word) => !word.typed.asks).length >= sentenceWords;
  const look = sentence ? (raw: string) => lookUp(raw, foldWord(raw), index, marks, true) : named;
  if (keyed.some((word) => word.keyed)) readAs = keyed.map(({ raw }) => raw).join(' ');
  const inPhrase = positionsOf(spansOf(keyed, index));
  const whole = query.phrases.length > 0 ? keyed : await joinCodes(keyed, (at) => inPhrase.has(at), look);
  const spans = spansOf(whole, index);
  // Asked for beside the words and not after them: on a slow line each round takes seconds.
  index.prefetchGroups(spans.flatMap(({ groups }) => groups));
  const covered = positionsOf(spans);
  let words = await Promise.all(
    whole.map(async (word, at): Promise<PlannedWord> => {
      const found = word.found ?? (await look(word.raw));
      if (found) return { ...word, found };
      const isOpen = query.open && at === whole.length - 1;
      const letters = foldVietnamese(word.raw);
      if (!covered.has(at) && letters.length >= (isOpen ? 2 : 4) && !/\d/.test(letters)) {
        const beginning = await lookUpBeginning(word.raw, index, sentence);
        if (beginning) return { ...word, found: beginning, beginning: true };
      }
      return word;
    }),
  );

  for (const [at, word] of words.entries())
    if (!word.found && !covered.has(at) && !quoted(at) && mayBeMisspelt(word))
      prefetchSpellings(word.raw, index);

  const unmatched: QueryWord[] = [];
  const corrected: PlannedWord[] = [];
  for (const [at, word] of words.entries()) {
    const body =
      quoted(at) || covered.has(at) ? undefined : await readBodyName(corrected.at(-1), word, index, look);
    if (body) {
      readAs = [corrected.at(-1), ...body].map((one) => one?.raw).join(' ');
      corrected.push(...body);
      continue;
    }
    // A long word that only begins others may as well be two words written as one, or misspelt.
    const makesPhrase =
      makePhrase(corrected.at(-1)?.raw, word.raw, index) || makePhrase(word.raw, words[at + 1]?.raw, index);
    if ((word.found && !word.beginning) || covered.has(at) || quoted(at) || (!word.found && makesPhrase)) {
      corrected.push(word);
      continue;
    }
    const read = (await readAbbreviation(word, index, look)) ?? (await readOtherwise(word, look));
    if (read) {
      readAs = read.map(({ raw }) => raw).join(' ');
      corrected.push(...read);
      continue;
    }
    if (word.beginning) {
      corrected.push(word);
      continue;
    }
    const last = corrected.at(-1);
    const both =
      last && !last.corrected && !quoted(at - 1)
        ? await likeliestPair(last, word, index, look, marks !== 'none')
        : undefined;
    if (both) {
      corrected.splice(-1, 1, ...both);
      continue;
    }
    unmatched.push(word.typed);
    const better =
      word.typed.capitals || /\d/.test(word.raw)
        ? undefined
        : await likeliest(word, corrected.at(-1), words[at + 1], index, look, { alone: true });
    if (better) corrected.push(better);
  }
  words = corrected;
  // Spelt right, the words may make a phrase of the synonyms, and are all meant.
  for (const { from, to } of spansOf(words, index)) for (let at = from; at < to; at += 1) covered.add(at);
  const { words: paired, missingPhrase } = await mendPairs(words, query, index, look, quoted, covered);
  words = await withoutStrangers(paired, covered, unmatched, (word, before, after) =>
    likeliest(word, before, after, index, look, { alone: true, anyOrder: true }),
  );
  const slots = await slotsOf(words, query, index, sentence);
  const kind = kindOf(words);
  return {
    slots,
    words,
    sentence,
    unmatched,
    ...(missingPhrase === undefined ? {} : { missingPhrase }),
    ...(readAs === undefined ? {} : { readAs }),
    ...(kind === undefined ? {} : { kind }),
    contents: contentsAsked(query),
    relaxed: words.some(({ found }) => found?.relaxed),
    vietnamese: words.some(isVietnamese) || slots.some(isAbbreviation),
  };
}

/** False for capitals and for keys that no input method read, which are tried as such first. */
const mayBeMisspelt = ({ raw, typed }: PlannedWord): boolean =>
  !typed.capitals && readTelex(raw) === undefined;

/** The positions of words that stretches cover. */
const positionsOf = (spans: readonly { from: number; to: number }[]): Set<number> =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)));

/**
 * Without words whose marks no word of the index has, where the same letters with other marks stand beside their neighbours nowhere:
 * another word, which is named as missing, and looked for as what it may be a slip of.
 */
async function withoutStrangers(
  words: readonly PlannedWord[],
  covered: ReadonlySet<number>,
  unmatched: QueryWord[],
  mend: (
    word: PlannedWord,
    before: PlannedWord | undefined,
    after: PlannedWord | undefined,
  ) => Promise<PlannedWord | undefined>,
): Promise<PlannedWord[]> {
  if (words.length < 2) return [...words];
  const beside = (first: PlannedWord | undefined, second: PlannedWord | undefined) =>
    first?.found !== undefined &&
    second?.found !== undefined &&
    neighbours(first.found.matches, second.found.matches).size > 0;
  return Promise.all(
    words.map(async (word, at) => {
      const { found, corrected, typed } = word;
      if (!found?.relaxed || corrected || covered.has(at) || typed.asks) return word;
      const [before, after] = [words[at - 1], words[at + 1]];
      if (beside(before, word) || beside(word, after)) return word;
      unmatched.push(typed);
      const better = await mend(word, before, after);
      // In whichever order: `khô chối` is `chuối khô`.
      const fits =
        better &&
        (rhymes(better.raw, word.raw) ||
          [before, after].some((one) => beside(one, better) || beside(better, one)));
      return fits ? better : { ...word, found: undefined };
    }),
  );
}

/** True where two words differ in their first letters alone, as `trè` and `chè` do. */
const rhymes = (one: string, other: string): boolean => rhymeOf(one) === rhymeOf(other);

const rhymeOf = (word: string): string =>
  word.replace(/^[^aeiouyàáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]+/, '');

/** True for a word with marks, or one that no title of a catalogue has. */
const isVietnamese = ({ raw, found }: PlannedWord): boolean =>
  hasMarks(raw) || (found !== undefined && found.main > 0 && found.catalogue === 0);

/** True for capitals that stand for words of a text and of no title of a catalogue: `BVTV`. */
const isAbbreviation = ({ words: [word, ...others], matches }: Slot): boolean =>
  word !== undefined &&
  others.length === 0 &&
  word.typed.capitals &&
  !word.found?.catalogue &&
  matches.size > 0;

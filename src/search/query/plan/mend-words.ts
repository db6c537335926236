/** Words that were misspelt: what was likeliest meant, by the spelling and by the words beside it. */
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { foldWord, hasMarks } from '#search/format/words/words.ts';
import type { TypedQuery } from '#search/query/typed/typed-query.ts';
import type { Look, PlannedWord } from './planned.ts';
import { asSpelt, neighbours, spansOf } from './slots.ts';
import type { LookedUp } from './slots.ts';
import { meantBy, soundOf, soundsAlike } from './spelling.ts';
import type { Meant } from './spelling.ts';

/** Two words of a phrase that has synonyms are as good as so many records in which they stand side by side. */
const inPhrase = 8;

/** Records in which a word that only looks like the typed one must stand beside its neighbours. */
const enoughPairs = 2;

/** The same, where the typed word is one of its own. */
const manyPairs = 12;

/** True where two words follow each other in a phrase that has synonyms. */
export function makePhrase(
  first: string | undefined,
  second: string | undefined,
  { synonyms }: OpenIndex,
): boolean {
  if (first === undefined || second === undefined) return false;
  return synonyms.groups.some((phrases) =>
    phrases.some((phrase) => ` ${phrase.toLowerCase()} `.includes(` ${first} ${second} `)),
  );
}

/** How often a word stands between its neighbours. */
function standsBetween(
  word: Pick<PlannedWord, 'raw' | 'found'>,
  before: PlannedWord | undefined,
  after: PlannedWord | undefined,
  index: OpenIndex,
  anyOrder: boolean,
): number {
  const beside = (first: typeof word | undefined, second: typeof word | undefined) => {
    if (!first || !second) return 0;
    const together =
      first.found && second.found ? neighbours(first.found.matches, second.found.matches).size : 0;
    return together + (makePhrase(first.raw, second.raw, index) ? inPhrase : 0);
  };
  const inOrder = beside(before, word) + beside(word, after);
  return anyOrder ? inOrder + beside(word, before) + beside(after, word) : inOrder;
}

/** A spelling that may have been meant, looked up. */
interface Candidate extends Meant {
  found: LookedUp | undefined;
}

/**
 * The spellings that a word may have meant, all looked up together: on a slow line each round of requests takes seconds.
 *
 * @param anywhere see `meantBy`
 */
async function candidatesFor(
  raw: string,
  index: OpenIndex,
  look: Look,
  anywhere: boolean,
): Promise<Candidate[]> {
  const meant = await meantBy(raw, index, 8, anywhere);
  return Promise.all(meant.map(async (one) => ({ ...one, found: await look(one.written) })));
}

/**
 * The word that was likeliest meant, by its spelling and by the words beside it.
 *
 * @param least how near the spelling must be; see `Meant`
 * @param missing true where the phrase stands nowhere, so that a word which only looks like the typed one may do where it is frequent
 * @param toned true where the typed tone is meant, as in a query with marks: `khoan` there is not `khoáng`
 * @param anyOrder true where a word may also have stood on the other side of its neighbour: `khô chuối`
 * @param alone true where a word need not stand beside its neighbours anywhere
 * @param candidates see `candidatesFor`, where they were asked for before
 */
export async function likeliest(
  word: PlannedWord,
  before: PlannedWord | undefined,
  after: PlannedWord | undefined,
  index: OpenIndex,
  look: Look,
  {
    least = 0,
    toned = false,
    missing = false,
    anyOrder = false,
    alone,
    candidates = candidatesFor(word.raw, index, look, alone),
  }: {
    least?: number;
    toned?: boolean;
    missing?: boolean;
    anyOrder?: boolean;
    alone: boolean;
    candidates?: Promise<Candidate[]> | undefined;
  },
): Promise<PlannedWord | undefined> {
  let best: { word: PlannedWord; score: number } | undefined;
  for (const { written, likelihood, closeness, found } of await candidates) {
    if ((closeness < least && !missing) || (toned && soundOf(word.raw) !== soundOf(written))) continue;
    const pairs = standsBetween({ raw: written, found }, before, after, index, anyOrder);
    if (pairs === 0 && (!alone || !found)) continue;
    if (!alone && closeness < soundsAlike && pairs < (closeness < least ? manyPairs : enoughPairs)) continue;
    const score = likelihood * (1 + 4 * Math.log2(1 + pairs));
    if (score <= (best?.score ?? 0)) continue;
    const guessed = pairs === 0 && closeness < soundsAlike && (before ?? after) !== undefined;
    best = {
      score,
      word: {
        ...word,
        raw: written,
        folded: foldWord(written),
        found,
        corrected: true,
        ...(guessed ? { guessed } : {}),
      },
    };
  }
  return best?.word;
}

const isRelaxed = ({ found }: PlannedWord): boolean => found?.relaxed ?? false;

/** Words that exist but stand beside their neighbour nowhere are misspelt, if another spelling does. */
export async function mendPairs(
  words: readonly PlannedWord[],
  query: TypedQuery,
  index: OpenIndex,
  look: Look,
  quoted: (at: number) => boolean,
  covered: ReadonlySet<number>,
): Promise<{ words: PlannedWord[]; missingPhrase?: string }> {
  const telling = words.filter(({ typed }) => !typed.asks && !typed.mayAsk && !typed.inNumber);
  const mended = [...words];
  if (telling.length < 2 || telling.length > 6) return { words: mended };
  const stands = (first: PlannedWord | undefined, second: PlannedWord | undefined) =>
    first?.found !== undefined &&
    second?.found !== undefined &&
    neighbours(first.found.matches, second.found.matches, asSpelt).size > 0;
  const lonely = (at: number) => !stands(mended[at - 1], mended[at]) && !stands(mended[at], mended[at + 1]);
  const marked = telling.some(({ raw }) => hasMarks(raw));
  let missingPhrase: string | undefined;
  if (telling.length === words.length && words.length === 2) {
    const [first, second] = words;
    // The number of a law may stand before its kind: `1322/QĐ-TTg`.
    const isNumbered = words.some(({ raw }) => /\d/.test(raw));
    if (
      first?.found &&
      second?.found &&
      !covered.has(0) &&
      !covered.has(1) &&
      !isNumbered &&
      !stands(first, second)
    )
      missingPhrase = query.text.slice(first.typed.start, second.typed.end);
  }
  // Misspelt words come first: once corrected, they vouch for their neighbours, which then are left alone.
  const inOrder = [...words.entries()].sort(([, a], [, b]) => Number(isRelaxed(b)) - Number(isRelaxed(a)));
  const meant = new Set(covered);
  const isFixed = (word: PlannedWord, at: number) =>
    word.keyed === true || word.corrected === true || isLeftAlone(word) || quoted(at) || meant.has(at);
  const isDoubtful = (word: PlannedWord, at: number) =>
    !isFixed(word, at) && word.found !== undefined && (lonely(at) || word.found.relaxed);
  // Begun for all of them, so that the second need not wait for the first.
  const begun = new Map(
    inOrder
      .filter(([at, word]) => isDoubtful(word, at))
      .map(([at, word]) => [at, candidatesFor(word.raw, index, look, false)]),
  );
  for (const [at, word] of inOrder) {
    const { found } = word;
    if (!found || !isDoubtful(word, at)) continue;
    // A word of its own is not taken for another one that only looks like it: `nước mía` is not `nước mua`.
    const own = !found.relaxed;
    const better = await likeliest(word, mended[at - 1], mended[at + 1], index, look, {
      least: own ? soundsAlike : 0,
      missing: telling.length === 2 && lonely(at),
      toned: own && marked && !hasMarks(word.raw),
      alone: false,
      candidates: begun.get(at),
    });
    if (!better) continue;
    mended[at] = better;
    for (const { from, to } of spansOf(mended, index))
      for (let one = from; one < to; one += 1) meant.add(one);
  }
  for (const [at, word] of mended.entries()) {
    const next = mended[at + 1];
    if (!next || isFixed(word, at) || isFixed(next, at + 1) || stands(word, next)) continue;
    // Said twice, a word stands beside itself or nowhere: `xu xu`.
    if (word.raw !== next.raw && !(lonely(at) && lonely(at + 1))) continue;
    const both = await likeliestPair(word, next, index, look, marked);
    if (both) mended.splice(at, 2, ...both);
  }
  return { words: mended, ...(missingPhrase === undefined ? {} : { missingPhrase }) };
}

/** True for words that are never taken for others. */
const isLeftAlone = ({ typed, raw }: PlannedWord): boolean =>
  typed.asks || typed.mayAsk || typed.inNumber || typed.capitals || /\d/.test(raw);

/** Words of the same sound that are tried for each of two. */
const mostAlike = 12;

/** In how many records two words follow each other as they are spelt; a phrase of the synonyms counts as several. */
const togetherAsSpelt = (one: PlannedWord, other: PlannedWord, index: OpenIndex): number =>
  (one.found && other.found ? neighbours(one.found.matches, other.found.matches, asSpelt).size : 0) +
  (makePhrase(one.raw, other.raw, index) ? inPhrase : 0);

/**
 * Two words of which neither stands beside the other, as two of the same sound that do: `xu xu`, `súc sích`.
 *
 * @param marked true where the query has marks, so that each word has the tone that was meant
 */
export async function likeliestPair(
  first: PlannedWord,
  second: PlannedWord,
  index: OpenIndex,
  look: Look,
  marked: boolean,
): Promise<PlannedWord[] | undefined> {
  if (isLeftAlone(first) || isLeftAlone(second)) return undefined;
  const alike = async (word: PlannedWord) => {
    const candidates = await meantBy(word.raw, index, mostAlike);
    return Promise.all(
      candidates
        .filter(
          ({ closeness, written }) =>
            closeness >= soundsAlike && (!marked || soundOf(word.raw) === soundOf(written)),
        )
        .map(async ({ written: raw }): Promise<PlannedWord> => {
          const folded = foldWord(raw);
          return { ...word, raw, folded, found: await look(raw), corrected: true };
        }),
    );
  };
  const [firsts, seconds] = await Promise.all([alike(first), alike(second)]);
  const pairs = firsts.flatMap((one) =>
    seconds.map((other) => ({ one, other, together: togetherAsSpelt(one, other, index) })),
  );
  const [best] = pairs.filter(({ together }) => together > 0).sort((a, b) => b.together - a.together);
  return best && [best.one, best.other];
}

/** The answer to typed words: the plan, what to try when it finds nothing, and the order of what it finds. */
import type { OpenIndex } from './open-index.ts';
import type { KnownWord } from './dictionary.ts';
import type { Manifest } from '#search/format/index-files.ts';
import { shownHit } from '#search/format/stored-hit.ts';
import type { StoredHit } from '#search/format/stored-hit.ts';
import type { FullText } from './full-text.ts';
import { scoreHit } from './score.ts';
import type { QuerySlot, RankedQuery } from './score.ts';
import {
  planText,
  synonymSubQuery,
  typedSubQuery,
  unmarkedSubQuery,
  withOnly,
  withWord,
} from './text-plan.ts';
import type { SubQuery, PlannedWord, TextPlan } from './text-plan.ts';
import { byLikelihood, countCandidates, filterCandidates, inOrder, runSubQueries } from './text-search.ts';
import type { Candidate } from './text-search.ts';
import type { TypedQuery } from './typed-query.ts';
import type { SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { isOneEdit } from '#search/format/term-index.ts';
import { foldWord, hasMarks } from '#search/format/words.ts';

/** Records of which at least the text is fetched and compared with the query. */
const leastRanked = 30;

interface Attempt {
  candidates: readonly Candidate[];
  plan: TextPlan;
  relaxed?: boolean;
  partial?: boolean;
}

export async function searchText(
  query: TypedQuery,
  request: SearchRequest,
  index: OpenIndex,
): Promise<SearchOutcome> {
  const { filters = {}, sort = 'relevance', limit = 20, counts = true, signal } = request;
  const planned = await planText(query, index.dictionary, index.synonyms);
  signal?.throwIfAborted();
  const attempt = await firstFinding(planned, index);
  signal?.throwIfAborted();

  const { plan } = attempt;
  const { fullText } = index;
  const passing = await filterCandidates(attempt.candidates, filters, fullText);
  const [hits, counted] = await Promise.all([
    sort === 'relevance'
      ? mostRelevant(passing, plan, limit, index)
      : firstInOrder(passing, sort, limit, fullText),
    counts ? countCandidates(attempt.candidates, filters, fullText) : {},
  ]);
  // A word that exists only with other marks was looked for without them; where that found nothing, it is not there.
  const missing = attempt.partial
    ? plan.words
        .filter(({ known, corrected }) => known?.relaxed === true || corrected)
        .map(({ typed }) => typed)
    : [];
  for (const word of planned.unmatched) if (!missing.includes(word)) missing.push(word);
  missing.sort((a, b) => a.start - b.start);
  const suggestion = suggestionFor(query, plan);
  return {
    hits: hits.map(shownHit),
    total: passing.length,
    unmatched: missing.map(({ start, end }) => query.text.slice(start, end)),
    ...(suggestion === undefined ? {} : { suggestion }),
    terms: termsOf(plan, index),
    counts: counted,
    ...(attempt.relaxed ? { relaxedDiacritics: true } : {}),
    ...(attempt.partial ? { partial: true } : {}),
  };
}

/**
 * Tries, in this order: the words as typed and their synonyms; without their marks; a slip mended; most of the words. Filters play
 * no part: they narrow what is found, they do not change what is meant.
 */
async function firstFinding(plan: TextPlan, index: OpenIndex): Promise<Attempt> {
  const run = async (candidate: TextPlan, lanes: readonly (SubQuery | undefined)[]): Promise<Attempt> => ({
    candidates: await runSubQueries(
      lanes.filter((lane) => lane !== undefined),
      index.fullText,
    ),
    plan: candidate,
  });
  const asTyped = (candidate: TextPlan) =>
    run(candidate, [typedSubQuery(candidate), synonymSubQuery(candidate, index.manifest.synonymRecords)]);

  const typed = await likeliest(plan, asTyped);
  const strange = plan.words.some(({ known }) => known?.relaxed);
  if (typed.candidates.length > 0 && !strange) return typed;
  // No word of the index has the marks that were typed: another word may have been meant.
  const mended = await correctTypo(plan, strange, index, asTyped);
  if (mended && mended.candidates.length >= typed.candidates.length) return mended;
  if (typed.candidates.length > 0) return { ...typed, relaxed: strange };
  const marked = plan.words.some(({ known }) => known && hasMarks(known.raw));
  if (marked) {
    const unmarked = await run(plan, [unmarkedSubQuery(plan)]);
    if (unmarked.candidates.length > 0) return { ...unmarked, relaxed: true };
  }
  return (await someWords(plan, index, run)) ?? typed;
}

/**
 * The plan as it is, or with another word in the place of a corrected one: the word is chosen of whose records the largest share
 * holds the rest of the query too ("xah" beside "chè" is "xanh", not the far commoner "xác").
 */
async function likeliest(plan: TextPlan, run: (plan: TextPlan) => Promise<Attempt>): Promise<Attempt> {
  let best = await run(plan);
  for (const [place, { known, instead = [] }] of plan.words.entries()) {
    if (!known || instead.length === 0 || plan.words.length === 1) continue;
    let bestShare = shareOf(best, known);
    for (const other of instead) {
      const attempt = await run(withWord(plan, place, other));
      const share = shareOf(attempt, other);
      if (share > 2 * bestShare) [best, bestShare] = [attempt, share];
    }
  }
  return best;
}

function shareOf({ candidates }: Attempt, { main, catalogue }: KnownWord): number {
  return candidates.length / (main + catalogue + 5);
}

/** Words in more records than this are not taken for slips. */
const rare = 3;

/** The neighbour of one of the words with which most is found. */
async function correctTypo(
  plan: TextPlan,
  onlyStrange: boolean,
  { dictionary }: OpenIndex,
  run: (plan: TextPlan) => Promise<Attempt>,
): Promise<Attempt | undefined> {
  let best: Attempt | undefined;
  for (const [place, word] of plan.words.entries()) {
    const { typed, known, corrected } = word;
    const doubtful = known?.relaxed === true || (!onlyStrange && frequency(word) <= rare);
    if (corrected || !doubtful) continue;
    for (const neighbour of await dictionary.neighbours(typed.raw, 4)) {
      // Whoever types marks means them: a word that shares only the letters is another word.
      if (hasMarks(typed.raw) && !isOneEdit(typed.raw, neighbour.raw)) continue;
      const attempt = await run(withWord(plan, place, neighbour));
      if (attempt.candidates.length > (best?.candidates.length ?? 0)) best = attempt;
    }
  }
  return best;
}

/** Queries longer than this are tried without single words only where they are common. */
const mostDropped = 10;

/**
 * Most of the words: all but any one, or but any two neighbours, for Vietnamese words are often of two syllables; failing that,
 * each word by itself. The order of the results tells how much of the query each holds.
 */
async function someWords(
  plan: TextPlan,
  { synonyms, manifest }: OpenIndex,
  run: (plan: TextPlan, lanes: readonly (SubQuery | undefined)[]) => Promise<Attempt>,
): Promise<Attempt | undefined> {
  const lanesOf = (keep: (place: number) => boolean) => {
    const kept = withOnly(plan, synonyms, keep);
    return [typedSubQuery(kept), synonymSubQuery(kept, manifest.synonymRecords)];
  };
  const byFrequency = [...plan.words.keys()].sort(
    (a, b) => frequency(plan.words[b]) - frequency(plan.words[a]),
  );
  const dropped = byFrequency.slice(0, mostDropped).flatMap((place) => [[place], [place, place + 1]]);
  const attempts = [
    dropped.flatMap((places) => lanesOf((place) => !places.includes(place))),
    byFrequency.slice(-3).flatMap((only) => lanesOf((place) => place === only)),
  ];
  for (const lanes of attempts) {
    const attempt = await run(plan, lanes);
    if (attempt.candidates.length > 0) return { ...attempt, plan, partial: true };
  }
  return undefined;
}

function frequency(word: PlannedWord | undefined): number {
  return (word?.known?.main ?? 0) + (word?.known?.catalogue ?? 0);
}

async function mostRelevant(
  candidates: readonly Candidate[],
  plan: TextPlan,
  limit: number,
  index: OpenIndex,
): Promise<StoredHit[]> {
  const likely = await byLikelihood(candidates, index.fullText);
  const query = rankedQuery(plan, index);
  const scored = await Promise.all(
    likely.slice(0, Math.max(leastRanked, limit + 10)).map(async (candidate) => {
      const hit = await index.fullText.load(candidate);
      return { hit, score: scoreHit(hit, query, candidate.relevance) };
    }),
  );
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

async function firstInOrder(
  candidates: readonly Candidate[],
  sort: 'designation' | 'year',
  limit: number,
  fullText: FullText,
): Promise<StoredHit[]> {
  const ordered = await inOrder(candidates, sort, fullText);
  return Promise.all(ordered.slice(0, limit).map((candidate) => fullText.load(candidate)));
}

function rankedQuery({ words, spans }: TextPlan, { manifest, synonyms }: OpenIndex): RankedQuery {
  const slots: QuerySlot[] = [];
  for (let index = 0; index < words.length;) {
    const span = spans.find(({ from }) => from === index);
    const to = span?.to ?? index + 1;
    const covered = words.slice(index, to);
    slots.push({
      words: covered.map(({ typed, known }) => ({
        raw: known?.raw ?? typed.raw,
        folded: known?.folded ?? typed.folded,
        ...(known?.by === 'beginning' ? { beginning: true } : {}),
      })),
      synonyms: (span?.groups ?? []).flatMap((group) => synonyms.groups[group] ?? []),
      weight: Math.max(...covered.map((word) => rarity(word, manifest))),
    });
    index = to;
  }
  return {
    slots,
    vietnamese: words.some(
      ({ typed, known }) => hasMarks(typed.raw) || (known?.main && known.catalogue === 0),
    ),
  };
}

/** Positive; the rarer a word is among the records that may hold it, the larger. Vietnamese words are only in the main index. */
function rarity({ known }: PlannedWord, { records }: Manifest): number {
  const main = known?.main ?? 0;
  const catalogue = known?.catalogue ?? 0;
  const among = records.main + (catalogue > 0 || main === 0 ? records.catalogue : 0);
  return Math.log(1 + among / (1 + main + catalogue));
}

function suggestionFor({ text }: TypedQuery, { words }: TextPlan): string | undefined {
  if (!words.some(({ corrected }) => corrected)) return undefined;
  let suggestion = '';
  let end = 0;
  for (const { typed, known, corrected } of words) {
    if (!corrected || !known) continue;
    suggestion += text.slice(end, typed.start) + known.raw;
    end = typed.end;
  }
  return suggestion + text.slice(end);
}

function termsOf({ words, spans }: TextPlan, { synonyms }: OpenIndex): string[] {
  const typed = words.map(({ typed: word, known }) =>
    known?.by === 'beginning' ? `${known.folded}*` : (known?.folded ?? word.folded),
  );
  // Synonyms of a single word are marked too; phrases would mark too much, word by word.
  const alike = spans
    .filter(({ from, to }) => to - from === 1)
    .flatMap(({ groups }) => groups.flatMap((group) => synonyms.groups[group] ?? []))
    .flatMap((phrase) => (phrase.includes(' ') ? [] : [phrase]));
  return [...new Set([...typed, ...alike.map(foldWord)])];
}

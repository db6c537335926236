/** The answer to typed words: the plan, what to try when it finds nothing, and the order of what it finds. */
import type { OpenIndex } from '#search/engine.ts';
import type { Manifest } from '#search/index-files.ts';
import { shownHit } from '#search/stored-hit.ts';
import type { StoredHit } from '#search/stored-hit.ts';
import type { FullText } from '#search/full-text.ts';
import { scoreHit } from '#search/score.ts';
import type { QuerySlot, RankedQuery } from '#search/score.ts';
import { planText, synonymLane, typedLane, unmarkedLane, withOnly, withWord } from '#search/text-plan.ts';
import type { Lane, PlannedWord, TextPlan } from '#search/text-plan.ts';
import { byLikelihood, countCandidates, filterCandidates, inOrder, runLanes } from '#search/text-search.ts';
import type { Candidate } from '#search/text-search.ts';
import type { TypedQuery } from '#search/typed-query.ts';
import type { SearchOutcome, SearchRequest } from '#search/types.ts';
import { foldWord, hasMarks } from '#search/words.ts';

/** Records of which at least the text is fetched and compared with the query. */
const leastRanked = 30;

interface Attempt {
  candidates: readonly Candidate[];
  plan: TextPlan;
  relaxed?: boolean;
  partial?: boolean;
}

export async function answerByText(
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
  const suggestion = suggestionFor(query, plan);
  return {
    hits: hits.map(shownHit),
    total: passing.length,
    unmatched: planned.unmatched.map(({ start, end }) => query.text.slice(start, end)),
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
  const run = async (candidate: TextPlan, lanes: readonly (Lane | undefined)[]): Promise<Attempt> => ({
    candidates: await runLanes(
      lanes.filter((lane) => lane !== undefined),
      index.fullText,
    ),
    plan: candidate,
  });
  const asTyped = (candidate: TextPlan) =>
    run(candidate, [typedLane(candidate), synonymLane(candidate, index.manifest.synonymRecords)]);

  const typed = await asTyped(plan);
  const strange = plan.words.some(({ known }) => known?.relaxed);
  if (typed.candidates.length > 0 && !strange) return typed;
  // No word of the index has the marks that were typed: another word may have been meant.
  const mended = await mendSlip(plan, strange, index, asTyped);
  if (mended && mended.candidates.length >= typed.candidates.length) return mended;
  if (typed.candidates.length > 0) return { ...typed, relaxed: strange };
  const marked = plan.words.some(({ known }) => known && hasMarks(known.raw));
  if (marked) {
    const unmarked = await run(plan, [unmarkedLane(plan)]);
    if (unmarked.candidates.length > 0) return { ...unmarked, relaxed: true };
  }
  return (await someWords(plan, asTyped)) ?? typed;
}

/** The neighbour of one of the words with which most is found. */
async function mendSlip(
  plan: TextPlan,
  onlyStrange: boolean,
  { dictionary }: OpenIndex,
  run: (plan: TextPlan) => Promise<Attempt>,
): Promise<Attempt | undefined> {
  let best: Attempt | undefined;
  for (const [place, { typed, known, corrected }] of plan.words.entries()) {
    if (corrected || (onlyStrange && !known?.relaxed)) continue;
    for (const neighbour of await dictionary.neighbours(typed.raw, 4)) {
      const attempt = await run(withWord(plan, place, neighbour));
      if (attempt.candidates.length > (best?.candidates.length ?? 0)) best = attempt;
    }
  }
  return best;
}

/** All words but one, whichever; failing that, the rarest ones that are found together. */
async function someWords(
  plan: TextPlan,
  run: (plan: TextPlan) => Promise<Attempt>,
): Promise<Attempt | undefined> {
  const known = withOnly(plan, (place) => plan.words[place]?.known !== undefined);
  const places = [...known.words.keys()].sort(
    (a, b) => frequency(known.words[a]) - frequency(known.words[b]),
  );
  if (known.words.length < plan.words.length && known.words.length > 0) {
    const attempt = await run(known);
    if (attempt.candidates.length > 0) return { ...attempt, plan, partial: true };
  }
  for (const dropped of places.toReversed()) {
    const attempt = await run(withOnly(known, (place) => place !== dropped));
    if (attempt.candidates.length > 0) return { ...attempt, plan, partial: true };
  }
  for (let size = places.length - 2; size > 0; size -= 1) {
    const kept = new Set(places.slice(0, size));
    const attempt = await run(withOnly(known, (place) => kept.has(place)));
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

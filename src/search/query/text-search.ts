/** Lanes → records: runs the questions of a plan on both full-text indexes, joins, filters and counts their answers. */
import { searchUnavailable } from './download.ts';
import { withoutFilter } from '#search/format/facets.ts';
import type { FullText, TextMatch } from './full-text.ts';
import { parts } from '#search/format/index-files.ts';
import type { Part } from '#search/format/index-files.ts';
import type { SubQuery } from './text-plan.ts';
import type { SearchFilters } from '#search/format/types.ts';

/** A record that answers one or more lanes. */
export interface Candidate extends TextMatch {
  /** 0 to 1: Pagefind's score beside the best of its lane and index. */
  relevance: number;
  bySynonyms: boolean;
}

/** Runs lanes on the indexes that may answer them; a record found twice counts once. In no order. */
export async function runSubQueries(lanes: readonly SubQuery[], fullText: FullText): Promise<Candidate[]> {
  const answers = await Promise.all(
    lanes.flatMap((lane) =>
      parts
        .filter((part) => lane.atMost[part] > 0)
        .map(async (part) => ({ lane, matches: await ask(lane, part, fullText) })),
    ),
  );
  const byId = new Map<string, Candidate>();
  for (const { lane, matches } of answers) {
    const best = matches.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    for (const match of matches) {
      const key = `${match.part} ${match.id}`;
      if (byId.has(key)) continue;
      byId.set(key, { ...match, relevance: match.score / best, bySynonyms: lane.bySynonyms });
    }
  }
  return [...byId.values()];
}

/**
 * Pagefind passes over words whose part of the index could not be fetched, and answers without them. How many records hold each
 * word is known, so that is found out; a few more than were counted are no reason to refuse an answer.
 *
 * @throws SearchUnavailableError when the answer cannot be right
 */
async function assertWhole(
  matches: readonly TextMatch[],
  lane: SubQuery,
  part: Part,
  fullText: FullText,
): Promise<void> {
  const answers =
    matches.length > 0 || lane.tokens.length === 1
      ? [matches]
      : await Promise.all(lane.tokens.map((token) => fullText.search(part, token)));
  const missing = answers.some((answer) => answer.length === 0) || matches.length > 1.1 * lane.atMost[part];
  if (missing) throw searchUnavailable(new Error(`The index of ${part} answers in part only`));
}

/** One lane on one index. Pagefind takes one phrase or several words; for both at once the answers are intersected. */
async function ask(lane: SubQuery, part: Part, fullText: FullText): Promise<TextMatch[]> {
  const [phrase] = lane.phrases;
  if (phrase === undefined) {
    const matches = await fullText.search(part, lane.tokens.join(' '));
    await assertWhole(matches, lane, part, fullText);
    return matches;
  }
  const wholeQuery = lane.phrases.length === 1 && phrase.split(' ').length === lane.tokens.length;
  if (wholeQuery) return fullText.search(part, phrase);
  const words = await fullText.search(part, lane.tokens.join(' '));
  const sets = await Promise.all(
    lane.phrases.map(async (text) => new Set((await fullText.search(part, text)).map(({ id }) => id))),
  );
  return words.filter(({ id }) => sets.every((set) => set.has(id)));
}

/** The candidates that pass the filters. */
export async function filterCandidates(
  candidates: readonly Candidate[],
  filters: SearchFilters,
  fullText: FullText,
): Promise<Candidate[]> {
  if (Object.keys(filters).length === 0) return [...candidates];
  const passing: Candidate[] = [];
  for (const [part, group] of Map.groupBy(candidates, (candidate) => candidate.part)) {
    const table = await fullText.table(part);
    passing.push(...group.filter(({ row }) => table.passes(row, filters)));
  }
  return passing;
}

/** Counts the values of every filter; one that is set is counted as if it were not, so that its other values can be offered. */
export async function countCandidates(
  candidates: readonly Candidate[],
  filters: SearchFilters,
  fullText: FullText,
): Promise<Record<string, Record<string, number>>> {
  const total: Record<string, Record<string, number>> = {};
  for (const [part, group] of Map.groupBy(candidates, (candidate) => candidate.part)) {
    const table = await fullText.table(part);
    const rows = group.map(({ row }) => row);
    for (const [name, values] of Object.entries(
      table.count(rows, (filter) => withoutFilter(filters, filter)),
    )) {
      const counted = (total[name] ??= {});
      for (const [value, count] of Object.entries(values)) counted[value] = (counted[value] ?? 0) + count;
    }
  }
  return total;
}

/** The likeliest first, as far as can be told before the records are loaded. */
export async function byLikelihood(
  candidates: readonly Candidate[],
  fullText: FullText,
): Promise<Candidate[]> {
  const scored: { candidate: Candidate; likelihood: number }[] = [];
  for (const [part, group] of Map.groupBy(candidates, (candidate) => candidate.part)) {
    const table = await fullText.table(part);
    for (const candidate of group) {
      const { content: [content] = [], status: [status] = [] } = table.facets(candidate.row);
      const outdated = status === 'superseded' || status === 'withdrawn';
      const likelihood =
        candidate.relevance +
        (candidate.bySynonyms ? 0 : 0.5) +
        (part === 'main' ? 0.3 : 0) +
        (content === 'standard' ? 0 : 0.5) -
        (outdated ? 0.3 : 0);
      scored.push({ candidate, likelihood });
    }
  }
  return scored.sort((a, b) => b.likelihood - a.likelihood).map(({ candidate }) => candidate);
}

/** In the order of numbers, or the newest first; the main index before the catalogue where they are equal. */
export async function inOrder(
  candidates: readonly Candidate[],
  sort: 'designation' | 'year',
  fullText: FullText,
): Promise<Candidate[]> {
  const ordered: { candidate: Candidate; year: number }[] = [];
  for (const part of parts) {
    const group = candidates.filter((candidate) => candidate.part === part).sort((a, b) => a.row - b.row);
    const table = group.length > 0 ? await fullText.table(part) : undefined;
    for (const candidate of group) ordered.push({ candidate, year: table?.year(candidate.row) ?? 0 });
  }
  if (sort === 'year') ordered.sort((a, b) => b.year - a.year);
  return ordered.map(({ candidate }) => candidate);
}

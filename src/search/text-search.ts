/** Lanes → records: runs the questions of a plan on both full-text indexes and joins their answers. */
import { activeFilters, withoutFilter } from '#search/facets.ts';
import type { Counts, FullText, TextAnswer, TextMatch } from '#search/full-text.ts';
import { parts } from '#search/index-files.ts';
import type { Part } from '#search/index-files.ts';
import type { Lane } from '#search/text-plan.ts';
import type { SearchFilters } from '#search/types.ts';

/** A record that answers one or more lanes. */
export interface Candidate extends TextMatch {
  /** 0 to 1: Pagefind's score beside the best of its lane and index. */
  relevance: number;
  bySynonyms: boolean;
}

export interface Found {
  /** The likeliest first. */
  candidates: Candidate[];
  lanes: readonly Lane[];
}

/** Runs lanes on the indexes that may answer them; a record found twice counts once. */
export async function runLanes(
  lanes: readonly Lane[],
  fullText: FullText,
  filters: SearchFilters,
): Promise<Found> {
  const answers = await Promise.all(
    lanes.flatMap((lane) =>
      parts
        .filter((part) => lane.atMost[part] > 0)
        .map(async (part) => ({ lane, matches: (await ask(lane, part, fullText, filters)).matches })),
    ),
  );
  const byId = new Map<string, Candidate>();
  for (const { lane, matches } of answers) {
    const best = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
    for (const match of matches) {
      if (byId.has(match.id)) continue;
      byId.set(match.id, { ...match, relevance: match.score / best, bySynonyms: lane.bySynonyms });
    }
  }
  const likelihood = ({ relevance, bySynonyms, part }: Candidate) =>
    relevance + (bySynonyms ? 0 : 0.5) + (part === 'main' ? 0.3 : 0);
  const candidates = [...byId.values()].sort((a, b) => likelihood(b) - likelihood(a));
  return { candidates, lanes };
}

/** One lane on one index. Pagefind takes one phrase or several words; for both at once the answers are intersected. */
async function ask(
  lane: Lane,
  part: Part,
  fullText: FullText,
  filters: SearchFilters,
  counting = false,
): Promise<TextAnswer> {
  const [phrase] = lane.phrases;
  if (phrase === undefined) return fullText.search(part, lane.tokens.join(' '), filters, counting);
  const wholeQuery = lane.phrases.length === 1 && phrase.split(' ').length === lane.tokens.length;
  if (wholeQuery) return fullText.search(part, phrase, filters, counting);
  const words = await fullText.search(part, lane.tokens.join(' '), filters, counting);
  const sets = await Promise.all(
    lane.phrases.map(async (text) => {
      const { matches } = await fullText.search(part, text, filters, false);
      return new Set(matches.map(({ id }) => id));
    }),
  );
  // The counts are those of the words without the phrase: an upper bound.
  return { ...words, matches: words.matches.filter(({ id }) => sets.every((set) => set.has(id))) };
}

/**
 * Counts the values of every filter over all records that answer one of the lanes. A filter that is set is counted as if it were
 * not, so that its other values can be offered.
 */
export async function countLanes(
  lanes: readonly Lane[],
  fullText: FullText,
  filters: SearchFilters,
): Promise<Counts> {
  const counts = await countUnion(lanes, fullText, filters);
  const active = activeFilters(filters);
  const others = await Promise.all(
    active.map(async (name) => (await countUnion(lanes, fullText, withoutFilter(filters, name)))[name]),
  );
  for (const [index, name] of active.entries()) counts[name] = others[index] ?? {};
  return counts;
}

/** Records in either of two lanes: those of the first and of the second, less those that are in both. */
async function countUnion(
  lanes: readonly Lane[],
  fullText: FullText,
  filters: SearchFilters,
): Promise<Counts> {
  const questions = lanes.map((lane) => ({ lane, sign: 1 }));
  const [first, second] = lanes;
  if (first && second) {
    const both = {
      tokens: [...new Set([...first.tokens, ...second.tokens])],
      phrases: [],
      atMost: {
        main: Math.min(first.atMost.main, second.atMost.main),
        catalogue: Math.min(first.atMost.catalogue, second.atMost.catalogue),
      },
      bySynonyms: true,
    };
    questions.push({ lane: both, sign: -1 });
  }
  const answers = await Promise.all(
    questions.flatMap(({ lane, sign }) =>
      parts
        .filter((part) => lane.atMost[part] > 0)
        .map(async (part) => ({ sign, counts: (await ask(lane, part, fullText, filters, true)).counts })),
    ),
  );
  const total: Counts = {};
  for (const { sign, counts } of answers) {
    for (const [name, values] of Object.entries(counts)) {
      const counted = (total[name] ??= {});
      for (const [value, count] of Object.entries(values))
        counted[value] = (counted[value] ?? 0) + sign * count;
    }
  }
  return total;
}

/** The answer to a typed number, from the files of numbers alone. */
import type { DesignationQuery } from '#domain/designation/designation-query.ts';
import { countFacets, passesFilters, withoutFilter } from '#search/format/facets.ts';
import type { OpenIndex } from './open-index.ts';
import { leadingDigits, shardsFor } from '#search/format/number-index.ts';
import { completeNumber, lookUpNumber, namedEdition } from './number-lookup.ts';
import type { NumberMatch } from './number-lookup.ts';
import { sortHits } from './order.ts';
import { shownHit } from '#search/format/stored-hit.ts';
import type { SearchHit, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { wordsOf } from '#search/format/words.ts';

/** How many files may be fetched to complete a number that is still being typed. */
const mostFiles = 4;

/** @returns undefined when no document has the number: it may still stand in a text */
export async function answerByNumber(
  query: DesignationQuery,
  request: SearchRequest,
  { manifest, numbers }: OpenIndex,
): Promise<SearchOutcome | undefined> {
  const digits = leadingDigits(query.number);
  const fetchAll = async (names: readonly string[]) => (await Promise.all(names.map(numbers))).flat();
  const rows = await fetchAll(shardsFor(manifest.numbers, digits));
  let matches = lookUpNumber(query, rows);
  const { year, ...undated } = query;
  // The document is there, the edition of that year is not: its other editions are, and the reader is told.
  const otherEditions = matches.length === 0 && year !== undefined;
  if (otherEditions) matches = lookUpNumber(undated, rows);
  if (matches.length === 0) {
    const names = shardsFor(manifest.numbers, digits, true).slice(0, mostFiles);
    matches = completeNumber(query, await fetchAll(names));
  }
  if (matches.length === 0) return undefined;

  const { filters = {}, sort = 'relevance', limit = 20 } = request;
  const named = otherEditions ? undefined : namedEdition(matches);
  const passing = matches.filter(({ row: { facets } }) => passesFilters(facets, filters));
  const hits = sortHits(passing.map(resultOf), sort);
  const direct = named && hits.find(({ href }) => href === named.row.hit.href);
  return {
    hits: hits.slice(0, limit),
    total: hits.length,
    ...(direct ? { direct } : {}),
    unmatched: otherEditions ? [String(year)] : [],
    terms: wordsOf(request.query).map(({ folded }) => folded),
    counts: countFacets(
      matches.map(({ row: { facets } }) => ({ facets, count: 1 })),
      (name) => withoutFilter(filters, name),
    ),
  };
}

function resultOf({ row: { hit, because } }: NumberMatch): SearchHit {
  return because === undefined ? shownHit(hit) : { ...shownHit(hit), because };
}

/** Filters over records whose values are at hand, and counts of these values. */
import type { SearchFacets } from '#search/format/records/stored-hit.ts';
import type { SearchFilters } from '#search/format/types.ts';

const listFilters = ['content', 'kind', 'status', 'subject', 'ics', 'issuer'] as const;

/** True when a record with these values passes all filters. */
export function passesFilters(facets: SearchFacets, filters: SearchFilters): boolean {
  for (const name of listFilters) {
    const wanted: readonly string[] = filters[name] ?? [];
    if (wanted.length > 0 && !(facets[name] ?? []).some((value) => wanted.includes(value))) return false;
  }
  const { mandatory, yearFrom = -Infinity, yearTo = Infinity } = filters;
  if (mandatory !== undefined && (facets['mandatory'] !== undefined) !== mandatory) return false;
  if (yearFrom === -Infinity && yearTo === Infinity) return true;
  return (facets['year'] ?? []).some((year) => Number(year) >= yearFrom && Number(year) <= yearTo);
}

/** The filters but one: a filter's own counts show what choosing another of its values would bring. */
export function withoutFilter(filters: SearchFilters, name: string): SearchFilters {
  const rest = { ...filters };
  if (name === 'year') {
    delete rest.yearFrom;
    delete rest.yearTo;
  }
  return Object.fromEntries(Object.entries(rest).filter(([key]) => key !== name));
}

/**
 * Counts the values of each filter.
 *
 * @param filtersFor the filters under which a filter's values are counted
 */
export function countFacets(
  records: Iterable<{ facets: SearchFacets; count: number }>,
  filtersFor: (name: string) => SearchFilters,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { facets, count } of records) {
    for (const [name, values] of Object.entries(facets)) {
      if (!passesFilters(facets, filtersFor(name))) continue;
      const counted = (counts[name] ??= {});
      for (const value of values) counted[value] = (counted[value] ?? 0) + count;
    }
  }
  return counts;
}

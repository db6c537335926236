/** The orders in which results may be asked for. */
import { designationSortKey } from '#domain/designation/designation-format.ts';
import type { SearchHit, SearchSort } from '#search/format/types.ts';

/** Results in the wished order; by relevance they stay as they are. Pages without a number or a year come last. */
export function sortHits<Hit extends SearchHit>(hits: readonly Hit[], sort: SearchSort): Hit[] {
  if (sort === 'relevance') return [...hits];
  const key = ({ designation }: SearchHit) =>
    designation === undefined ? '\uFFFF' : designationSortKey(designation);
  const keyed = hits.map((hit) => ({ hit, key: key(hit), year: hit.year ?? 0 }));
  keyed.sort((a, b) => {
    const years = sort === 'year' ? b.year - a.year : 0;
    return years !== 0 ? years : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  });
  return keyed.map(({ hit }) => hit);
}

/** Pagefind in the browser: what a query still finds when the files that the search ranks by cannot be had. */
import type { SearchHit, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { foldVietnamese } from '#text/vietnamese.ts';

interface PagefindResult {
  data: () => Promise<{ meta: Readonly<Record<string, string>> }>;
}

export interface Pagefind {
  search: (query: string) => Promise<{ results: readonly PagefindResult[] }>;
}

/** Answers from Pagefind's index; filters and counts need the files that are missing. */
export type FullTextSearch = (request: SearchRequest) => Promise<SearchOutcome>;

/** Loads Pagefind from the folder of the index, at the first search. */
export function fullTextIn(folder: string): FullTextSearch {
  // An address, not a module of ours: the bundler leaves it alone.
  return fullTextWith(async () => (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind);
}

export function fullTextWith(load: () => Promise<Pagefind>): FullTextSearch {
  return async ({ query, limit = 20, signal }) => {
    const pagefind = await load();
    signal?.throwIfAborted();
    const folded = foldVietnamese(query);
    const { results } = await pagefind.search(folded);
    const found = await Promise.all(results.slice(0, limit).map(({ data }) => data()));
    signal?.throwIfAborted();
    const hits = found.flatMap(({ meta }) =>
      meta['hit'] === undefined ? [] : [JSON.parse(meta['hit']) as SearchHit],
    );
    return {
      hits,
      total: results.length,
      unmatched: [],
      terms: folded.split(/\s+/).filter((word) => word !== ''),
      counts: {},
      incomplete: true,
    };
  };
}

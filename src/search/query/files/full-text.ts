/** Pagefind in the browser: what a query still finds when the files that the search ranks by cannot be had. */
import { fullTextFile } from '#search/format/index-files.ts';
import type { SearchHit, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import type { ReadFile } from './download.ts';
import { foldVietnamese } from '#text/vietnamese.ts';

interface PagefindResult {
  data: () => Promise<{ meta: Readonly<Record<string, string>> }>;
}

export interface Pagefind {
  search: (query: string) => Promise<{ results: readonly PagefindResult[] }>;
  /** Adds another index, by the address of its folder. */
  mergeIndex: (address: string) => Promise<void>;
}

/** Answers from Pagefind's index; filters and counts need the files that are missing. */
export type FullTextSearch = (request: SearchRequest) => Promise<SearchOutcome>;

/**
 * Loads Pagefind at the first search, with the indexes of all parts.
 *
 * @param folder the address of the search index, with a slash at the end
 */
export function fullTextIn(folder: string, read: ReadFile): FullTextSearch {
  let loaded: Promise<Pagefind> | undefined;
  const load = async () => {
    const [first, ...others] = JSON.parse(await read(fullTextFile, true)) as string[];
    // An address, not a module of ours: the bundler leaves it alone.
    const pagefind = (await import(/* @vite-ignore */ `${folder}${first}/pagefind.js`)) as Pagefind;
    for (const other of others) await pagefind.mergeIndex(`${folder}${other}/`);
    return pagefind;
  };
  return fullTextWith(() => {
    const loading = (loaded ??= load());
    loading.catch(() => (loaded = undefined));
    return loading;
  });
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

/** The full-text indexes in the browser: Pagefind, loaded when it is first needed. */
import { searchUnavailable } from '#search/download.ts';
import { fieldWeights } from '#search/index-files.ts';
import type { Manifest, Part } from '#search/index-files.ts';
import type { StoredHit } from '#search/stored-hit.ts';
import type { SearchFilters } from '#search/types.ts';

/** Counts by filter and value. */
export type Counts = Record<string, Record<string, number>>;

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ raw_url?: string; url: string }>;
}

interface PagefindInstance {
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    term: string | null,
    options: { filters: Record<string, unknown> },
  ) => Promise<{ results: PagefindResult[]; filters: Counts }>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

/** A record that holds the words asked for; what is shown of it is fetched when `load` is called. */
export interface TextMatch {
  /** Of the record, unique over both indexes. */
  id: string;
  part: Part;
  /** Pagefind's, of meaning only beside others of the same search. */
  score: number;
  load: () => Promise<StoredHit>;
}

export interface TextAnswer {
  matches: TextMatch[];
  counts: Counts;
}

const nothing: TextAnswer = { matches: [], counts: {} };

export class FullText {
  readonly #base: string;
  readonly #manifest: Manifest;
  readonly #instances = new Map<Part, Promise<PagefindInstance>>();
  readonly #filtersLoaded = new Set<Part>();
  readonly #hits = new Map<string, Promise<StoredHit>>();

  /** @param base the address of the folder of the index, with a slash at the end */
  constructor(base: string, manifest: Manifest) {
    this.#base = base;
    this.#manifest = manifest;
  }

  /**
   * Asks one index for the records that hold all words.
   *
   * @param words tokens of `words.ts`, each known to be in the index; in quotation marks a phrase
   * @param counting whether counts by filter are wanted; the first time they cost the download of the filters
   * @throws SearchUnavailableError when the index cannot be had
   */
  async search(part: Part, words: string, filters: SearchFilters, counting: boolean): Promise<TextAnswer> {
    const pagefindFilters = this.#filters(part, filters);
    if (pagefindFilters === undefined) return nothing;
    try {
      const instance = await this.open(part);
      if (counting && !this.#filtersLoaded.has(part)) {
        await instance.filters();
        this.#filtersLoaded.add(part);
      }
      const answer = await instance.search(words, { filters: pagefindFilters });
      const matches = answer.results.map(({ id, score, data }) => {
        const key = `${part} ${id}`;
        return { id: key, part, score, load: () => this.#hit(key, data) };
      });
      return { matches, counts: this.#counts(part, answer.filters, matches.length) };
    } catch (error) {
      throw searchUnavailable(error);
    }
  }

  #hit(key: string, data: PagefindResult['data']): Promise<StoredHit> {
    let hit = this.#hits.get(key);
    if (!hit) {
      hit = data().then(({ raw_url, url }) => JSON.parse(raw_url ?? url) as StoredHit);
      this.#hits.set(key, hit);
      hit.catch(() => this.#hits.delete(key));
    }
    return hit.catch((error: unknown) => {
      throw searchUnavailable(error);
    });
  }

  /** Loads an index, without any words yet. */
  open(part: Part): Promise<PagefindInstance> {
    let instance = this.#instances.get(part);
    if (!instance) {
      instance = this.#open(part);
      this.#instances.set(part, instance);
      instance.catch(() => this.#instances.delete(part));
    }
    return instance;
  }

  async #open(part: Part): Promise<PagefindInstance> {
    const { version } = this.#manifest;
    // An address, not a module of ours: the bundler leaves it alone.
    const address = `${this.#base}main/pagefind.js?v=${version}`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    const instance = module.createInstance({
      basePath: `${this.#base}${part}/`,
      metaCacheTag: version,
      ranking: { metaWeights: fieldWeights },
    });
    await instance.init();
    return instance;
  }

  /** The filters in Pagefind's terms; undefined when no record of the index can pass them. */
  #filters(part: Part, filters: SearchFilters): Record<string, unknown> | undefined {
    const wanted: Record<string, unknown> = {};
    const fixed = part === 'catalogue' ? this.#manifest.catalogueFacets : {};
    const { mandatory, yearFrom, yearTo, ...lists } = filters;
    const require = (name: string, values: readonly string[]) => {
      const only = fixed[name];
      if (only === undefined) wanted[name] = { any: values };
      return only === undefined || values.includes(only);
    };
    let possible = true;
    for (const [name, values] of Object.entries(lists)) {
      if (values.length > 0) possible &&= require(name, values);
    }
    if (yearFrom !== undefined || yearTo !== undefined) {
      possible &&= require('year', years(yearFrom ?? 1900, yearTo ?? new Date().getFullYear() + 2));
    }
    // Only the main index has mandatory documents and records about products.
    if (part === 'catalogue' && (mandatory === true || (lists.subject?.length ?? 0) > 0)) return undefined;
    if (mandatory === true) wanted['mandatory'] = 'true';
    if (mandatory === false && part === 'main') wanted['not'] = { mandatory: 'true' };
    return possible ? wanted : undefined;
  }

  #counts(part: Part, counts: Counts, total: number): Counts {
    const all: Counts = {};
    for (const [name, values] of Object.entries(counts)) {
      all[name] = Object.fromEntries(Object.entries(values).filter(([, count]) => count > 0));
    }
    if (part === 'catalogue' && total > 0) {
      for (const [name, value] of Object.entries(this.#manifest.catalogueFacets))
        all[name] = { [value]: total };
    }
    return all;
  }
}

function years(from: number, to: number): string[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => String(from + index));
}

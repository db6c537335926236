/** Interface of the engines of the benchmark: build an index from the same records, and answer in the browser. */
import type { SearchWords } from '#search/index/index-files.ts';
import type { SearchRecord } from '#search/format/records/record.ts';

/** The side in Node. */
export interface BenchEngine {
  /** As the table shows it. */
  name: string;
  /** The module that answers in the browser, as a path in scripts/bench; it exports `open`. */
  browserModule: string;
  /**
   * Writes the index.
   *
   * @param words synonyms and names of places, for those who know them
   * @param folder an empty folder that is served at `/`
   */
  build: (records: readonly SearchRecord[], folder: string, words: SearchWords) => Promise<void>;
}

/** The side in the browser. */
export interface OpenedEngine {
  /**
   * Addresses of the results, best first; at most ten are looked at.
   *
   * @param onRows called when the first rows can be shown, by an engine that shows them ahead of the rest
   */
  search: (query: string, onRows?: () => void) => Promise<string[]>;
}

export type OpenEngine = () => Promise<OpenedEngine>;

/** Stands behind the results of an engine that says that what was asked for is not there; queries that want it expect it. */
export const nothingThere = '!none';

/** The full-text indexes in the browser: Pagefind, loaded when it is first needed. */
import { Fetched, fetchText, searchUnavailable } from './download.ts';
import { fieldWeights, hitFolder, parts } from '#search/format/index-files.ts';
import type { Manifest, Part } from '#search/format/index-files.ts';
import { RecordTable } from '#search/format/record-table.ts';
import type { RecordColumns, Row } from '#search/format/record-table.ts';
import type { StoredHit } from '#search/format/stored-hit.ts';

interface PagefindInstance {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (term: string) => Promise<{ results: readonly { id: string; score: number }[] }>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

/** A record that holds the words asked for. */
export interface TextMatch {
  /** Of the record, unique within its index. */
  id: string;
  part: Part;
  row: Row;
  /** Pagefind's, of meaning only beside others of the same search. */
  score: number;
}

export class FullText {
  readonly #folder: string;
  readonly #version: string;
  #failures = 0;
  /**
   * One index opens after the other: all instances share one worker with one WebAssembly program, and two that start it at once each put
   * their own memory in its place, which leaves the first with pointers into nothing ("memory access out of bounds").
   */
  #opened: Promise<unknown> = Promise.resolve();
  readonly #instances = new Fetched<Part, PagefindInstance>((part) => {
    const opening = this.#opened.then(() => this.#open(part));
    this.#opened = opening.catch(() => undefined);
    return opening;
  });
  readonly #tables = new Fetched<Part, RecordTable>(async (part) => {
    const text = await fetchText(`${this.#folder}${this.#version}/r-${part}`);
    return new RecordTable(JSON.parse(text) as RecordColumns);
  });
  readonly #hits = new Fetched<string, StoredHit>(
    async (name) => JSON.parse(await fetchText(`${this.#folder}${hitFolder}/${name}`)) as StoredHit,
  );

  /** @param folder the address of the folder of the index, with a slash at the end */
  constructor(folder: string, { version }: Manifest) {
    this.#folder = folder;
    this.#version = version;
  }

  /**
   * Asks one index for the records that hold all words.
   *
   * @param words tokens of `words.ts`, each known to be in the index; in quotation marks a phrase
   * @returns the likeliest first
   * @throws SearchUnavailableError when the index cannot be had
   */
  async search(part: Part, words: string): Promise<TextMatch[]> {
    try {
      const [instance, table] = await Promise.all([this.#instances.get(part), this.#tables.get(part)]);
      const { results } = await inTime(instance.search(words));
      return results.flatMap(({ id, score }) => {
        const row = table.rowOf(id);
        return row === undefined ? [] : [{ id, part, row, score }];
      });
    } catch (error) {
      // An instance that could not load its files stays broken, and with it its module; the next search starts afresh.
      for (const every of parts) this.#instances.forget(every);
      this.#failures += 1;
      throw searchUnavailable(error);
    }
  }

  /** What is shown of a record. */
  load({ id, part }: TextMatch): Promise<StoredHit> {
    return this.#hits.get(`${part}-${id}`);
  }

  /** What is known of the records of an index before they are loaded. */
  table(part: Part): Promise<RecordTable> {
    return this.#tables.get(part);
  }

  /** Fetches what every search in an index needs. */
  async open(part: Part): Promise<void> {
    await Promise.all([this.#instances.get(part), this.#tables.get(part)]);
  }

  async #open(part: Part): Promise<PagefindInstance> {
    try {
      // An address, not a module of ours: the bundler leaves it alone.
      const address = `${this.#folder}main/pagefind.js?v=${this.#version}-${this.#failures}`;
      const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
      const options = { metaCacheTag: this.#version };
      const ranking = { metaWeights: fieldWeights };
      const instance = module.createInstance({ ...options, basePath: `${this.#folder}main/` });
      await inTime(instance.init());
      // The worker answers `init` before its program runs; weights it can only take once the program does.
      await inTime(instance.options({ ranking }));
      // Joined to the main index, the catalogue shares its program; what of the main index is found beside is left out above.
      if (part === 'catalogue')
        await inTime(instance.mergeIndex(`${this.#folder}catalogue/`, { ...options, ranking }));
      return instance;
    } catch (error) {
      throw searchUnavailable(error);
    }
  }
}

/** A slow connection needs this long for the largest files; Pagefind itself would wait for ever for one that failed. */
const longest = 30_000;

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`No answer within ${longest / 1000} s`));
  }, longest);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

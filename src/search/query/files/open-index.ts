/** Opening the index: its manifest, and what is fetched of it when it is asked for. */
import { manifestFile } from '#search/format/index-address.ts';
import { indexFile, hitsInFile, parts, placedFile } from '#search/format/index-files.ts';
import type { Manifest, Part } from '#search/format/index-files.ts';
import { readShardNames } from '#search/format/records/number-index.ts';
import type { NumberRow } from '#search/format/records/number-index.ts';
import { RecordTable, tableBlockSize } from '#search/format/records/record-blocks.ts';
import type { RecordBlock } from '#search/format/records/record-blocks.ts';
import type { StoredHit } from '#search/format/records/stored-hit.ts';
import { compileSynonyms, placeGroups } from '#search/format/words/synonyms.ts';
import type { SynonymTable } from '#search/format/words/synonyms.ts';
import { blockOf, blocksBeginning, groupTerm, TermBlock } from '#search/format/words/term-blocks.ts';
import type { Term } from '#search/format/words/term-blocks.ts';
import { initialsShard, readInitials } from '#search/format/words/initials.ts';
import { readVocabulary } from '#search/format/words/term-index.ts';
import type { VocabularyEntry } from '#search/format/words/term-index.ts';
import { Arrivals } from './arrivals.ts';
import { DownloadError } from './download.ts';
import type { ReadFile } from './download.ts';
import { Fetched } from './fetched.ts';

/** Parts with at most this many blocks of values are prefetched. */
const fewTables = 3;

/** Everything that answers are made of; a file that could not be had is counted and stands empty. */
export class OpenIndex {
  readonly manifest: Manifest;
  readonly synonyms: SynonymTable;
  /** Names of the files of numbers. */
  readonly numberFiles: readonly string[];
  /** Names of files that were asked for and did not come. */
  readonly missing = new Set<string>();
  /** True when a file of this build is not there any more: a new build has taken its place. */
  stale = false;
  readonly #arrivals = new Arrivals();
  readonly #read: ReadFile;
  readonly #terms = new Fetched<string, TermBlock>(async (name) => new TermBlock(await this.#file(name)));
  readonly #tables = new Fetched<string, RecordTable>(
    async (name) => new RecordTable(JSON.parse(await this.#file(name)) as RecordBlock),
  );
  readonly #orders = new Fetched<string, readonly number[]>(
    async (name) => JSON.parse(await this.#file(name)) as number[],
  );
  readonly #hits = new Fetched<string, readonly StoredHit[]>(
    async (name) => JSON.parse(await this.#file(name)) as StoredHit[],
  );
  readonly #words = new Fetched<string, readonly VocabularyEntry[]>(async (name) =>
    readVocabulary(await this.#file(name)),
  );
  readonly #numbers = new Fetched<string, readonly NumberRow[]>(
    async (name) => JSON.parse(await this.#file(name)) as NumberRow[],
  );
  readonly #initials = new Fetched<string, ReadonlyMap<string, readonly string[]>>(async (name) =>
    readInitials(await this.#file(name)),
  );
  readonly #passages = new Fetched<string, string>((name) => this.#file(name));

  constructor(manifest: Manifest, read: ReadFile) {
    this.manifest = manifest;
    this.numberFiles = readShardNames(manifest.numbers);
    this.synonyms = compileSynonyms([...manifest.synonyms, ...placeGroups(manifest.places)]);
    this.#read = read;
  }

  /** A word of a part. */
  async term(part: Part, folded: string): Promise<Term | undefined> {
    const block = blockOf(this.manifest.terms[part], folded);
    if (block < 0) return undefined;
    return (await this.#orNothing(indexFile.terms(part, block), this.#terms))?.find(folded);
  }

  /** Begins to fetch groups of synonyms; whoever asks for them waits less, and is told of what does not come. */
  prefetchGroups(groups: readonly number[]): void {
    for (const group of groups) for (const part of parts) void this.term(part, groupTerm(group));
  }

  /** Words of a part that begin with these letters, of at most two files. */
  async termsBeginning(part: Part, letters: string): Promise<Term[]> {
    const blocks = blocksBeginning(this.manifest.terms[part], letters).slice(0, 2);
    const found = await Promise.all(
      blocks.map((block) => this.#orNothing(indexFile.terms(part, block), this.#terms)),
    );
    return found.flatMap((block) => block?.beginningWith(letters) ?? []);
  }

  /** Prefetches all values of a small part, because the blocks that a query needs are known only a round later. */
  prefetchTables(part: Part): void {
    const blocks = Math.ceil(this.manifest.records[part] / tableBlockSize);
    for (let block = 0; block < blocks && blocks <= fewTables; block += 1) void this.table(part, block);
  }

  /** Requests still open that an answer went on without; none of them rejects. */
  get late(): ReadonlySet<Promise<unknown>> {
    return this.#arrivals.late;
  }

  /** The values of a record, and its place among them; undefined where they could not be had. */
  async table(part: Part, block: number): Promise<RecordTable | undefined> {
    return this.#orNothing(indexFile.table(part, block), this.#tables);
  }

  /** A record's rank in the order of designations. */
  async rank(part: Part, record: number): Promise<number> {
    const name = indexFile.order(part, Math.floor(record / tableBlockSize));
    return (await this.#orNothing(name, this.#orders))?.[record % tableBlockSize] ?? record;
  }

  /** The stored result of a record; undefined where it could not be fetched. */
  async hit(part: Part, record: number): Promise<StoredHit | undefined> {
    return (await this.#orNothing(indexFile.hits(part, record), this.#hits))?.[record % hitsInFile[part]];
  }

  /** A stretch of the body of one of the portal's own records. */
  async passage(record: number, passage: number): Promise<string | undefined> {
    return this.#orNothing(indexFile.passage(record, passage), this.#passages);
  }

  /** Spellings that begin alike; see `vocabularyShard`. */
  async spellings(shard: string): Promise<readonly VocabularyEntry[]> {
    return (await this.#orNothing(indexFile.words(shard), this.#words)) ?? [];
  }

  /** Phrases in titles that an abbreviation stands for, the likeliest first. */
  async initials(letters: string): Promise<readonly string[]> {
    const shard = initialsShard(letters);
    if (!this.manifest.initials.includes(shard)) return [];
    return (await this.#orNothing(indexFile.initials(shard), this.#initials))?.get(letters) ?? [];
  }

  /** The rows of one file of numbers. */
  async numbers(shard: string): Promise<readonly NumberRow[]> {
    return (await this.#orNothing(indexFile.numbers(shard), this.#numbers)) ?? [];
  }

  #file(name: string): Promise<string> {
    return this.#read(placedFile(this.manifest.folders, name));
  }

  /** Fetches a file; undefined on failure, which is remembered so that the next search asks for the file again and this one does not. */
  async #orNothing<Value>(name: string, from: Fetched<string, Value>): Promise<Value | undefined> {
    if (this.missing.has(name)) return undefined;
    const known = from.arrived(name);
    return known ?? this.#arrivals.wait(this.#fetched(name, from));
  }

  async #fetched<Value>(name: string, from: Fetched<string, Value>): Promise<Value | undefined> {
    try {
      return await from.get(name);
    } catch (error) {
      this.missing.add(name);
      this.lastFailure = error;
      if (error instanceof DownloadError && error.reason === 'missing') this.stale = true;
      return undefined;
    }
  }

  /** Why the last of the missing files did not come. */
  lastFailure: unknown;
}

/**
 * Opens the index.
 *
 * @throws DownloadError when its manifest cannot be had
 */
export async function openIndex(read: ReadFile): Promise<OpenIndex> {
  return new OpenIndex(JSON.parse(await read(manifestFile, true)) as Manifest, read);
}

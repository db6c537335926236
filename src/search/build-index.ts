/** Writes the search index: two full-text indexes by Pagefind, the numbers, the words. Runs in Node, after the pages are built. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { manifestFile, parts, searchFolder } from '#search/index-files.ts';
import type { Manifest, Part, fieldWeights } from '#search/index-files.ts';
import { shardNumbers } from '#search/number-index.ts';
import type { SearchRecord } from '#search/records.ts';
import { compileSynonyms, groupsOf } from '#search/synonyms.ts';
import type { SynonymGroups, SynonymTable } from '#search/synonyms.ts';
import { VocabularyCounter, vocabularyShard, writeVocabulary } from '#search/vocabulary.ts';
import { groupToken, indexText } from '#search/words.ts';

/** Thrown when Pagefind reports an error, or leaves a record out. */
export class IndexingError extends Error {}

export interface IndexReport {
  records: Record<Part, number>;
  files: number;
  /** On disk. */
  bytes: number;
  seconds: number;
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;
type Field = keyof typeof fieldWeights;

/** Of what Pagefind writes, what the engine asks for; the rest are interfaces of Pagefind's own. */
const used =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\..*\.pagefind|(?:fragment|index|filter)\/.*)$/;

/** Records handed over to Pagefind before waiting for its answers. */
const batchSize = 500;

/**
 * Builds the index of all records.
 *
 * @param outDir the folder of the built site; the index goes into `pagefind/` below it, replacing what was there
 * @throws IndexingError when Pagefind reports any error
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  synonyms: SynonymGroups,
  outDir: string,
): Promise<IndexReport> {
  const start = performance.now();
  const folder = path.join(outDir, searchFolder);
  await rm(folder, { recursive: true, force: true });
  const writer = new Writer(folder);
  const table = compileSynonyms(synonyms);
  const byPart = Map.groupBy(records, ({ part }) => part);
  const catalogueFacets = constantFacets(byPart.get('catalogue') ?? []);
  for (const part of parts) {
    const omitted = part === 'catalogue' ? catalogueFacets : {};
    await writeFullText(part, byPart.get(part) ?? [], table, new Set(Object.keys(omitted)), writer);
  }
  await close();

  const counter = new VocabularyCounter();
  for (const record of records) counter.add(record.part, textsOf(record));
  const words = Map.groupBy(counter.entries(), ({ folded }) => vocabularyShard(folded));
  const numbers = shardNumbers(records);
  const files = new Map<string, string>([
    ...[...words].map(([name, entries]) => [`w-${name}`, writeVocabulary(entries)] as const),
    ...[...numbers].map(([name, rows]) => [`n-${name}`, JSON.stringify(rows)] as const),
  ]);
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  const version = hash.digest('hex').slice(0, 10);
  for (const [name, text] of files) await writer.write(`${version}/${name}`, gzipSync(text, { level: 9 }));
  const counts = { main: byPart.get('main')?.length ?? 0, catalogue: byPart.get('catalogue')?.length ?? 0 };
  const manifest: Manifest = {
    version,
    numbers: [...numbers.keys()],
    words: [...words.keys()],
    records: counts,
    synonyms,
    synonymRecords: {
      main: countGroups(byPart.get('main') ?? [], table),
      catalogue: countGroups(byPart.get('catalogue') ?? [], table),
    },
    catalogueFacets,
  };
  await writer.write(manifestFile, gzipSync(JSON.stringify(manifest), { level: 9 }));
  return {
    records: counts,
    files: writer.files,
    bytes: writer.bytes,
    seconds: (performance.now() - start) / 1000,
  };
}

function countGroups(records: readonly SearchRecord[], synonyms: SynonymTable): number[] {
  const counts = synonyms.groups.map(() => 0);
  for (const record of records) {
    for (const group of groupsOf(textsOf(record), synonyms)) counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

class Writer {
  readonly #folder: string;
  readonly #made = new Set<string>();
  files = 0;
  bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    const file = path.join(this.#folder, name);
    const directory = path.dirname(file);
    if (!this.#made.has(directory)) await mkdir(directory, { recursive: true });
    this.#made.add(directory);
    await writeFile(file, content);
    this.files += 1;
    this.bytes += content.length;
  }
}

/** Filters of which every record has the same one value. */
function constantFacets(records: readonly SearchRecord[]): Record<string, string> {
  const [first] = records;
  if (!first) return {};
  return Object.fromEntries(
    Object.entries(first.facets).flatMap(([name, [value]]) =>
      value !== undefined &&
      records.every(({ facets }) => facets[name]?.length === 1 && facets[name][0] === value)
        ? [[name, value]]
        : [],
    ),
  );
}

/** All that can be found of a record, by the field of the index that holds it. */
function fieldsOf({ hit, obsolete }: SearchRecord): Partial<Record<Field, string>> {
  return {
    ...(hit.designation === undefined ? {} : { d: hit.designation }),
    [obsolete ? 'o' : 't']: hit.title,
    ...(hit.otherTitle === undefined ? {} : { e: hit.otherTitle }),
    ...(hit.names === undefined ? {} : { n: hit.names.join('\n') }),
  };
}

function textsOf(record: SearchRecord): string[] {
  return [...Object.values(fieldsOf(record)), record.text];
}

async function writeFullText(
  part: Part,
  records: readonly SearchRecord[],
  synonyms: SynonymTable,
  omittedFilters: ReadonlySet<string>,
  writer: Writer,
): Promise<void> {
  const index = await openIndex();
  const encode = (text: string) => [indexText(text), ...groupsOf([text], synonyms).map(groupToken)].join(' ');
  for (let from = 0; from < records.length; from += batchSize) {
    const batch = records.slice(from, from + batchSize).map(async (record) => {
      const { errors } = await index.addCustomRecord({
        // What is shown rides in the address, the one field of which Pagefind does not index the words.
        url: JSON.stringify(record.hit),
        language: 'vi',
        ...contentOf(record, encode),
        filters: Object.fromEntries(
          Object.entries(record.facets)
            .filter(([name]) => !omittedFilters.has(name))
            .map(([name, values]) => [name, [...values]]),
        ),
      });
      refuse(errors, record.hit.href);
    });
    await Promise.all(batch);
  }
  const { errors, files } = await index.getFiles();
  refuse(errors, part);
  for (const { path: name, content } of files) {
    if (used.test(name)) await writer.write(`${part}/${name}`, content);
  }
  assertComplete(
    part,
    records.length,
    files.find(({ path: name }) => name === 'pagefind-entry.json')?.content,
  );
}

/** @throws IndexingError when the index that Pagefind wrote does not hold as many records as it was given */
function assertComplete(part: Part, expected: number, entry: Uint8Array | undefined): void {
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as {
    languages: Record<string, { page_count: number } | undefined>;
  };
  const written = languages['vi']?.page_count ?? 0;
  if (written !== expected) {
    throw new IndexingError(`Pagefind wrote ${written} of ${expected} records (${part})`);
  }
}

/**
 * What Pagefind indexes of a record. It leaves out, without a word, a record whose content is empty. A row of the catalogue is
 * little more than its title, so fields of their own would only make the index larger.
 */
function contentOf(record: SearchRecord, encode: (text: string) => string) {
  const fields = Object.entries(fieldsOf(record));
  if (record.part === 'catalogue') return { content: encode(fields.map(([, text]) => text).join('\n')) };
  return {
    content: encode(record.text || record.hit.title),
    meta: Object.fromEntries(fields.map(([name, text]) => [name, encode(text)])),
  };
}

async function openIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: 'vi' });
  refuse(errors, 'createIndex');
  if (!index) throw new IndexingError('Pagefind gave no index');
  return index;
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new IndexingError(`Pagefind, ${what}: ${errors.join('; ')}`);
}

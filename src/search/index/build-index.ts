/** Writes the search index: two full-text indexes by Pagefind, the numbers, the words. Runs in Node, after the pages are built. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { hitFolder, manifestFile, parts, searchFolder } from '#search/format/index-files.ts';
import type { Manifest, Part, fieldWeights } from '#search/format/index-files.ts';
import { shardNumbers } from '#search/format/number-index.ts';
import { recordColumns, shortIds } from '#search/format/record-table.ts';
import type { IdentifiedRecord } from '#search/format/record-table.ts';
import type { SearchRecord } from '#search/format/record.ts';
import { compileSynonyms, groupsOf } from '#search/format/synonyms.ts';
import type { SynonymGroups, SynonymTable } from '#search/format/synonyms.ts';
import { VocabularyCounter, vocabularyShard, writeVocabulary } from '#search/format/term-index.ts';
import { groupToken, indexText } from '#search/format/words.ts';

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
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.unknown\.pagefind|index\/.*)$/;

/** Of these, what both indexes have in common. */
const shared = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

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
  const files = new Map<string, string>();
  const identified: (readonly [Part, IdentifiedRecord[]])[] = [];
  for (const part of parts) {
    identified.push([part, await writeFullText(part, byPart.get(part) ?? [], table, writer)]);
  }
  await close();
  const ids = shortIds(identified.flatMap(([, list]) => list.map(({ id }) => id)));
  for (const [part, list] of identified) files.set(`r-${part}`, JSON.stringify(recordColumns(list, ids)));

  const counter = new VocabularyCounter();
  for (const record of records) counter.add(record.part, textsOf(record));
  const words = Map.groupBy(counter.entries(), ({ folded }) => vocabularyShard(folded));
  const numbers = shardNumbers(records);
  for (const [name, entries] of words) files.set(`w-${name}`, writeVocabulary(entries));
  for (const [name, rows] of numbers) files.set(`n-${name}`, JSON.stringify(rows));
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  const version = hash.digest('hex').slice(0, 10);
  for (const [name, text] of files) await writer.write(`${version}/${name}`, compress(text));
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
  };
  await writer.write(manifestFile, compress(JSON.stringify(manifest)));
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
  writer: Writer,
): Promise<IdentifiedRecord[]> {
  const index = await openIndex();
  const encode = (text: string) => [indexText(text), ...groupsOf([text], synonyms).map(groupToken)].join(' ');
  for (let from = 0; from < records.length; from += batchSize) {
    const batch = records.slice(from, from + batchSize).map(async (record) => {
      const { errors } = await index.addCustomRecord({
        url: record.hit.href,
        language: 'vi',
        ...contentOf(record, encode),
      });
      refuse(errors, record.hit.href);
    });
    await Promise.all(batch);
  }
  const { errors, files } = await index.getFiles();
  refuse(errors, part);
  const byHref = new Map(records.map((record) => [record.hit.href, record]));
  const identified: IdentifiedRecord[] = [];
  for (const { path: name, content } of files) {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(name)?.[1];
    if (id !== undefined) {
      const record = byHref.get(hrefOf(content));
      if (!record) throw new IndexingError(`Pagefind wrote a record that it was not given (${part}): ${id}`);
      identified.push({ ...record, id });
      await writer.write(`${hitFolder}/${part}-${id}`, compress(JSON.stringify(record.hit)));
    } else if (used.test(name) && (part === 'main' || !shared.test(name))) {
      await writer.write(`${part}/${name}`, content);
      // For hosts that serve a compressed neighbour instead (nginx: gzip_static); Pagefind's other files are compressed already.
      if (name.endsWith('.js')) await writer.write(`${part}/${name}.gz`, gzipSync(content, { level: 9 }));
    }
  }
  if (identified.length !== records.length) {
    throw new IndexingError(`Pagefind wrote ${identified.length} of ${records.length} records (${part})`);
  }
  return identified;
}

/** The address in a fragment of Pagefind: gzipped JSON behind a mark of twelve bytes. */
function hrefOf(fragment: Uint8Array): string {
  const json = new TextDecoder().decode(gunzipSync(fragment)).replace(/^pagefind_dcd/, '');
  return (JSON.parse(json) as { url: string }).url;
}

function compress(text: string): Uint8Array {
  return gzipSync(text, { level: 9 });
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

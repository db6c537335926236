/** The files of the search index, made in memory: the same for the site and for tests that ask the engine without a browser. */
import { createHash } from 'node:crypto';
import { manifestFile } from '#search/format/index-address.ts';
import {
  hitsInFile,
  indexFile,
  parts,
  placedFile,
  sections,
  wordsInPassage,
} from '#search/format/index-files.ts';
import type { Folders, Manifest, Part } from '#search/format/index-files.ts';
import { shardNumbers, writeShardNames } from '#search/format/records/number-index.ts';
import { numberRecords, orderBlocks, recordBlocks } from '#search/format/records/record-blocks.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { compileSynonyms, placeGroups } from '#search/format/words/synonyms.ts';
import type { SynonymGroups } from '#search/format/words/synonyms.ts';
import { packTerms } from '#search/format/words/term-blocks.ts';
import { VocabularyCounter, vocabularyShard, writeVocabulary } from '#search/format/words/term-index.ts';
import { wordsOf } from '#search/format/words/words.ts';
import { collectInitials } from './collect-initials.ts';
import { initialsShard, writeInitials } from '#search/format/words/initials.ts';
import { headingBefore, withHeading } from '#search/format/records/sections.ts';
import { TermCollector, textsOf } from './collect-terms.ts';

/** Word lists that the search uses besides the records. */
export interface SearchWords {
  /** Groups of words that mean the same. */
  synonyms: SynonymGroups;
  /** Names of places, each meant as a whole. */
  places: readonly string[];
}

/** Makes all files of the index, by name below its folder. */
export function searchIndexFiles(
  records: readonly SearchRecord[],
  { synonyms, places }: SearchWords,
): Map<string, string> {
  const files = new Map<string, string>();
  const table = compileSynonyms([...synonyms, ...placeGroups(places)]);
  const vocabulary = new VocabularyCounter();
  const byPart = Map.groupBy(records, ({ part }) => part);
  const terms: Record<Part, readonly string[]> = { main: [], catalogue: [] };
  const counts = { main: 0, catalogue: 0 };
  for (const part of parts) {
    const numbered = numberRecords(byPart.get(part) ?? []);
    counts[part] = numbered.length;
    const collector = new TermCollector(table);
    for (const [number, record] of numbered.entries()) {
      collector.add(number, record);
      vocabulary.add(part, Object.values(textsOf(record)).flat());
      if (part === 'main') addPassages(files, number, record.text);
    }
    const { directory, blocks } = packTerms(collector.terms());
    terms[part] = directory;
    for (const [block, text] of blocks.entries()) files.set(indexFile.terms(part, block), text);
    addHits(files, part, numbered);
    addBlocks(files, recordBlocks(numbered), (block) => indexFile.table(part, block));
    addBlocks(files, orderBlocks(numbered), (block) => indexFile.order(part, block));
  }
  const words = Map.groupBy(vocabulary.entries(), ({ folded }) => vocabularyShard(folded));
  for (const [shard, entries] of words) files.set(indexFile.words(shard), writeVocabulary(entries));
  const numbers = shardNumbers(records);
  for (const [shard, rows] of numbers) files.set(indexFile.numbers(shard), JSON.stringify(rows));
  const initials = Map.groupBy(collectInitials(byPart.get('main') ?? [], synonyms), ([name]) =>
    initialsShard(name),
  );
  for (const [shard, entries] of initials)
    files.set(indexFile.initials(shard), writeInitials(new Map(entries)));
  return inFolders(files, {
    numbers: writeShardNames([...numbers.keys()]),
    words: [...words.keys()],
    initials: [...initials.keys()],
    terms,
    records: counts,
    synonyms,
    places,
  });
}

/** Gives the files of each section the folder that is named by their content. */
function inFolders(
  files: ReadonlyMap<string, string>,
  manifest: Omit<Manifest, 'folders'>,
): Map<string, string> {
  const folders = Object.fromEntries(
    sections.map((section) => [section, folderName(files, section)]),
  ) as Folders;
  const placed = new Map([...files].map(([name, text]) => [placedFile(folders, name), text]));
  return placed.set(manifestFile, JSON.stringify({ folders, ...manifest } satisfies Manifest));
}

function folderName(files: ReadonlyMap<string, string>, section: string): string {
  const hash = createHash('sha256').update(section);
  for (const [name, text] of files) if (name.startsWith(`${section}/`)) hash.update(name).update(text);
  return hash.digest('hex').slice(0, 10);
}

function addHits(files: Map<string, string>, part: Part, records: readonly SearchRecord[]): void {
  for (let from = 0; from < records.length; from += hitsInFile[part]) {
    const hits = records.slice(from, from + hitsInFile[part]).map(({ hit }) => hit);
    files.set(indexFile.hits(part, from), JSON.stringify(hits));
  }
}

function addBlocks(
  files: Map<string, string>,
  blocks: readonly unknown[],
  nameOf: (block: number) => string,
) {
  for (const [block, content] of blocks.entries()) files.set(nameOf(block), JSON.stringify(content));
}

function addPassages(files: Map<string, string>, record: number, text: string): void {
  const passages = [...Map.groupBy(wordsOf(text), ({ place }) => Math.floor(place / wordsInPassage))];
  for (const [at, [passage, words]] of passages.entries()) {
    const start = words[0]?.start ?? 0;
    const end = passages[at + 1]?.[1][0]?.start ?? text.length;
    const name = indexFile.passage(record, passage);
    files.set(name, withHeading(text.slice(start, end).trim(), headingBefore(text, start)));
  }
}

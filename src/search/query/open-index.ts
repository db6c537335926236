/** Opening the index: its manifest, and what is fetched of it when it is asked for. */
import { manifestFile } from '#search/format/index-files.ts';
import type { Manifest } from '#search/format/index-files.ts';
import type { NumberRow } from '#search/format/number-index.ts';
import { compileSynonyms } from '#search/format/synonyms.ts';
import type { SynonymTable } from '#search/format/synonyms.ts';
import { readVocabulary } from '#search/format/term-index.ts';
import type { VocabularyEntry } from '#search/format/term-index.ts';
import { Dictionary } from './dictionary.ts';
import { Fetched, fetchText } from './download.ts';
import { FullText } from './full-text.ts';

/** Everything that answers are made of, opened once. */
export interface OpenIndex {
  manifest: Manifest;
  synonyms: SynonymTable;
  dictionary: Dictionary;
  fullText: FullText;
  /** The rows of one file of numbers. */
  numbers: (name: string) => Promise<readonly NumberRow[]>;
}

/**
 * Opens the index in a folder.
 *
 * @throws SearchUnavailableError when its manifest cannot be had
 */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const manifest = JSON.parse(await fetchText(`${folder}${manifestFile}`, 'no-cache')) as Manifest;
  const words = new Fetched<string, readonly VocabularyEntry[]>(async (name) =>
    readVocabulary(await fetchText(`${folder}${manifest.version}/w-${name}`)),
  );
  const numbers = new Fetched<string, readonly NumberRow[]>(
    async (name) => JSON.parse(await fetchText(`${folder}${manifest.version}/n-${name}`)) as NumberRow[],
  );
  return {
    manifest,
    synonyms: compileSynonyms(manifest.synonyms),
    dictionary: new Dictionary(manifest.words, (name) => words.get(name)),
    fullText: new FullText(folder, manifest),
    numbers: (name) => numbers.get(name),
  };
}

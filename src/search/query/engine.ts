/** The search in the browser: what was typed → the number index or the full text → results in order. */
import { Dictionary } from './dictionary.ts';
import { Fetched, fetchText } from './download.ts';
import { FullText } from './full-text.ts';
import { manifestFile, searchFolder } from '#search/format/index-files.ts';
import type { Manifest } from '#search/format/index-files.ts';
import { answerByNumber } from './number-answer.ts';
import type { NumberRow } from '#search/format/number-index.ts';
import { compileSynonyms } from '#search/format/synonyms.ts';
import type { SynonymTable } from '#search/format/synonyms.ts';
import { answerByText } from './text-answer.ts';
import { readQuery } from './typed-query.ts';
import type { SearchEngine, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { readVocabulary } from '#search/format/term-index.ts';
import type { VocabularyEntry } from '#search/format/term-index.ts';

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
 * Makes the engine; nothing is fetched before it is used.
 *
 * @param base the path of the site's root, with slashes at both ends: `/`
 */
export function createSearchEngine({ base }: { base: string }): SearchEngine {
  const folder = new URL(`${base}${searchFolder}/`, location.href).href;
  const opened = new Fetched<'', OpenIndex>(() => openIndex(folder));
  return {
    async search(request: SearchRequest): Promise<SearchOutcome> {
      request.signal?.throwIfAborted();
      const query = readQuery(request.query);
      const index = await opened.get('');
      request.signal?.throwIfAborted();
      const byNumber = query.number && (await answerByNumber(query.number, request, index));
      const outcome = byNumber ?? (await answerByText(query, request, index));
      request.signal?.throwIfAborted();
      return outcome;
    },
    async warm(): Promise<void> {
      const { fullText } = await opened.get('');
      await fullText.open('main');
    },
  };
}

async function openIndex(folder: string): Promise<OpenIndex> {
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

/** The search in the browser: what was typed → the number index or the full text → results in order. */
import { Dictionary } from '#search/dictionary.ts';
import { Fetched, fetchText } from '#search/download.ts';
import { FullText } from '#search/full-text.ts';
import { manifestFile, searchFolder } from '#search/index-files.ts';
import type { Manifest } from '#search/index-files.ts';
import { answerByNumber } from '#search/number-answer.ts';
import type { NumberRow } from '#search/number-index.ts';
import { compileSynonyms } from '#search/synonyms.ts';
import type { SynonymTable } from '#search/synonyms.ts';
import { answerByText } from '#search/text-answer.ts';
import { readQuery } from '#search/typed-query.ts';
import type { SearchEngine, SearchOutcome, SearchRequest } from '#search/types.ts';
import { readVocabulary } from '#search/vocabulary.ts';
import type { VocabularyEntry } from '#search/vocabulary.ts';

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

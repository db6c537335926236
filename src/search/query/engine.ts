/** The search in the browser: what was typed → the number index or the full text → results in order. */
import { Fetched } from './download.ts';
import { searchFolder } from '#search/format/index-files.ts';
import { answerByNumber } from './number-answer.ts';
import { openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';
import { searchText } from './text-answer.ts';
import { readQuery } from './typed-query.ts';
import type { SearchEngine, SearchOutcome, SearchRequest } from '#search/format/types.ts';

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
      const outcome = byNumber ?? (await searchText(query, request, index));
      request.signal?.throwIfAborted();
      return outcome;
    },
    async warm(): Promise<void> {
      const { fullText } = await opened.get('');
      await fullText.open('main');
    },
  };
}

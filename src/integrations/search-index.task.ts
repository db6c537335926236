/** The search index as work beside the pages; see `searchIndex`. */
import { libraryFromContent } from '#library/build-offline.ts';
import { readSnapshot } from '#content/snapshot.ts';
import { buildSearchIndex } from '#search/index/build-index.ts';
import { searchRecords } from '#search/index/records.ts';
import { searchWords } from '#search/index/search-words.ts';
import type { IndexReport } from '#search/index/build-index.ts';
import { runBackgroundTask } from './background-task.ts';
import type { ContentTask } from './background-task.ts';

/** `lastSite` holds an index whose folders need not be made again. */
export interface SearchTask extends ContentTask {
  lastSite?: string;
}

runBackgroundTask<IndexReport, SearchTask>(async ({ snapshot, lastSite }, folder) => {
  const checked = readSnapshot(snapshot);
  const library = libraryFromContent(checked);
  const words = searchWords(checked.content.synonyms, library);
  return buildSearchIndex(searchRecords(library), words, folder, { last: lastSite });
});

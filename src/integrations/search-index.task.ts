/** The search index as work beside the pages; see `searchIndex`. */
import { libraryFromContent } from '#library/build-offline.ts';
import { readSnapshot } from '#content/snapshot.ts';
import { buildSearchIndex } from '#search/index/build-index.ts';
import { searchRecords } from '#search/index/records.ts';
import { runBackgroundTask } from './background-task.ts';

runBackgroundTask(async ({ snapshot }, folder) => {
  const checked = readSnapshot(snapshot);
  const records = searchRecords(libraryFromContent(checked));
  const synonyms = checked.content.synonyms.map(({ words }) => words);
  return buildSearchIndex(records, synonyms, folder);
});

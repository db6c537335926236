/** The search index as work beside the pages; see `searchIndex`. */
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import { buildSearchIndex } from '#search/index/build-index.ts';
import { searchRecords } from '#search/index/records.ts';
import { doSideWork } from './background-task.ts';

doSideWork(async ({ root }, folder) => {
  const checked = readContent(root);
  const records = searchRecords(libraryFromContent(checked));
  const synonyms = checked.content.synonyms.map(({ words }) => words);
  return buildSearchIndex(records, synonyms, folder);
});

/** The search index as work beside the pages; see `searchIndex`. */
import { libraryFromContent } from '#library/from-content.ts';
import { readContent } from '#loading/read-content.ts';
import { buildSearchIndex } from '#search/build-index.ts';
import { searchRecords } from '#search/records.ts';
import { doSideWork } from './side-work.ts';

doSideWork(async ({ root }, folder) => {
  const checked = readContent(root);
  const records = searchRecords(libraryFromContent(checked));
  const synonyms = checked.content.synonyms.map(({ words }) => words);
  return buildSearchIndex(records, synonyms, folder);
});

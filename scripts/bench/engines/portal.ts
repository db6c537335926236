/** The portal's own search. */
import { readYamlFile } from '#content/read-collection.ts';
import { synonymsSchema } from '#schemas/settings/synonyms.ts';
import { buildSearchIndex } from '#search/index/build-index.ts';
import type { BenchEngine } from './engine.ts';
import { projectRoot } from '../../../admin/server/lib/project.ts';

export const portal: BenchEngine = {
  name: 'portal',
  browserModule: 'engines/portal.browser.ts',
  async build(records, folder) {
    const { data } = readYamlFile(projectRoot, 'content/settings/synonyms.yaml', synonymsSchema);
    const synonyms = data?.groups.map(({ words }) => words) ?? [];
    // Pagefind only answers where the ranking cannot; hundreds of thousands of records take it minutes.
    await buildSearchIndex(records, { synonyms, places: [] }, folder, { fullText: records.length < 100_000 });
  },
};

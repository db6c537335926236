/** The portal's own search. */
import { readYamlFile } from '#loading/read-collection.ts';
import { synonymsSchema } from '#schemas/synonyms.ts';
import { buildSearchIndex } from '#search/build-index.ts';
import type { BenchEngine } from './engine.ts';
import { projectRoot } from '../../lib/project.ts';

export const portal: BenchEngine = {
  name: 'portal',
  browserModule: 'portal.browser.ts',
  async build(records, folder) {
    const { data } = readYamlFile(projectRoot, 'content/settings/synonyms.yaml', synonymsSchema);
    await buildSearchIndex(records, data?.groups.map(({ words }) => words) ?? [], folder);
  },
};

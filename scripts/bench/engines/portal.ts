/** The portal's own search. */
import { buildSearchIndex } from '#search/index/build-index.ts';
import type { BenchEngine } from './engine.ts';

export const portal: BenchEngine = {
  name: 'portal',
  browserModule: 'engines/portal.browser.ts',
  async build(records, folder, words) {
    // Pagefind only answers where the ranking cannot; hundreds of thousands of records take it minutes.
    await buildSearchIndex(records, words, folder, { fullText: records.length < 100_000 });
  },
};

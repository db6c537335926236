/** MiniSearch with folding, prefixes, slips and boosts; the whole index is downloaded and kept in memory. */
import MiniSearch from 'minisearch';
import { miniSearchOptions } from './minisearch.options.ts';
import { plainRecord, writeWhole } from './plain-record.ts';
import type { BenchEngine } from './engine.ts';

export const miniSearch: BenchEngine = {
  name: 'MiniSearch',
  browserModule: 'minisearch.browser.ts',
  async build(records, folder) {
    const index = new MiniSearch(miniSearchOptions);
    index.addAll(records.map(plainRecord));
    await writeWhole(folder, JSON.stringify(index));
  },
};

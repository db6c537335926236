/** MiniSearch with folding, prefixes, slips and boosts; the whole index is downloaded and kept in memory. */
import MiniSearch from 'minisearch';
import { miniSearchOptions } from './minisearch.options.ts';
import { plainRecord, writeWhole } from '../engines/plain-record.ts';
import type { BenchEngine } from '../engines/engine.ts';

export const miniSearch: BenchEngine = {
  name: 'MiniSearch',
  browserModule: 'other-engines/minisearch.browser.ts',
  async build(records, folder) {
    const index = new MiniSearch(miniSearchOptions);
    index.addAll(records.map(plainRecord));
    await writeWhole(folder, JSON.stringify(index));
  },
};

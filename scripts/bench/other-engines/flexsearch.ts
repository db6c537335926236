/** FlexSearch over folded text, prefixes in titles; the whole index is downloaded and kept in memory. */
import { Document } from 'flexsearch';
import { flexSearchOptions } from './flexsearch.options.ts';
import { foldedRecord, writeWhole } from '../engines/plain-record.ts';
import type { BenchEngine } from '../engines/engine.ts';

export const flexSearch: BenchEngine = {
  name: 'FlexSearch',
  browserModule: 'other-engines/flexsearch.browser.ts',
  async build(records, folder) {
    const index = new Document(structuredClone(flexSearchOptions) as never);
    for (const record of records) index.add(foldedRecord(record) as never);
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => {
      parts.push([key, data]);
    });
    await writeWhole(folder, JSON.stringify(parts));
  },
};

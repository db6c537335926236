/** Orama over folded text, one slip allowed, with boosts; the whole index is downloaded and kept in memory. */
import { create, insertMultiple, save } from '@orama/orama';
import { oramaSchema } from './orama.schema.ts';
import { foldedRecord, writeWhole } from '../engines/plain-record.ts';
import type { BenchEngine } from '../engines/engine.ts';

export const orama: BenchEngine = {
  name: 'Orama',
  browserModule: 'other-engines/orama.browser.ts',
  async build(records, folder) {
    const index = create({ schema: oramaSchema });
    await insertMultiple(index, records.map(foldedRecord), 5000);
    await writeWhole(folder, JSON.stringify(save(index)));
  },
};

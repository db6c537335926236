import type { Options } from 'minisearch';
import { foldVietnamese } from '../../../src/text/vietnamese.ts';
import type { PlainRecord } from '../engines/plain-record.ts';

/** The same when the index is written and when it is read. */
export const miniSearchOptions: Options<PlainRecord> = {
  fields: ['designation', 'title', 'otherTitle', 'text'],
  processTerm: (term) => foldVietnamese(term),
};

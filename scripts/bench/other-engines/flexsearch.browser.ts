import { Document } from 'flexsearch';
import { foldVietnamese } from '../../../src/text/vietnamese.ts';
import { readFrom } from '../../../src/search/query/files/download.ts';
import { flexSearchOptions } from './flexsearch.options.ts';
import type { OpenEngine } from '../engines/engine.ts';

export const open: OpenEngine = async () => {
  const index = new Document(structuredClone(flexSearchOptions) as never);
  const parts = JSON.parse(await readFrom('/')('index.json.gz')) as [string, string][];
  for (const [key, data] of parts) await index.import(key, data);
  return {
    async search(query) {
      const options = { limit: 10, suggest: true, merge: true } as never;
      const found = (await index.search(foldVietnamese(query), options)) as unknown as { id: string }[];
      return found.map(({ id }) => id);
    },
  };
};

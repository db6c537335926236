import { create, load, search } from '@orama/orama';
import type { RawData } from '@orama/orama';
import { foldVietnamese } from '../../../src/text/vietnamese.ts';
import { readFrom } from '../../../src/search/query/files/download.ts';
import { oramaSchema } from './orama.schema.ts';
import type { OpenEngine } from '../engines/engine.ts';

export const open: OpenEngine = async () => {
  const index = create({ schema: oramaSchema });
  load(index, JSON.parse(await readFrom('/')('index.json.gz')) as RawData);
  return {
    async search(query) {
      const { hits } = await search(index, {
        term: foldVietnamese(query),
        tolerance: 1,
        boost: { designation: 4, title: 3, otherTitle: 2 },
        limit: 10,
      });
      return hits.map(({ id }) => id);
    },
  };
};

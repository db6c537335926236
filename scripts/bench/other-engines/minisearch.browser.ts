import MiniSearch from 'minisearch';
import { readFrom } from '../../../src/search/query/files/download.ts';
import { miniSearchOptions } from './minisearch.options.ts';
import type { OpenEngine } from '../engines/engine.ts';

export const open: OpenEngine = async () => {
  const index = MiniSearch.loadJSON(await readFrom('/')('index.json.gz'), miniSearchOptions);
  return {
    search(query) {
      const options = {
        prefix: true,
        fuzzy: 0.2,
        boost: { designation: 4, title: 3, otherTitle: 2 },
        combineWith: 'AND',
      } as const;
      let results = index.search(query, options);
      if (results.length === 0) results = index.search(query, { ...options, combineWith: 'OR' });
      return Promise.resolve(results.slice(0, 10).map(({ id }) => String(id)));
    },
  };
};

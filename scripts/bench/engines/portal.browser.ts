import { searchFolder } from '#search/format/index-address.ts';
import { createSearchEngine } from '#search/query/engine.ts';
import { nothingThere } from './engine.ts';
import type { OpenEngine } from './engine.ts';

export const open: OpenEngine = async () => {
  const engine = createSearchEngine(new URL(`/${searchFolder}/`, location.href).href);
  return {
    async search(query, onRows) {
      const outcome = await engine.search({
        query,
        limit: 10,
        ...(onRows ? { onProgress: onRows } : {}),
      });
      const { hits, total, unmatched, partial, missingPhrase, missingNumbers } = outcome;
      const isHonest = total === 0 || unmatched.length > 0 || partial || missingPhrase || missingNumbers;
      // Said beside the results, that what was asked for is not there.
      return [...hits.map(({ href }) => href), ...(isHonest ? [nothingThere] : [])];
    },
  };
};

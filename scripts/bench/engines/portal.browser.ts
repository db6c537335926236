import { createSearchEngine } from '#search/query/engine.ts';
import type { OpenEngine } from './engine.ts';

export const open: OpenEngine = async () => {
  const engine = createSearchEngine({ base: '/' });
  return {
    async search(query) {
      const { hits } = await engine.search({ query, limit: 10 });
      return hits.map(({ href }) => href);
    },
  };
};

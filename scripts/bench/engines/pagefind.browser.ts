import type { OpenEngine } from './engine.ts';

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

export const open: OpenEngine = async () => {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.init();
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
  };
};

import { isContent, pageRule } from '../rule.ts';

/** Addresses above a page, the nearest first: `/a/b/` of `/a/b/c/`. */
function addressesAbove(path: string): string[] {
  const parts = path.split('/').filter(Boolean).slice(0, -1);
  return parts.map((_part, index) => `/${parts.slice(0, parts.length - index).join('/')}/`);
}

/** Readers shorten an address to see more; that must not end on an error page. */
export const parentPages = pageRule(
  'parent-pages',
  'Every address above a page is a page, or leads on to one.',
  (page, report, { files }) => {
    if (!isContent(page) || !page.path.endsWith('/')) return;
    for (const above of addressesAbove(page.path)) {
      if (!files.has(`${above}index.html`)) report(`lies below ${above}, where no page is`);
    }
  },
);

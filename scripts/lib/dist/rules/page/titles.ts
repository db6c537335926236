import { detached, isContent, type Rule } from '../rule.ts';

export const titles: Rule = {
  name: 'titles',
  summary: 'Every page has a title of its own.',
  start: (_site, report) => {
    const seen = new Map<string, string>();
    return {
      page: (page) => {
        if (!isContent(page)) return;
        if (page.title === '') {
          report(page.file, 'has no title');
          return;
        }
        const other = seen.get(page.title);
        if (other === undefined) seen.set(detached(page.title), page.file);
        else report(page.file, `has the title of ${other}: "${page.title}"`);
      },
    };
  },
};

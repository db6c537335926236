import { hasScheme, references } from './references.ts';
import type { Rule } from '../rule.ts';

/** Absolute addresses that a style sheet loads. */
const styleAddress = /(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s;]+)/gi;

export const thirdParties: Rule = {
  name: 'third-parties',
  summary: 'No page or style sheet loads anything from another host.',
  start: (site, report) => ({
    page: (page) => {
      for (const { address, loaded, tag } of references(page)) {
        if (loaded && hasScheme(address) && !/^(?:data|blob):/i.test(address)) {
          report(page.file, `<${tag.name}> loads ${address}`);
        }
        if (tag.name === 'form' && /^(?:https?:)?\/\//i.test(address))
          report(page.file, `a form sends to ${address}`);
      }
      if (page.html.includes('<style')) {
        for (const [, address = ''] of page.html.matchAll(styleAddress))
          report(page.file, `a style loads ${address}`);
      }
    },
    end: () => {
      for (const file of site.files) {
        if (!file.endsWith('.css') || file.startsWith('/admin/')) continue;
        for (const [, address = ''] of site.read(file).matchAll(styleAddress))
          report(file, `loads ${address}`);
      }
    },
  }),
};

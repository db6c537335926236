import { insideSite } from './references.ts';
import type { Rule } from '../rule.ts';

export const translations: Rule = {
  name: 'translations',
  summary: 'A page that names its translation names itself too, and the translation names it back.',
  start: (site, report) => {
    /** The pages that each page names as versions of itself, by its path. */
    const versions = new Map<string, Set<string>>();
    return {
      page: ({ path, file, tags }) => {
        const named = tags.flatMap(({ name, attributes: { rel, hreflang, href = '' } }) =>
          name === 'link' && rel === 'alternate' && hreflang !== undefined
            ? [insideSite(href, path, site.origin)?.path ?? href]
            : [],
        );
        if (named.length === 0) return;
        versions.set(path, new Set(named));
        if (!named.includes(path)) report(file, 'names a translation and not itself');
      },
      end: () => {
        for (const [path, named] of versions) {
          for (const other of named) {
            if (!versions.get(other)?.has(path)) report(path, `is not named back by ${other}`);
          }
        }
      },
    };
  },
};

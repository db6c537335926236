import { readPage } from '../../dist-page.ts';
import type { Tag } from '../../html-scan.ts';
import { insideSite, references } from './references.ts';
import { detached, type Rule } from '../rule.ts';

const idsOf = (tags: readonly Tag[]) => new Set(tags.map(({ attributes }) => attributes['id']));

/** Places that a browser knows without an `id`. */
const isBuiltIn = (fragment: string) => fragment === '' || fragment === 'top' || fragment.startsWith(':~:');

export const fragments: Rule = {
  name: 'fragments',
  summary: 'Every #fragment names an id of the page that it leads to.',
  start: (site, report) => {
    /** For each page that others point into: the fragment, and one file that names it. */
    const wanted = new Map<string, Map<string, string>>();
    return {
      page: (page) => {
        let ids: Set<string | undefined> | undefined;
        for (const { address } of references(page)) {
          if (!address.includes('#')) continue;
          const place = insideSite(address, page.path, site.origin);
          if (place === undefined || isBuiltIn(place.fragment)) continue;
          if (place.path === page.path) {
            ids ??= idsOf(page.tags);
            if (!ids.has(place.fragment)) report(page.file, `"${address}" names no id of this page`);
          } else {
            const entries = wanted.get(place.path) ?? new Map<string, string>();
            if (!entries.has(place.fragment)) entries.set(detached(place.fragment), page.file);
            if (!wanted.has(place.path)) wanted.set(detached(place.path), entries);
          }
        }
      },
      end: () => {
        for (const [path, entries] of wanted) {
          const file = path.endsWith('/') ? `${path}index.html` : path;
          if (!site.files.has(file)) continue; // the rule `internal-links` tells of it
          if (!file.endsWith('.html')) continue; // a moment of a video, a page of a PDF
          const ids = idsOf(readPage(file, site.read(file)).tags);
          for (const [fragment, source] of entries) {
            if (!ids.has(fragment)) report(source, `"${path}#${fragment}" names no id of that page`);
          }
        }
      },
    };
  },
};

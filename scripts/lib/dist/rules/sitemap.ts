import { decodeEntities } from '../html-scan.ts';
import { insideSite } from './links/references.ts';
import type { Rule, Site } from './rule.ts';

const index = '/sitemap-index.xml';

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => decodeEntities(address));

/** The paths that the sitemaps list, in order. */
function listedPaths(site: Site): string[] {
  return locations(site.read(index))
    .map((address) => insideSite(address, '/', site.origin)?.path ?? '')
    .filter((file) => site.files.has(file))
    .flatMap((file) => locations(site.read(file)))
    .map((address) => insideSite(address, '/', site.origin)?.path ?? address);
}

export const sitemap: Rule = {
  name: 'sitemap',
  summary: 'The sitemap lists every public page once, and nothing else.',
  start: (site, report) => {
    const publicPages = new Set<string>();
    return {
      page: ({ kind, path }) => {
        if (kind === 'public') publicPages.add(path);
      },
      end: () => {
        if (!site.files.has(index)) {
          report(index, 'is missing');
          return;
        }
        const listed = new Set<string>();
        for (const path of listedPaths(site)) {
          if (listed.has(path)) report(index, `lists ${path} twice`);
          else if (!publicPages.has(path)) report(index, `lists ${path}, which is no public page`);
          listed.add(path);
        }
        for (const path of publicPages) if (!listed.has(path)) report(index, `does not list ${path}`);
      },
    };
  },
};

import type { Tag } from '../../html-scan.ts';
import { insideSite, references } from './references.ts';
import type { Rule, Site } from '../rule.ts';

/** The fault of a path inside the site; undefined when a file answers there. */
function faultOf(path: string, { files }: Site): string | undefined {
  if (path.endsWith('/')) return files.has(`${path}index.html`) ? undefined : 'leads nowhere';
  if (files.has(path)) return undefined;
  return files.has(`${path}/index.html`) ? 'lacks its trailing slash' : 'leads nowhere';
}

/** A form that is posted goes to the newsroom's server, where there is one; no file could take it. */
const isPosted = ({ name, attributes }: Tag) =>
  name === 'form' && attributes['method']?.toLowerCase() === 'post';

export const internalLinks: Rule = {
  name: 'internal-links',
  summary: 'Every address inside the site leads to a file of the build, with its trailing slash.',
  start: (site, report) => {
    // Menus repeat the same addresses on every page: each is looked up once. Relative ones depend on the page.
    const known = new Map<string, string | undefined>();
    const look = (address: string, from: string) => {
      const place = insideSite(address, from, site.origin);
      return place && faultOf(place.path, site);
    };
    return {
      page: (page) => {
        for (const { address, tag } of references(page)) {
          if (address.startsWith('#') || isPosted(tag)) continue;
          let fault: string | undefined;
          if (address.startsWith('/')) {
            if (!known.has(address)) known.set(address, look(address, page.path));
            fault = known.get(address);
          } else {
            fault = look(address, page.path);
          }
          if (fault !== undefined) report(page.file, `"${address}" ${fault}`);
        }
      },
    };
  },
};

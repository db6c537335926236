import { insideSite } from './references.ts';
import { pageRule } from '../rule.ts';

// An address that equals the page's own is unique across the site by itself.
export const canonicals = pageRule(
  'canonicals',
  'Every public page names its own absolute address as the canonical one; later pages of a list too.',
  (page, report, site) => {
    if (page.kind !== 'public') return;
    const { canonical, path } = page;
    if (canonical === undefined || canonical === '') report('has no canonical address');
    else if (site.origin === '' || !canonical.startsWith(`${site.origin}/`)) {
      report(`its canonical address ${canonical} does not begin with ${site.origin || 'a public address'}`);
    } else if (/[?#]/.test(canonical) || insideSite(canonical, path, site.origin)?.path !== path) {
      report(`names ${canonical} as its canonical address`);
    }
  },
);

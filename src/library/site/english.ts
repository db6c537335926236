/** The English pages: their frame, and the ways that their home page offers into a library whose own pages are Vietnamese. */
import type { BrowseItem, SiteInfo } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { facetOf } from '#library/facets/facet-view.ts';
import { kindSlug, standardFacets } from '#library/standards/lists/standard-facets.ts';
import { productCounts } from '#library/standards/product-view.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { entryPath, routes } from '#routes.ts';

/** English names of the kinds of standards, as the Law on Standards and Technical Regulations has them (Luật 68/2006/QH11). */
const kindNames: Readonly<Record<StandardKind, string>> = {
  QCVN: 'National technical regulations (QCVN), mandatory',
  TCVN: 'Vietnamese national standards (TCVN)',
  TCN: 'Sector standards of earlier years (TCN)',
  CODEX: 'Codex Alimentarius standards',
  ISO: 'ISO standards',
  other: 'Other standards',
};

/** Pages that every site has and nobody comes for: they stand at the foot of each page and not in the menu. */
const notices: ReadonlySet<string> = new Set(['accessibility', 'privacy', 'terms']);

/** The portal's English pages as links, by title. */
export function englishPages({ collections }: Library): (BrowseItem & { slug: string })[] {
  return collections.pages
    .filter(({ language }) => language === 'en')
    .map(({ slug, href, title }) => ({ slug, href, label: title }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Lists of the library with English names: kinds of standards, and products with the number of standards on each. */
export function englishWays(library: Library): { kinds: BrowseItem[]; products: BrowseItem[] } {
  const kinds = facetOf(standardFacets(library), 'loai').values.map(({ value, href, label, count }) => {
    const named = (Object.keys(kindNames) as StandardKind[]).find((kind) => kindSlug(kind) === value);
    return { href, label: named ? kindNames[named] : label, count };
  });
  const products = library.products.map((product) => ({
    href: entryPath('products', product.slug),
    label: product.name_en,
    count: productCounts(product, library).listed,
  }));
  return { kinds, products };
}

/** The frame of English pages: the same body and links, in English. */
export function englishSiteInfo(info: SiteInfo, library: Library): SiteInfo {
  const { english, iso_snapshot } = library.site;
  const pages = englishPages(library);
  return {
    ...info,
    name: english?.name ?? info.name,
    tagline: english?.tagline ?? info.tagline,
    responsibleBody: {
      name: english?.responsible_body ?? info.responsibleBody.name,
      href: info.responsibleBody.href,
    },
    navigation: [
      {
        heading: 'Look up',
        items: [
          { label: 'Products', href: `${routes.englishHome}#products`, section: 'products' },
          { label: 'Kinds of documents', href: `${routes.englishHome}#kinds`, section: 'kinds' },
        ],
      },
      {
        heading: 'This portal',
        items: [
          { label: 'Home', href: routes.englishHome, section: 'home' },
          ...pages
            .filter(({ slug }) => !notices.has(slug))
            .map(({ slug, href, label }) => ({ label, href, section: slug })),
        ],
      },
    ],
    footerLinks: [
      { heading: 'This portal', links: pages.map(({ href, label }) => ({ href, label })) },
      {
        heading: 'In Vietnamese',
        links: [
          { href: '/', label: 'Home page' },
          { href: routes.standards, label: 'All standards and regulations' },
          { href: routes.siteMap, label: 'Site map' },
        ],
      },
    ],
    sourcesNote: `Every entry names its sources and the day on which it was checked. The ISO catalogue comes from ISO Open Data, snapshot of ${iso_snapshot}. The portal does not publish the full text of standards under copyright.`,
    licences: { code: 'MIT licence', content: 'CC BY 4.0 for what the portal wrote' },
    ...(info.sampleNotice
      ? { sampleNotice: 'Entries marked as sample data only show how a section looks.' }
      : {}),
  };
}

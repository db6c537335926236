/** Pages of lists of standards, as plain data. */
import type { BrowseItem, Crumb, StandardListItem } from '#library/view-types.ts';
import type { IcsNode } from '#domain/classification/ics-tree.ts';
import type { Library } from '#library/build-library.ts';
import type { Standard } from './standard.ts';
import { facets } from './listings.ts';
import type { Facet, Listing } from './listings.ts';
import type { Page } from '#library/paginate.ts';
import { listItem } from './list-items.ts';
import type { IcsCode } from '#schemas/catalogue.ts';
import { anchorPath, entryPath, routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { icsLabel, icsLink, icsLinks } from './ics-links.ts';

/** What every page of such a list shows. */
export interface ListingView {
  /** Names the list in the title of the page, such as "Tiêu chuẩn quốc gia". */
  title: string;
  kicker?: string | undefined;
  lede?: string | undefined;
  /** The same name in English, where the list has one. */
  titleEn?: string | undefined;
  page: Page<StandardListItem>;
  breadcrumbs: Crumb[];
}

const start: Crumb = { label: 'Tiêu chuẩn, quy chuẩn', href: routes.standards };

/** Facets whose values have pages of their own. */
const subjectSections: Readonly<Partial<Record<Facet, Section>>> = {
  'san-pham': 'products',
  'chu-de': 'topics',
};

const withItems = (page: Page<Standard>): Page<StandardListItem> => ({
  ...page,
  items: page.items.map(listItem),
});

/** A page of the list of one value of a facet. `subjectHref`: the page of the product or topic whose list it is. */
export function listingView(
  { facet, value, label, lede }: Listing,
  page: Page<Standard>,
): { list: ListingView; subjectHref: string | undefined } {
  return {
    list: {
      title: label,
      kicker: facets[facet],
      lede,
      page: withItems(page),
      breadcrumbs: [start, { label: facets[facet], href: anchorPath('standards', facet) }, { label }],
    },
    subjectHref: subjectSections[facet] && entryPath(subjectSections[facet], value),
  };
}

/** A page of the list of an ICS code. `children`: the codes below it that have standards. */
export function icsListingView(
  node: IcsNode<IcsCode>,
  page: Page<Standard>,
  library: Library,
): { list: ListingView; children: BrowseItem[] } {
  return {
    list: {
      title: icsLabel(node),
      kicker: 'Phân loại quốc tế về tiêu chuẩn (ICS)',
      titleEn: node.entry.name_en,
      page: withItems(page),
      breadcrumbs: [
        start,
        { label: 'ICS', href: routes.icsTree },
        ...node.ancestors.map(icsLink),
        { label: node.code },
      ],
    },
    children: page.current > 1 ? [] : icsLinks(node.children, library),
  };
}

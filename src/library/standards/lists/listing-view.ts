/** Pages of lists of standards, as plain data. */
import { formatNumber } from '#text/vietnamese.ts';
import type { BrowseItem, Crumb, StandardListItem } from '#library/view-types.ts';
import type { IcsNode } from '#domain/classification/ics-tree.ts';
import type { Library } from '#library/build-library.ts';
import { facetCrumbs, facetPageLinks, valueNavigation } from '#library/facets/facet-view.ts';
import type { FacetNavigation, FacetPage } from '#library/facets/facet-view.ts';
import { sectionCrumb } from '#library/facets/faceted-sections.ts';
import type { Page } from '#library/paginate.ts';
import { listParameters } from '#schemas/listing-rows.ts';
import type { IcsCode } from '#schemas/standards/catalogue.ts';
import { entryPath, routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { icsLabel, icsLink, icsLinks } from './ics-links.ts';
import { listItem } from '#library/standards/list-items.ts';
import type { Standard } from '#library/standards/standard.ts';
import { isPast, standardFacets } from './standard-facets.ts';

/** A page of a list of standards. */
export interface ListingView extends FacetNavigation {
  /** Names the list in the title of the page, such as "Tiêu chuẩn quốc gia". */
  title: string;
  kicker?: string | undefined;
  lede?: string | undefined;
  description: string;
  section: 'standards';
  /** The same name in English, where the list has one. */
  titleEn?: string | undefined;
  page: Page<StandardListItem>;
  /** Rows of the page; those that no longer hold come last in a list, under a heading of their own. */
  live: StandardListItem[];
  past: StandardListItem[];
  /** "51 tài liệu, 8 bản đã bị thay thế hoặc hủy bỏ", of the whole list. */
  count: string;
  order?: string | undefined;
  breadcrumbs: Crumb[];
  /** The whole list, opened with this choice. */
  filterHref?: string | undefined;
}

const start = sectionCrumb('standards');

/** Facets whose values have pages of their own. */
const subjectSections: Readonly<Partial<Record<string, Section>>> = {
  'san-pham': 'products',
  'chu-de': 'topics',
};

/** The name of a list of one value: the foods of test methods have the names of products, whose own lists are called so. */
const listTitle = (facet: string, label: string): string =>
  facet === 'thuc-pham' ? `Phương pháp thử: ${label}` : label;

/** How many of a list hold and how many do not, in words. */
export function countText(standards: readonly Standard[]): string {
  const past = standards.filter(isPast).length;
  const live = standards.length - past;
  const pastText = past === 0 ? '' : `${formatNumber(past)} bản đã bị thay thế hoặc hủy bỏ`;
  return [live > 0 || past === 0 ? `${formatNumber(live)} tài liệu` : '', pastText]
    .filter(Boolean)
    .join(', ');
}

function listing(
  title: string,
  lede: string | undefined,
  page: Page<Standard>,
  all: readonly Standard[],
): Omit<ListingView, 'breadcrumbs' | keyof FacetNavigation> {
  const count = countText(all);
  return {
    title,
    lede,
    description: `${title}: ${count}, kèm tình trạng hiệu lực. ${lede ?? ''}`.trim(),
    section: 'standards',
    page: { ...page, items: page.items.map(listItem) },
    live: page.items.filter((standard) => !isPast(standard)).map(listItem),
    past: page.items.filter(isPast).map(listItem),
    count,
    order: 'Xếp theo số hiệu, số nhỏ trước; bản cũ ở cuối.',
  };
}

/** A page of the list of one value of a facet. `subjectHref`: the page of the product or topic whose list it is. */
export function listingView(
  { facet, value, page }: FacetPage<Standard>,
  library: Library,
): { list: ListingView; subjectHref: string | undefined } {
  const section = subjectSections[facet.key];
  return {
    list: {
      ...listing(listTitle(facet.key, value.label), value.lede, page, value.entries),
      kicker: facet.label,
      breadcrumbs: facetCrumbs(start, facet, value.label),
      ...valueNavigation(standardFacets(library), facet, value),
      filterHref: `${routes.standards}?${facet.key}=${value.value}${
        value.entries.some(({ isoEdition }) => isoEdition) ? `&${listParameters.more}=1` : ''
      }`,
    },
    subjectHref: section && entryPath(section, value.value),
  };
}

/** A page of the list of an ICS code. `children`: the codes below it that have standards. */
export function icsListingView(
  node: IcsNode<IcsCode>,
  page: Page<Standard>,
  all: readonly Standard[],
  library: Library,
): { list: ListingView; children: BrowseItem[] } {
  return {
    list: {
      ...listing(icsLabel(node), undefined, page, all),
      kicker: 'Phân loại quốc tế về tiêu chuẩn (ICS)',
      titleEn: node.entry.name_en,
      breadcrumbs: [
        start,
        { label: 'ICS', href: routes.icsTree },
        ...node.ancestors.map(icsLink),
        { label: node.code },
      ],
      facets: [],
      otherFacets: facetPageLinks(standardFacets(library)),
    },
    children: page.current > 1 ? [] : icsLinks(node.children, library),
  };
}

/** A page of the standards that were added or checked lately, whether they hold or not. */
export function recentView(page: Page<Standard>, lede: string, library: Library): ListingView {
  const title = 'Mới bổ sung, kiểm tra';
  return {
    ...listing(title, lede, page, page.items),
    kicker: start.label,
    live: page.items.map(listItem),
    past: [],
    count: `${formatNumber(page.total)} tài liệu`,
    order: 'Xếp theo tháng kiểm tra, tháng mới trước; trong một tháng, ấn bản mới trước.',
    breadcrumbs: [start, { label: title }],
    facets: [],
    otherFacets: facetPageLinks(standardFacets(library)),
  };
}

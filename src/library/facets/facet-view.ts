/** Facets as the plain data that the two layouts of lists, the site map and breadcrumbs show. */
import type { BrowseItem, Crumb, Link } from '#library/view-types.ts';
import { pagePath, paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import { valueKey } from '#schemas/listing-rows.ts';
import type { Facet, FacetValue } from './facet.ts';

export interface FacetOption extends BrowseItem {
  value: string;
  count: number;
  /** How a filter calls it, where a heading above says the rest. */
  short: string;
  group?: string | undefined;
  /** The list on the page is this value's. */
  current?: boolean | undefined;
}

export interface FacetView {
  key: string;
  label: string;
  all: string;
  href: string;
  options: FacetOption[];
}

/** Which facet and which of its values a page lists. */
export interface FacetChoiceOfPage {
  key: string;
  value: string;
}

/** A value as a link with its count. */
function option<Entry>({ value, label, short = label, href, count, group }: FacetValue<Entry>): FacetOption {
  return { value, label, short, href, count, ...(group === undefined ? {} : { group }) };
}

/** The facets of a list for its filter, its navigation and the site map; those without a value are left out. */
export function facetViews<Entry>(facets: readonly Facet<Entry>[], current?: FacetChoiceOfPage): FacetView[] {
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ key, label, all, href, values }) => ({
      key,
      label,
      all,
      href,
      options: values.map((value) =>
        key === current?.key && value.value === current.value
          ? { ...option(value), current: true }
          : option(value),
      ),
    }));
}

/**
 * One facet of a list.
 *
 * @throws RangeError when the section does not have it
 */
export function facetOf<Entry>(facets: readonly Facet<Entry>[], key: string): Facet<Entry> {
  const found = facets.find((facet) => facet.key === key);
  if (!found) throw new RangeError(`no facet "${key}"`);
  return found;
}

/** The values of one facet as links with counts. */
export function facetLinks<Entry>(facets: readonly Facet<Entry>[], key: string): FacetOption[] {
  return facetOf(facets, key).values.map(option);
}

/** The keys by which a filter finds an entry of a list: `san-pham:che`. */
export function valuesOfEntry<Entry>(
  facets: readonly Pick<Facet<Entry>, 'key' | 'valuesOf'>[],
  entry: Entry,
): string[] {
  return facets.flatMap(({ key, valuesOf }) => valuesOf(entry).map((value) => valueKey(key, value)));
}

/** The trail from a section to the page of a facet, or to the list of one of its values. */
export function facetCrumbs(
  section: Crumb,
  { label, href }: { label: string; href: string },
  value?: string,
): Crumb[] {
  return value === undefined ? [section, { label }] : [section, { label, href }, { label: value }];
}

/** A page of the list of one value. */
export interface FacetPage<Entry> {
  facet: Facet<Entry>;
  value: FacetValue<Entry>;
  page: Page<Entry>;
}

/** The pages of every value of every facet, with the parameters of a route `[facet]/[...path].astro`. */
export function facetPages<Entry>(
  facets: readonly Facet<Entry>[],
  pageSize: number,
): { params: { facet: string; path: string | undefined }; props: FacetPage<Entry> }[] {
  return facets.flatMap((facet) =>
    facet.values.flatMap((value) =>
      paginate(value.entries, value.href, pageSize).map((page) => ({
        params: { facet: facet.key, path: pagePath(page, value.value) },
        props: { facet, value, page },
      })),
    ),
  );
}

/** Navigation beside a list: facets with the values on offer, and facets that are only linked by their page. */
export interface FacetNavigation {
  facets: { label: string; items: BrowseItem[]; all?: Link | undefined }[];
  otherFacets: Link[];
}

/** Values of a facet that stand beside a list; the page of the facet has all. */
const offered = 10;

/** The first values of a facet, or those around one of them: of eighty years the neighbouring ones are looked for next. */
function offer<Entry>({ label, href, values }: Facet<Entry>, current?: string) {
  const here = values.findIndex(({ value }) => value === current);
  const first = Math.max(0, Math.min(here - offered / 2, values.length - offered));
  return {
    label,
    items: values
      .slice(first, first + offered)
      .map(({ value, href: to, label: name, count }): BrowseItem => ({
        href: to,
        label: name,
        count,
        ...(value === current ? { current: true } : {}),
      })),
    ...(values.length > offered ? { all: { href, label: `Tất cả ${values.length}` } } : {}),
  };
}

/** Beside the list of one value in a section of many facets: the values around it, and the pages of the other facets. */
export const valueNavigation = <Entry>(
  all: readonly Facet<Entry>[],
  facet: Facet<Entry>,
  { value }: FacetValue<Entry>,
): FacetNavigation => ({
  facets: [offer(facet, value)],
  otherFacets: facetPageLinks(all, facet.key),
});

/** Beside an archive of few facets: values of each. */
export const archiveNavigation = <Entry>(
  all: readonly Facet<Entry>[],
  current?: { facet: Facet<Entry>; value: FacetValue<Entry> },
): FacetNavigation => ({
  facets: all
    .filter(({ values }) => values.length > 0)
    .map((facet) => offer(facet, facet.key === current?.facet.key ? current.value.value : undefined)),
  otherFacets: [],
});

/** The pages of the facets, but of one. */
export const facetPageLinks = <Entry>(all: readonly Facet<Entry>[], but?: string): Link[] =>
  all
    .filter(({ key, values }) => key !== but && values.length > 0)
    .map(({ label, href }) => ({ label, href }));

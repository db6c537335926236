/** The lists of each section, as the site map shows them: entries by name where they are few, else the values they are divided by. */
import type { Library } from '#library/build-library.ts';
import { facetPageTitle, sectionFacets } from '#library/facets/faceted-sections.ts';
import type { FacetedSection } from '#library/facets/faceted-sections.ts';
import { entryLink } from '#library/related.ts';
import { icsLinks } from '#library/standards/ics-links.ts';
import type { BrowseItem } from '#library/view-types.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryPath, routes } from '#routes.ts';

/** Links under one heading. */
export interface SiteMapList {
  heading: string;
  /** The page that offers the same links, where there is one, and its title. */
  page?: { href: string; title: string } | undefined;
  items: BrowseItem[];
}

export type ListsOf = (library: Library) => SiteMapList[];

/** For a section whose first page is all that it has. */
export const noLists: ListsOf = () => [];

/** All entries of a collection, where they are few enough to be named one by one. */
export const entriesOf =
  (name: CollectionName, heading: string): ListsOf =>
  ({ collections }) => [
    { heading, items: collections[name].map((entry) => ({ ...entryLink(name, entry), note: undefined })) },
  ];

export const productLists: ListsOf = ({ products }) => [
  {
    heading: 'Nhóm sản phẩm',
    items: products.map(({ slug, name_vi }) => ({ href: entryPath('products', slug), label: name_vi })),
  },
];

export const topicLists: ListsOf = ({ topics }) => [
  {
    heading: 'Chủ đề',
    items: topics.map(({ slug, name_vi }) => ({ href: entryPath('topics', slug), label: name_vi })),
  },
];

/** The lists of a section by the facets they are divided by. */
export const facetLists =
  (section: FacetedSection): ListsOf =>
  (library) =>
    sectionFacets(section, library).map((facet) => ({
      heading: facet.label,
      page: { href: facet.href, title: facetPageTitle(section, facet) },
      items: facet.options.map(({ href, label, count }) => ({ href, label, count })),
    }));

export const standardLists: ListsOf = (library) => [
  ...facetLists('standards')(library),
  {
    heading: 'Mã ICS',
    page: { href: routes.icsTree, title: 'Tra cứu theo mã ICS' },
    items: icsLinks(library.ics.roots, library).map(({ href, label }) => ({ href, label })),
  },
];

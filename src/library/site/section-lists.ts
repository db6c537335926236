/** The lists of each section, as the site map shows them: entries by name where they are few, else the values they are divided by. */
import type { Library } from '#library/build-library.ts';
import { legalFacetNames, legalFacets, legalLinks, legalListings } from '#library/law/legal-listings.ts';
import { memberListingLink, memberListings } from '#library/network/member-listings.ts';
import { memberFacets } from '#library/network/members.ts';
import type { MemberFacet } from '#library/network/members.ts';
import { entryLink } from '#library/related.ts';
import { icsLinks } from '#library/standards/ics-links.ts';
import { facets, listingLink, listingsOf } from '#library/standards/listings.ts';
import type { Facet } from '#library/standards/listings.ts';
import { courseKindSlugs } from '#library/training/courses.ts';
import type { CourseKind } from '#library/training/courses.ts';
import type { BrowseItem } from '#library/view-types.ts';
import { courseKindLabels } from '#schemas/courses.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryPath, listPath } from '#routes.ts';

/** Links under one heading. */
export interface SiteMapList {
  heading: string;
  items: BrowseItem[];
}

export type ListsOf = (library: Library) => SiteMapList[];

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

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

export const standardLists: ListsOf = (library) => [
  ...keysOf(facets)
    .filter((facet: Facet) => facet !== 'san-pham' && facet !== 'chu-de')
    .map((facet) => ({ heading: facets[facet], items: listingsOf(library, facet).map(listingLink) })),
  {
    heading: 'Mã ICS',
    items: icsLinks(library.ics.roots, library).map(({ href, label }) => ({ href, label })),
  },
];

export const courseLists: ListsOf = ({ collections }) => [
  {
    heading: 'Loại',
    items: keysOf(courseKindLabels).map((kind: CourseKind) => ({
      href: listPath('training', 'loai', courseKindSlugs[kind]),
      label: courseKindLabels[kind],
      count: collections.courses.filter((course) => course.kind === kind).length,
    })),
  },
];

export const memberLists: ListsOf = (library) => {
  const listings = memberListings(library);
  return keysOf(memberFacets).map((facet: MemberFacet) => ({
    heading: memberFacets[facet],
    items: listings.filter((listing) => listing.facet === facet).map(memberListingLink),
  }));
};

export const legalLists: ListsOf = (library) => {
  const listings = legalListings(library);
  return legalFacetNames.map((facet) => ({
    heading: legalFacets[facet],
    items: legalLinks(listings, facet),
  }));
};

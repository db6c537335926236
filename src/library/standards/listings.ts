/** Every list that the library can be browsed by: its address, its words, its standards. */
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import { editionStatusLabel, editionStatuses } from '#domain/editions/lifecycle.ts';
import type { BrowseItem } from '#library/view-types.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import { kindLabels } from '#schemas/labels.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { listPath } from '#routes.ts';

/** What a list is divided by; also the second part of its address. */
export const facets = {
  loai: 'Loại tài liệu',
  'san-pham': 'Sản phẩm',
  'chu-de': 'Chủ đề chung',
  'trang-thai': 'Tình trạng hiệu lực',
  'co-quan': 'Cơ quan ban hành',
  nam: 'Năm ban hành',
} as const;

export type Facet = keyof typeof facets;

export interface Listing {
  facet: Facet;
  /** The last part of the address. */
  value: string;
  href: string;
  /** The value in words, as links and headings show it. */
  label: string;
  /** A sentence on what is listed; absent where the heading says it all. */
  lede?: string | undefined;
  standards: readonly Standard[];
}

const byLibrary = new WeakMap<Library, readonly Listing[]>();

/** All lists but those of the ICS tree, built once for a library, in the order in which people see them. */
export function getListings(library: Library): readonly Listing[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const listings = buildListings(library);
  byLibrary.set(library, listings);
  return listings;
}

/** The lists of one facet. */
export function listingsOf(library: Library, facet: Facet): readonly Listing[] {
  return getListings(library).filter((listing) => listing.facet === facet);
}

/** A list as a link with its count. */
export function listingLink({ href, label, standards }: Listing): BrowseItem {
  return { href, label, count: standards.length };
}

function buildListings(library: Library): Listing[] {
  const { standards, glossary } = library;
  const listing = (
    facet: Facet,
    value: string,
    label: string,
    found: readonly Standard[] | undefined,
    lede?: string,
  ): Listing => ({
    facet,
    value,
    href: listPath('standards', facet, value),
    label,
    lede,
    standards: found ?? [],
  });
  const byKind = Map.groupBy(standards, ({ kind }) => kind);
  const byStatus = Map.groupBy(standards, ({ status }) => status);
  const byYear = Map.groupBy(standards, ({ year }) => year);
  const byIssuer = Map.groupBy(standards, ({ issuer }) => issuer);
  const bySubject = groupBySubject(standards);
  const years = [...byYear.keys()].filter((year) => typeof year === 'number').sort((a, b) => b - a);
  const issuers = [...byIssuer.keys()].filter((issuer) => issuer !== undefined).sort(compareVietnamese);
  return [
    ...(Object.keys(kindLabels) as StandardKind[]).map((kind) =>
      listing(
        'loai',
        kind === 'other' ? 'khac' : kind.toLowerCase(),
        kindLabels[kind],
        byKind.get(kind),
        glossary.kind[kind],
      ),
    ),
    ...library.products.map(({ slug, name_vi, lead }) =>
      listing('san-pham', slug, name_vi, bySubject.get(slug), lead),
    ),
    ...library.topics.map(({ slug, name_vi, lead }) =>
      listing('chu-de', slug, name_vi, bySubject.get(slug), lead),
    ),
    ...editionStatuses.map((status) =>
      listing(
        'trang-thai',
        toSlug(editionStatusLabel[status]),
        editionStatusLabel[status],
        byStatus.get(status),
        glossary.status[status],
      ),
    ),
    ...issuers.map((issuer) => listing('co-quan', toSlug(issuer), issuer, byIssuer.get(issuer))),
    ...years.map((year) => listing('nam', String(year), `Năm ${year}`, byYear.get(year))),
  ].filter(({ standards: found }) => found.length > 0);
}

function groupBySubject(standards: readonly Standard[]): Map<string, Standard[]> {
  const groups = new Map<string, Standard[]>();
  for (const standard of standards) {
    for (const slug of standard.products) {
      const group = groups.get(slug);
      if (group) group.push(standard);
      else groups.set(slug, [standard]);
    }
  }
  return groups;
}

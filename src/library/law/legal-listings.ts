/** The lists of legal documents by kind, year, issuing body and status. */
import { legalStatuses } from '#domain/law/legal-relations.ts';
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { documentCategoryLabels, documentCategorySlugs, documentStatusLabels } from '#schemas/documents.ts';
import { listPath } from '#routes.ts';

/** What the list is divided by; also the second part of its address and the name of a filter in the address. */
export const legalFacets = {
  loai: 'Loại văn bản',
  'co-quan': 'Cơ quan ban hành',
  nam: 'Năm ban hành',
  'tinh-trang': 'Hiệu lực',
} as const;

export type LegalFacet = keyof typeof legalFacets;

export const legalFacetNames = Object.keys(legalFacets) as readonly LegalFacet[];

export interface LegalListing {
  facet: LegalFacet;
  value: string;
  href: string;
  label: string;
  documents: readonly LegalDocument[];
}

/** The value of a document under each facet, as addresses have it; empty where nothing is known. */
export function legalFacetValues(document: LegalDocument): Readonly<Record<LegalFacet, string>> {
  return {
    loai: documentCategorySlugs[document.entry.category],
    'co-quan': document.issuerSlug,
    nam: document.year ?? '',
    'tinh-trang': toSlug(documentStatusLabels[document.statusNow]),
  };
}

/** Every list that has a document in it, in the order in which people see them. */
export function legalListings(library: Library): LegalListing[] {
  const all = legalDocuments(library);
  const categories = Object.keys(documentCategoryLabels) as (keyof typeof documentCategoryLabels)[];
  const issuers = new Map(all.map(({ entry, issuerSlug }) => [issuerSlug, entry.issuer]));
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort().reverse();
  const labels: Readonly<Record<LegalFacet, readonly (readonly [value: string, label: string])[]>> = {
    loai: categories.map((category) => [documentCategorySlugs[category], documentCategoryLabels[category]]),
    'co-quan': [...issuers].sort(([, a], [, b]) => compareVietnamese(a, b)),
    nam: years.map((year) => [year, `Năm ${year}`]),
    'tinh-trang': legalStatuses.map((status) => [
      toSlug(documentStatusLabels[status]),
      documentStatusLabels[status],
    ]),
  };
  return legalFacetNames.flatMap((facet) =>
    labels[facet].flatMap(([value, label]) => {
      const documents = all.filter((document) => legalFacetValues(document)[facet] === value);
      return documents.length === 0
        ? []
        : [{ facet, value, label, href: listPath('laws', facet, value), documents }];
    }),
  );
}

/** The lists of one facet as links with their counts. */
export function legalLinks(listings: readonly LegalListing[], facet: LegalFacet): BrowseItem[] {
  return listings
    .filter((listing) => listing.facet === facet)
    .map(({ href, label, documents }) => ({ href, label, count: documents.length }));
}

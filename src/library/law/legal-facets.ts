/** Facets of the legal documents: kind, issuing body, year and status. */
import { legalStatuses } from '#domain/law/legal-relations.ts';
import { toSlug } from '#text/vietnamese.ts';
import { buildFacets, choicesOf, yearChoices } from '#library/facets/facet.ts';
import type { Facet, FacetDefinition } from '#library/facets/facet.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import {
  documentCategoryLabels,
  documentCategorySlugs,
  documentStatusLabels,
} from '#schemas/collections/documents.ts';

/** Replaced or expired: lists show it last, and only when asked. */
export const isPastDocument = ({ statusNow }: LegalDocument): boolean =>
  statusNow === 'replaced' || statusNow === 'expired';

type Category = keyof typeof documentCategoryLabels;

function definitions(all: readonly LegalDocument[]): FacetDefinition<LegalDocument>[] {
  return [
    {
      key: 'loai',
      label: 'Loại văn bản',
      all: 'Mọi loại',
      choices: (Object.keys(documentCategoryLabels) as Category[]).map((category) => ({
        value: documentCategorySlugs[category],
        label: documentCategoryLabels[category],
      })),
      valuesOf: ({ entry }) => [documentCategorySlugs[entry.category]],
    },
    {
      key: 'co-quan',
      label: 'Cơ quan ban hành',
      all: 'Mọi cơ quan',
      choices: choicesOf(all.map(({ entry, issuerSlug }) => [issuerSlug, entry.issuer])),
      valuesOf: ({ issuerSlug }) => [issuerSlug],
    },
    {
      key: 'nam',
      label: 'Năm ban hành',
      all: 'Mọi năm',
      choices: yearChoices(all.flatMap(({ year }) => year ?? [])),
      valuesOf: ({ year }) => (year === undefined ? [] : [year]),
    },
    {
      key: 'tinh-trang',
      label: 'Hiệu lực',
      all: 'Mọi tình trạng',
      choices: legalStatuses.map((status) => ({
        value: toSlug(documentStatusLabels[status]),
        label: documentStatusLabels[status],
      })),
      valuesOf: ({ statusNow }) => [toSlug(documentStatusLabels[statusNow])],
    },
  ];
}

const byLibrary = new WeakMap<Library, readonly Facet<LegalDocument>[]>();

/** The facets of all legal documents, built once for a library. */
export function legalFacets(library: Library): readonly Facet<LegalDocument>[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const all = legalDocuments(library);
  const facets = buildFacets('laws', all, definitions(all), isPastDocument);
  byLibrary.set(library, facets);
  return facets;
}

/** Legal documents as schema.org describes them, for search engines. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocument } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { documentCategoryLabels } from '#schemas/collections/documents.ts';

const legalForce: Readonly<Partial<Record<LegalStatus, string>>> = {
  'in-force': 'InForce',
  amended: 'InForce',
  suspended: 'NotInForce',
  replaced: 'NotInForce',
  expired: 'NotInForce',
};

/** A document as schema.org's Legislation. What nobody verified has no force there either. */
export function legislationJsonLd(document: LegalDocument, library: Library, site: URL | undefined): object {
  const { entry, href, statusNow } = document;
  const address = (path: string) => new URL(path, site).href;
  const named = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const other = legalDocument(library, slug);
      return other
        ? [{ '@type': 'Legislation', '@id': address(other.href), legislationIdentifier: other.name }]
        : [];
    });
  const force = legalForce[statusNow];
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address(href),
    url: address(href),
    name: entry.title_vi,
    ...(entry.number === undefined ? {} : { legislationIdentifier: entry.number }),
    legislationType: documentCategoryLabels[entry.category],
    legislationJurisdiction: { '@type': 'Country', name: 'Việt Nam' },
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: entry.issuer },
    ...(entry.issued === undefined ? {} : { legislationDate: entry.issued }),
    ...(entry.effective === undefined ? {} : { temporalCoverage: `${entry.effective}/..` }),
    ...(force === undefined ? {} : { legislationLegalForce: `https://schema.org/${force}` }),
    ...(entry.amends.length > 0 ? { legislationChanges: named(entry.amends) } : {}),
    ...(entry.replaces.length > 0 ? { legislationRepeals: named(entry.replaces) } : {}),
    abstract: entry.summary_vi,
    inLanguage: 'vi',
  };
}

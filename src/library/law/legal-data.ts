/** Legal documents for machines: open data, and schema.org for search engines. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocument, legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { documentCategoryLabels } from '#schemas/documents.ts';

const idsOf = (documents: readonly LegalDocument[]) => documents.map(({ id }) => id);

/**
 * The public record of a document: the recorded fields under the names of the schema, and what follows from other documents.
 *
 * @param url turns a path of the site into its absolute address
 */
export function legalRecordData(document: LegalDocument, url: Absolute) {
  const { note: _editorsOnly, slug: _slug, href: _href, status, ...facts } = document.entry;
  return {
    id: document.id,
    url: url(document.href),
    ...facts,
    status: document.statusNow,
    // What the editors recorded, where the other documents say more.
    ...(status === document.statusNow ? {} : { recorded_status: status }),
    year: document.year ?? null,
    amended_by: idsOf(document.fate.amendedBy),
    replaced_by: idsOf(document.fate.replacedBy),
    suspended_by: idsOf(document.fate.suspendedBy),
    licence: contentLicence('số, tên và ngày của văn bản'),
  };
}

/** Every document as open data, samples left out. */
export function legalOpenData(library: Library, url: Absolute) {
  return legalDocuments(library)
    .filter(({ entry }) => !entry.sample)
    .map((document) => legalRecordData(document, url));
}

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

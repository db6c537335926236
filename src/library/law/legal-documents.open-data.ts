/** Legal documents as open data. */
import { withoutEditorsFields } from '#schemas/fields/public-fields.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';

const idsOf = (documents: readonly LegalDocument[]) => documents.map(({ id }) => id);

/**
 * The public record of a document: the recorded fields under the names of the schema, and what follows from other documents.
 *
 * @param url turns a path of the site into its absolute address
 */
export function legalRecordData(document: LegalDocument, url: Absolute) {
  const { slug: _slug, href: _href, status, ...facts } = withoutEditorsFields(document.entry);
  return {
    id: document.id,
    url: url(document.href),
    ...facts,
    status: document.statusNow,
    // The status recorded by the editors, where other documents change it.
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

/** A document as open data: the recorded fields under the names of the schema, and what the portal derived from them. */
import { newerEdition } from '#domain/edition-chain.ts';
import type { LibraryDocument } from '#library/document.ts';
import type { Library } from '#library/build-library.ts';
import { contentLicence } from '#library/open-data.ts';
import type { Absolute } from '#library/open-data.ts';

/**
 * The public record of a document.
 *
 * @param url turns a path of the site into its absolute address
 */
export function publicRecord(document: LibraryDocument, library: Library, url: Absolute) {
  const { entry, isoEdition } = document;
  const { note: _editorsOnly, ...facts } = entry ?? {};
  const newer = newerEdition(library.graph, document.id);
  const replacedBy =
    newer?.kind === 'replaced'
      ? [...newer.by.map(({ designation }) => designation), ...newer.byUnlisted]
      : [];
  return {
    id: document.id,
    url: url(document.href),
    ...(entry ? facts : isoEdition && { ...isoEdition, source_url: isoEdition.url, url: url(document.href) }),
    kind: document.kind,
    year: document.year ?? null,
    status: document.status,
    issuer: document.issuer ?? null,
    replaced_by: replacedBy,
    adopted_by: library.adoption
      .adoptedBy(document.id)
      .filter(({ sameSeries }) => !sameSeries)
      .map(({ by }) => by.designation),
    licence: isoEdition ? 'ISO Open Data, ODC-By 1.0, via Relaton' : contentLicence('số hiệu, tên gọi'),
    ...(isoEdition ? { snapshot: library.site.iso_snapshot } : {}),
  };
}

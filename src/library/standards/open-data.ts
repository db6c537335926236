/** A standard as open data: the recorded fields under the names of the schema, and what the portal derived from them. */
import { newerEdition } from '#domain/editions/edition-chain.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';

/**
 * The public record of a standard.
 *
 * @param url turns a path of the site into its absolute address
 */
export function publicRecord(standard: Standard, library: Library, url: Absolute) {
  const { entry, isoEdition } = standard;
  const { note: _editorsOnly, ...facts } = entry ?? {};
  const newer = newerEdition(library.graph, standard.id);
  const replacedBy =
    newer?.kind === 'replaced'
      ? [...newer.by.map(({ designation }) => designation), ...newer.byUnlisted]
      : [];
  return {
    id: standard.id,
    url: url(standard.href),
    ...(entry ? facts : isoEdition && { ...isoEdition, source_url: isoEdition.url, url: url(standard.href) }),
    kind: standard.kind,
    year: standard.year ?? null,
    status: standard.status,
    issuer: standard.issuer ?? null,
    replaced_by: replacedBy,
    adopted_by: library.adoption
      .adoptedBy(standard.id)
      .filter(({ sameSeries }) => !sameSeries)
      .map(({ by }) => by.designation),
    licence: isoEdition ? 'ISO Open Data, ODC-By 1.0, via Relaton' : contentLicence('số hiệu, tên gọi'),
    ...(isoEdition ? { snapshot: library.site.iso_snapshot } : {}),
  };
}

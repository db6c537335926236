/** A standard as open data: the recorded fields under the names of the schema, and what the portal derived from them. */
import { withoutEditorsFields } from '#schemas/fields/public-fields.ts';
import { isDraftDesignation } from '#domain/designation/draft.ts';
import { replacementNames } from '#domain/editions/supersession/edition-chain.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import type { StandardRecord } from '#schemas/standards/record.ts';
import { changeText, changesOf } from '#library/changes/change-items.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';

/**
 * The public record of a standard.
 *
 * @param url turns a path of the site into its absolute address
 */
export function publicRecord(standard: Standard, library: Library, url: Absolute): StandardRecord {
  const { entry, isoEdition } = standard;
  const place = { id: standard.id, url: url(standard.href) };
  const derived = {
    kind: standard.kind,
    year: standard.year ?? null,
    status: standard.status,
    in_transition: standard.inTransition ?? false,
    issuer: standard.issuer ?? null,
    replaced_by: replacementNames(library.graph, standard.id),
    adopted_by: library.adoption
      .adoptedBy(standard.id)
      .filter(({ sameSeries }) => !sameSeries)
      .map(({ by }) => by.designation),
    changes: changesOf(library, standard.id).map((change) => ({
      day: change.day,
      kind: change.kind,
      text_vi: changeText(change),
    })),
  };
  if (isoEdition) {
    const { url: source_url, replaces, ...fields } = isoEdition;
    // ISO's catalogue lists drafts among what an edition replaces.
    const row = replaces
      ? { ...fields, replaces: replaces.filter((name) => !isDraftDesignation(name)) }
      : fields;
    const licence = 'ISO Open Data, ODC-By 1.0, via Relaton';
    return { ...place, ...row, source_url, ...derived, licence, snapshot: library.site.iso_snapshot };
  }
  return {
    ...place,
    ...withoutEditorsFields(entry),
    ...derived,
    licence: contentLicence('số hiệu, tên gọi'),
  };
}

/** A standard as open data: the recorded fields under the names of the schema, and what the portal derived from them. */
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { replacementNames } from '#domain/editions/edition-chain.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import type { IsoEdition } from '#schemas/catalogue.ts';
import type { StandardKind } from '#schemas/labels.ts';
import type { StandardEntry } from '#schemas/standards.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';

/** What the portal derives for every standard. */
interface DerivedFields {
  id: string;
  /** The absolute address of the page. */
  url: string;
  kind: StandardKind;
  year: number | null;
  status: EditionStatus;
  issuer: string | null;
  /** Designations. */
  replaced_by: string[];
  adopted_by: string[];
  licence: string;
}

/** The recorded fields under the names of the schemas: those of an editor's entry, or of a row of the ISO catalogue. */
type RecordedFields =
  | Omit<StandardEntry, 'note' | keyof DerivedFields>
  | (Omit<IsoEdition, keyof DerivedFields> & { source_url: string; snapshot: string });

/** The public record of a standard, `/tieu-chuan/<id>.json`. */
export type StandardRecord = RecordedFields & DerivedFields;

/** Every name that a field of a record may have. */
export type StandardRecordField = FieldOf<StandardRecord>;

type FieldOf<Each> = Each extends unknown ? keyof Each : never;

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
    issuer: standard.issuer ?? null,
    replaced_by: replacementNames(library.graph, standard.id),
    adopted_by: library.adoption
      .adoptedBy(standard.id)
      .filter(({ sameSeries }) => !sameSeries)
      .map(({ by }) => by.designation),
  };
  if (isoEdition) {
    const { url: source_url, ...row } = isoEdition;
    const licence = 'ISO Open Data, ODC-By 1.0, via Relaton';
    return { ...place, ...row, source_url, ...derived, licence, snapshot: library.site.iso_snapshot };
  }
  const { note: _editorsOnly, ...facts } = entry;
  return { ...place, ...facts, ...derived, licence: contentLicence('số hiệu, tên gọi') };
}

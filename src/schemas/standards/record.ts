/** The public record of a standard as JSON: the library writes it, the saved list and others read it. */
import type { ChangeKind } from '#domain/changes/entry-changes.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { IsoEdition } from './catalogue.ts';
import type { StandardKind } from '../labels.ts';
import type { StandardEntry } from './standards.ts';

/** A change of the entry, with the sentence that readers are told. */
export interface RecordedChange {
  /** YYYY-MM-DD. */
  day: string;
  kind: ChangeKind;
  text_vi: string;
}

/** Fields that the portal derives for every standard. */
interface DerivedFields {
  id: string;
  /** The absolute address of the page. */
  url: string;
  kind: StandardKind;
  year: number | null;
  status: EditionStatus;
  issuer: string | null;
  /** Replaced, and still to be used by those whom a transition names. */
  in_transition: boolean;
  /** Designations. */
  replaced_by: string[];
  adopted_by: string[];
  /** Recorded changes to the standard, latest first. */
  changes: RecordedChange[];
  licence: string;
}

/** The recorded fields under the names of the schemas: those of an editor's entry, or of a row of the ISO catalogue. */
type RecordedFields =
  | Omit<StandardEntry, 'note' | 'asked' | keyof DerivedFields>
  | (Omit<IsoEdition, keyof DerivedFields> & { source_url: string; snapshot: string });

/** The public record of a standard, `/tieu-chuan/<id>.json`. */
export type StandardRecord = RecordedFields & DerivedFields;

/** Every name that a field of a record may have. */
export type StandardRecordField = FieldOf<StandardRecord>;

type FieldOf<Each> = Each extends unknown ? keyof Each : never;

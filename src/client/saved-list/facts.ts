/** Facts of a standard as known today, read from its public record (`/tieu-chuan/<id>.json`). */
import { editionStatuses, isObsolete } from '#domain/editions/lifecycle.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { StandardRecordField } from '#schemas/standards/record.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { conformityLabels, kindLabels } from '#schemas/labels.ts';

export interface StandardFacts {
  id: string;
  designation: string;
  titleVi: string | undefined;
  titleEn: string | undefined;
  kind: StandardKind;
  status: EditionStatus;
  /** Replaced, and still to be used by those whom a transition names. */
  inTransition: boolean;
  year: number | undefined;
  issuer: string | undefined;
  mandatory: boolean;
  conformity: keyof typeof conformityLabels | undefined;
  adopts: { ref: string; degree: string | undefined }[];
  replaces: string[];
  replacedBy: string[];
  ics: string[];
  scope: string | undefined;
  /** The day on which an editor compared the record with its sources; ISO's rows have none. */
  checkedOn: string | undefined;
  /** Changes of the record, the latest first. */
  changes: { day: string; text: string }[];
}

/** Facts, or why there are none (yet): `gone` is a standard that the library no longer has. */
export type FactsState = StandardFacts | 'loading' | 'gone' | 'unreachable';

const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function among<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((known) => known === value);
}

function readChanges(value: unknown): StandardFacts['changes'] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((item) => {
    const { day, kind, text_vi } = (item ?? {}) as Record<string, unknown>;
    // Only an entry that is there can be saved: that it was added is no news to its reader.
    const isNews = typeof day === 'string' && typeof text_vi === 'string' && kind !== 'added';
    return isNews ? [{ day, text: text_vi }] : [];
  });
}

/**
 * Changes since a standard was saved. A day is not divided: what changed on the day of saving itself is among them, for it may have
 * changed after that.
 *
 * @param savedOn `YYYY-MM-DD`; empty where the day is not known, and then nothing is said to be new
 */
export function changesSince(facts: StandardFacts, savedOn: string): StandardFacts['changes'] {
  return savedOn === '' ? [] : facts.changes.filter(({ day }) => day >= savedOn);
}

/** Reads a public record; undefined when it is none. An unknown status is never taken for one that is in force. */
export function readFacts(record: unknown): StandardFacts | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  // Every field is checked below; the names are those that the record is written with.
  const fields = record as Readonly<Partial<Record<StandardRecordField, unknown>>>;
  const id = string(fields.id);
  const designation = string(fields.designation);
  if (id === undefined || designation === undefined) return undefined;
  const adopts = Array.isArray(fields.adopts) ? (fields.adopts as unknown[]) : [];
  return {
    id,
    designation,
    titleVi: string(fields.title_vi),
    titleEn: string(fields.title_en),
    kind: among(fields.kind, Object.keys(kindLabels) as StandardKind[]) ?? 'other',
    status: among(fields.status, editionStatuses) ?? 'unknown',
    inTransition: fields.in_transition === true,
    year: typeof fields.year === 'number' ? fields.year : undefined,
    issuer: string(fields.issuer),
    mandatory: fields.mandatory === true,
    conformity: among(fields.conformity, Object.keys(conformityLabels) as (keyof typeof conformityLabels)[]),
    adopts: adopts.flatMap((item) => {
      const { ref, degree } = (item ?? {}) as Record<string, unknown>;
      return typeof ref === 'string' ? [{ ref, degree: string(degree) }] : [];
    }),
    replaces: strings(fields.replaces),
    replacedBy: strings(fields.replaced_by),
    ics: strings(fields.ics),
    scope: string(fields.scope_vi),
    checkedOn: string(fields.checked_on),
    changes: readChanges(fields.changes),
  };
}

/** The facts themselves, or undefined while there are none. */
export function known(state: FactsState | undefined): StandardFacts | undefined {
  return typeof state === 'object' ? state : undefined;
}

/** Whether the standard still binds or serves anybody. */
export function isPast({ status, inTransition }: StandardFacts): boolean {
  return isObsolete(status) && !inTransition;
}

/** Facts of saved entries as known today: a standard's from its public record (`/tieu-chuan/<id>.json`), others' from one file. */
import { editionStatuses, isObsolete } from '#domain/editions/lifecycle.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { StandardRecordField } from '#schemas/standards/record.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { conformityLabels, kindLabels } from '#schemas/labels.ts';
import type { SavedEntryRecord } from '#schemas/saved-entries.ts';

interface Change {
  day: string;
  text: string;
}

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
  /** The decision or circular that issued it. */
  legalAct: string | undefined;
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
  changes: Change[];
  /** Slugs of the products and topics that its record names. */
  products: string[];
}

/** A law, duty, guide or class. */
export interface OtherFacts {
  id: string;
  name: string;
  title: string | undefined;
  kindLabel: string;
  lines: string[];
  status: { label: string; shape: string } | undefined;
  past: boolean;
  products: string[];
  checkedOn: string | undefined;
  changes: Change[];
}

/** Facts, or why there are none (yet): `gone` is an entry that the portal no longer has. */
export type FactsState = StandardFacts | OtherFacts | 'loading' | 'gone' | 'unreachable';

const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function among<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((known) => known === value);
}

function readChanges(value: unknown): Change[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((item) => {
    const { day, kind, text_vi } = (item ?? {}) as Record<string, unknown>;
    // Only an entry that is there can be saved: that it was added is no news to its reader.
    const isNews = typeof day === 'string' && typeof text_vi === 'string' && kind !== 'added';
    return isNews ? [{ day, text: text_vi }] : [];
  });
}

/**
 * Changes since an entry was saved. A day is not divided: what changed on the day of saving itself is among them, for it may have
 * changed after that.
 *
 * @param savedOn `YYYY-MM-DD`; empty where the day is not known, and then nothing is said to be new
 */
export function changesSince({ changes }: { changes: readonly Change[] }, savedOn: string): Change[] {
  return savedOn === '' ? [] : changes.filter(({ day }) => day >= savedOn);
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
    legalAct: string(fields.legal_act),
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
    products: strings(fields.products),
  };
}

/** Reads a record of the file of other entries; undefined when it is none. */
export function readOtherFacts(record: unknown): OtherFacts | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const fields = record as Readonly<Partial<Record<keyof SavedEntryRecord, unknown>>>;
  const id = string(fields.id);
  const name = string(fields.name);
  if (id === undefined || name === undefined) return undefined;
  const { label, shape } = (fields.status ?? {}) as Record<string, unknown>;
  return {
    id,
    name,
    title: string(fields.title),
    kindLabel: string(fields.kind) ?? '',
    lines: strings(fields.facts),
    status: typeof label === 'string' ? { label, shape: string(shape) ?? 'status-unknown' } : undefined,
    past: fields.past === true,
    products: strings(fields.products),
    checkedOn: string(fields.checked_on),
    changes: readChanges(fields.changes),
  };
}

/** The facts themselves, or undefined while there are none. */
export function factsOf(state: FactsState | undefined): StandardFacts | OtherFacts | undefined {
  return typeof state === 'object' ? state : undefined;
}

/** The facts of a standard; undefined while there are none, and for other entries. */
export function known(state: FactsState | undefined): StandardFacts | undefined {
  const facts = factsOf(state);
  return facts && 'designation' in facts ? facts : undefined;
}

/** The facts of a law, duty, guide or class. */
export function knownOther(state: FactsState | undefined): OtherFacts | undefined {
  const facts = factsOf(state);
  return facts && 'lines' in facts ? facts : undefined;
}

/** Number and title as of today, or as of the day of saving. */
export function namesOf(
  item: { designation: string; title: string },
  state: FactsState | undefined,
): { name: string; title: string; lang: 'en' | undefined } {
  const standard = known(state);
  if (standard) {
    const { designation: name, titleVi, titleEn = '' } = standard;
    return { name, title: titleVi ?? titleEn, lang: titleVi === undefined ? 'en' : undefined };
  }
  const other = knownOther(state);
  if (other) return { name: other.name, title: other.title ?? '', lang: undefined };
  return { name: item.designation, title: item.title, lang: undefined };
}

/** Whether the standard still binds or serves anybody. */
export function isPast({ status, inTransition }: StandardFacts): boolean {
  return isObsolete(status) && !inTransition;
}

/**
 * Which legal document amends, replaces or suspends which. Recorded once, on the newer document; the other direction is derived here.
 *
 * How documents end and change is ruled by the Law on Promulgation of Legal Normative Documents (Luật Ban hành văn bản quy phạm pháp luật):
 * a document loses force when a later one replaces it, and may be suspended for a time by a decision of a competent body.
 * Dates are ISO 8601 calendar dates, and "today" is always passed in.
 */

export const legalStatuses = ['in-force', 'amended', 'suspended', 'replaced', 'expired', 'unknown'] as const;

export type LegalStatus = (typeof legalStatuses)[number];

/** The least that is to be known of a document; callers pass their full records. */
export interface LegalRecord {
  readonly id: string;
  readonly status: LegalStatus;
  readonly issued?: string | undefined;
  readonly effective?: string | undefined;
  /** Ids of the documents that this one changes, takes the place of, or suspends. */
  readonly amends: readonly string[];
  readonly replaces: readonly string[];
  readonly suspends: readonly string[];
  /** The last day of the suspension; absent where no end is set. It begins when this document takes effect. */
  readonly suspendsUntil?: string | undefined;
}

/** Inbound relations of one document: the documents that amend, replace or suspend it, oldest first. */
export interface LegalFate<T> {
  readonly amendedBy: readonly T[];
  readonly replacedBy: readonly T[];
  readonly suspendedBy: readonly T[];
}

const relations = ['amends', 'replaces', 'suspends'] as const;

type LegalRelation = (typeof relations)[number];

/** The day from which a document counts: in force, else issued; undated ones come last. */
function legalDay({ issued, effective }: Pick<LegalRecord, 'issued' | 'effective'>): string {
  return effective ?? issued ?? '9999-12-31';
}

/**
 * The year in which a document was issued: as recorded, else the one that its number bears (Nghị định 30/2020/NĐ-CP has the year in the
 * numbers of legal normative documents), else that of its day of effect.
 *
 * @returns YYYY, or undefined where nothing tells it
 */
export function legalYear(facts: {
  readonly issued?: string | undefined;
  readonly issuedYear?: number | undefined;
  readonly number?: string | undefined;
  readonly effective?: string | undefined;
}): string | undefined {
  return (
    facts.issued?.slice(0, 4) ??
    facts.issuedYear?.toString() ??
    /\/((?:19|20)\d\d)\//.exec(facts.number ?? '')?.[1] ??
    facts.effective?.slice(0, 4)
  );
}

const byDay = (a: LegalRecord, b: LegalRecord) => (legalDay(a) < legalDay(b) ? -1 : 1);

/** Turns the recorded relations round. References to no record and to oneself are left out; see `findLegalFaults`. */
export function legalFates<T extends LegalRecord>(records: readonly T[]): ReadonlyMap<string, LegalFate<T>> {
  const fates = new Map(
    records.map(({ id }) => [id, { amendedBy: [] as T[], replacedBy: [] as T[], suspendedBy: [] as T[] }]),
  );
  const passive = { amends: 'amendedBy', replaces: 'replacedBy', suspends: 'suspendedBy' } as const;
  for (const record of records.toSorted(byDay)) {
    for (const relation of relations) {
      for (const id of new Set(record[relation])) {
        if (id !== record.id) fates.get(id)?.[passive[relation]].push(record);
      }
    }
  }
  return fates;
}

const standing = ({ status }: LegalRecord): boolean => status === 'in-force' || status === 'amended';

/** True on the days of a suspension: from the day on which the suspending document takes effect, to its last day. */
export function suspendsOn(by: LegalRecord, day: string): boolean {
  const from = by.effective ?? by.issued;
  return from !== undefined && from <= day && (by.suspendsUntil === undefined || day <= by.suspendsUntil);
}

function hasRunOut({ amends, replaces, suspends, suspendsUntil }: LegalRecord, day: string): boolean {
  return (
    suspends.length > 0 &&
    amends.length + replaces.length === 0 &&
    suspendsUntil !== undefined &&
    suspendsUntil < day
  );
}

/**
 * Whether a document is in force, from what is recorded and nothing else.
 *
 * - A suspension that runs on the day, by a document that is itself known to stand, says more than the recorded status.
 * - An unverified document that one known to stand replaces is replaced. A replacement that is itself unverified proves nothing.
 * - A document in force that one known to stand amends is in force and amended.
 * - A document that does nothing but suspend others is over once the last day of the suspension has passed.
 * - Nothing is ever derived to be in force; a suspension that has run out leaves the recorded status.
 */
export function legalStatusOn(record: LegalRecord, fate: LegalFate<LegalRecord>, day: string): LegalStatus {
  if (record.status === 'replaced' || record.status === 'expired') return record.status;
  if (standing(record) && hasRunOut(record, day)) return 'expired';
  if (fate.suspendedBy.some((by) => standing(by) && suspendsOn(by, day))) return 'suspended';
  if (record.status === 'unknown' && fate.replacedBy.some(standing)) return 'replaced';
  if (record.status === 'in-force' && fate.amendedBy.some(standing)) return 'amended';
  return record.status;
}

/**
 * - `itself`: a document amends, replaces or suspends itself;
 * - `twice`: it is said both to amend and to replace the other;
 * - `both-ways`: each of the two is said to do something to the other;
 * - `older`: it would amend, replace or suspend a document that was issued after it;
 * - `in-force-but-replaced`: the other is recorded in force although one known to stand replaces it;
 * - `circle`: replacements lead back to where they began (`otherIds`: the way round, from `id`).
 */
export type LegalFaultCode = 'itself' | 'twice' | 'both-ways' | 'older' | 'in-force-but-replaced' | 'circle';

export interface LegalFault {
  readonly code: LegalFaultCode;
  readonly id: string;
  readonly otherIds: readonly string[];
}

/** Everything that the recorded relations contradict, in the order of the records. References to no record are not looked at. */
export function findLegalFaults(records: readonly LegalRecord[]): LegalFault[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const faults: LegalFault[] = [];
  for (const record of records) {
    const { id } = record;
    const add = (code: LegalFaultCode, otherId: string) => faults.push({ code, id, otherIds: [otherId] });
    for (const otherId of new Set(relations.flatMap((relation) => record[relation]))) {
      const other = byId.get(otherId);
      if (!other) continue;
      if (otherId === id) {
        add('itself', otherId);
        continue;
      }
      if (record.amends.includes(otherId) && record.replaces.includes(otherId)) add('twice', otherId);
      if (id < otherId && relations.some((relation) => other[relation].includes(id)))
        add('both-ways', otherId);
      if (record.issued !== undefined && other.issued !== undefined && record.issued < other.issued)
        add('older', otherId);
      if (record.replaces.includes(otherId) && standing(record) && standing(other))
        add('in-force-but-replaced', otherId);
    }
  }
  return [...faults, ...findCircles(byId, 'replaces')];
}

/** Circles of three or more; of two they are `both-ways`, of one `itself`. Each is reported once, from its smallest id. */
function findCircles(byId: ReadonlyMap<string, LegalRecord>, relation: LegalRelation): LegalFault[] {
  const faults: LegalFault[] = [];
  const walk = (start: string, id: string, path: readonly string[]): void => {
    for (const next of byId.get(id)?.[relation] ?? []) {
      if (next === start && path.length >= 3)
        faults.push({ code: 'circle', id: start, otherIds: path.slice(1) });
      // Only ids above the start: a circle is walked once, from its smallest.
      else if (next > start && !path.includes(next)) walk(start, next, [...path, next]);
    }
  };
  for (const id of byId.keys()) walk(id, id, [id]);
  return faults;
}

/** A number as it is compared: without blanks, in upper case, the hyphen and the solidus as they stand. */
export function legalNumberKey(number: string): string {
  return number.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}

/** Matches the number of a Vietnamese legal or party document in a sentence: `24/2011/TT-BYT`, `38-CT/TW`, `191/KH-UBND`. */
const numberInText = /\d+(?:\.\d+)?(?:-[\p{Lu}]+)?\/[\p{L}\d/-]*[\p{L}\d]/gu;

/**
 * The numbers of documents that a sentence names, as keys.
 *
 * @param text for example `Thông tư 24/2011/TT-BYT ngày 30/6/2011`; a date is no number
 */
export function legalNumbersIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(numberInText)]
    .map(([number]) => legalNumberKey(number))
    .filter((number) => /\p{L}/u.test(number));
}

/**
 * National adoption of international standards (ISO/IEC Guide 21-1): which document adopts which, seen from both ends.
 */
import type { AdoptionDegree } from './adoption-degree.ts';

/** A recorded adoption: the reference as written, and its keys. */
export interface AdoptedReference {
  readonly ref: string;
  readonly degree: AdoptionDegree | null;
  readonly designationKey: string;
  readonly seriesKey: string;
  /** Year of the adopted edition; null when the reference is undated and so names no edition. */
  readonly year: number | null;
}

/** The least that the index needs to know of a row, national or international; callers pass their full records. */
export interface AdoptionRecord {
  readonly id: string;
  readonly designationKey: string;
  readonly seriesKey: string;
  readonly adopts: readonly AdoptedReference[];
  /**
   * The adoption implied by the designation: TCVN ISO 9001:2015 implies ISO 9001. Undated, because the year of a TCVN is the year
   * of adoption: TCVN ISO 14001:2010 adopts ISO 14001:2004.
   */
  readonly impliedAdoption?:
    { readonly seriesKey: string; readonly designationKey?: string | undefined } | undefined;
  /** Present on an amendment or corrigendum, which is no edition of its series. */
  readonly supplementOf?: string | undefined;
}

/** A standard that a document adopts. */
export interface Adoption<T> {
  /** The recorded reference; undefined when the adoption is only implied by the designation. */
  readonly reference: AdoptedReference | undefined;
  readonly degree: AdoptionDegree | null;
  readonly basis: 'recorded' | 'implied';
  /** The row of the adopted edition, when the reference is dated and the library has it. */
  readonly target: T | undefined;
  /** Rows of other editions of the adopted document, in the order of the rows. */
  readonly otherEditions: readonly T[];
}

/** By which document an edition is adopted. */
export interface AdoptedBy<T> {
  readonly by: T;
  readonly reference: AdoptedReference | undefined;
  readonly degree: AdoptionDegree | null;
  readonly basis: 'recorded' | 'implied';
  /** True when what is adopted is another edition of the same document, or the reference is undated. */
  readonly sameSeries: boolean;
}

export interface AdoptionIndex<T extends AdoptionRecord> {
  /** The standards that the row with this id adopts; empty when nothing is recorded or implied. */
  readonly adopts: (id: string) => readonly Adoption<T>[];
  /** By what the row with this id is adopted: this very edition first, then other editions (`sameSeries`). */
  readonly adoptedBy: (id: string) => readonly AdoptedBy<T>[];
}

interface Link<T> {
  readonly by: T;
  readonly reference: AdoptedReference | undefined;
  readonly seriesKey: string;
  /** Undefined for an undated adoption. */
  readonly designationKey: string | undefined;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function linksOf<T extends AdoptionRecord>(row: T): Link<T>[] {
  if (row.adopts.length > 0) {
    return row.adopts.map((reference) => ({
      by: row,
      reference,
      seriesKey: reference.seriesKey,
      // An undated reference shares its key with an edition under publication ("ISO 10254"), which it does not mean.
      designationKey: reference.year === null ? undefined : reference.designationKey,
    }));
  }
  const implied = row.impliedAdoption;
  return implied
    ? [
        {
          by: row,
          reference: undefined,
          seriesKey: implied.seriesKey,
          designationKey: implied.designationKey,
        },
      ]
    : [];
}

/**
 * Builds the index in time linear in rows and references. What is recorded wins: a designation implies an adoption only
 * for a row whose `adopts` is empty.
 *
 * @param rows national and international rows together, with unique ids (of two rows with one id the last stands).
 * @returns look-ups that throw nothing: an id that no row has adopts nothing and is adopted by nothing.
 */
export function buildAdoptionIndex<T extends AdoptionRecord>(rows: Iterable<T>): AdoptionIndex<T> {
  const byId = new Map<string, T>();
  const byKey = new Map<string, T>();
  const editions = new Map<string, T[]>();
  const links = new Map<string, Link<T>[]>();
  const linksToEdition = new Map<string, Link<T>[]>();
  const linksToSeries = new Map<string, Link<T>[]>();
  for (const row of rows) {
    byId.set(row.id, row);
    if (!byKey.has(row.designationKey)) byKey.set(row.designationKey, row);
    if (row.supplementOf === undefined) append(editions, row.seriesKey, row);
    for (const link of linksOf(row)) {
      append(links, row.id, link);
      append(linksToSeries, link.seriesKey, link);
      if (link.designationKey !== undefined) append(linksToEdition, link.designationKey, link);
    }
  }
  const adopts = (id: string): Adoption<T>[] =>
    (links.get(id) ?? []).map(({ reference, seriesKey, designationKey }) => {
      const target = designationKey === undefined ? undefined : byKey.get(designationKey);
      return {
        reference,
        degree: reference?.degree ?? null,
        basis: reference ? 'recorded' : 'implied',
        target,
        otherEditions: (editions.get(seriesKey) ?? []).filter((row) => row !== target),
      };
    });
  const adoptedBy = (id: string): AdoptedBy<T>[] => {
    const row = byId.get(id);
    if (!row) return [];
    const exact = linksToEdition.get(row.designationKey) ?? [];
    // An amendment is not another edition of its document: only what names it adopts it.
    const series = row.supplementOf === undefined ? (linksToSeries.get(row.seriesKey) ?? []) : [];
    const describe = ({ by, reference }: Link<T>, sameSeries: boolean): AdoptedBy<T> => ({
      by,
      reference,
      degree: reference?.degree ?? null,
      basis: reference ? 'recorded' : 'implied',
      sameSeries,
    });
    return [
      ...exact.map((link) => describe(link, false)),
      ...series
        .filter((link) => link.designationKey !== row.designationKey)
        .map((link) => describe(link, true)),
    ];
  };
  return { adopts, adoptedBy };
}

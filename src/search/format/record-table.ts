/**
 * All records of one index by the identifiers that the full text answers with: what filters, counts and orders need to know of
 * each, without fetching it. A few bytes a record, fetched with the first words that the index may hold.
 */
import { designationSortKey } from '#domain/designation/designation-format.ts';
import { countFacets, passesFilters } from '#search/format/facets.ts';
import type { SearchFacets, StoredHit } from './stored-hit.ts';
import type { SearchFilters } from './types.ts';

/** As it is written: columns, in the order of designations, pages without one last. */
export interface RecordColumns {
  /** The beginning of each identifier, just long enough to tell it from all others; with a space between. */
  ids: string;
  /** Every combination of values that a record has, the year aside. */
  facets: readonly SearchFacets[];
  /** The combination of each record. */
  facetsOf: readonly number[];
  /** Year of each record; 0 where it has none. */
  years: readonly number[];
}

/** A record with the identifier that the full text gave it. */
export interface IdentifiedRecord {
  id: string;
  hit: StoredHit;
  facets: SearchFacets;
}

/** Ends an identifier that is kept whole. */
const whole = '$';

/** The shortest beginning of each identifier that no other one shares; where another begins with it, the whole of it, marked. */
export function shortIds(ids: readonly string[]): Map<string, string> {
  const sorted = ids.toSorted();
  const shared = (a: string, b = '') => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length += 1;
    return length;
  };
  return new Map(
    sorted.map((id, index) => {
      const length = 1 + Math.max(shared(id, sorted[index - 1]), shared(id, sorted[index + 1]));
      return [id, length > id.length ? id + whole : id.slice(0, length)];
    }),
  );
}

/**
 * Makes the columns.
 *
 * @param short from `shortIds` over the records of all indexes
 */
export function recordColumns(
  records: readonly IdentifiedRecord[],
  short: ReadonlyMap<string, string>,
): RecordColumns {
  const keyed = records.map((record) => {
    const { designation } = record.hit;
    return { ...record, key: designation === undefined ? '\uFFFF' : designationSortKey(designation) };
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const combinations = new Map<string, number>();
  const facets: SearchFacets[] = [];
  const facetsOf = keyed.map(({ facets: { year: _year, ...rest } }) => {
    const key = JSON.stringify(rest);
    const known = combinations.get(key);
    if (known !== undefined) return known;
    combinations.set(key, facets.length);
    return facets.push(rest) - 1;
  });
  return {
    ids: keyed.map(({ id }) => short.get(id) ?? id).join(' '),
    facets,
    facetsOf,
    years: keyed.map(({ facets: { year } }) => Number(year?.[0] ?? 0)),
  };
}

/** A record's place in the order of designations. */
export type Row = number;

export class RecordTable {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #columns: RecordColumns;

  constructor(columns: RecordColumns) {
    this.#columns = columns;
    this.#rows = new Map(columns.ids.split(' ').map((id, row) => [id, row]));
  }

  /** undefined when the record belongs to another index */
  rowOf(id: string): Row | undefined {
    let row = this.#rows.get(id + whole);
    for (let length = 1; length <= id.length && row === undefined; length += 1) {
      row = this.#rows.get(id.slice(0, length));
    }
    return row;
  }

  /** 0 where the record has none. */
  year(row: Row): number {
    return this.#columns.years[row] ?? 0;
  }

  facets(row: Row): SearchFacets {
    return this.#columns.facets[this.#columns.facetsOf[row] ?? -1] ?? {};
  }

  passes(row: Row, filters: SearchFilters): boolean {
    return passesFilters(this.#withYear(row), filters);
  }

  /**
   * Counts values over records; many records have the same ones, so each combination is looked at once.
   *
   * @param filtersFor the filters under which a filter's values are counted
   */
  count(rows: readonly Row[], filtersFor: (name: string) => SearchFilters) {
    const groups = new Map<number, { facets: SearchFacets; count: number }>();
    for (const row of rows) {
      const key = (this.#columns.facetsOf[row] ?? 0) * 10_000 + this.year(row);
      const group = groups.get(key);
      if (group) group.count += 1;
      else groups.set(key, { facets: this.#withYear(row), count: 1 });
    }
    return countFacets(groups.values(), filtersFor);
  }

  #withYear(row: Row): SearchFacets {
    const year = this.year(row);
    return year === 0 ? this.facets(row) : { ...this.facets(row), year: [String(year)] };
  }
}

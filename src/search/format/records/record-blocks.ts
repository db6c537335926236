/**
 * Values of each record for filters, counts and the order of results, in blocks of neighbours. Records are numbered so that those
 * with the same values stand together, which makes a block a few runs.
 */
import { designationSortKey } from '#domain/designation/designation-format.ts';
import { countFacets, passesFilters } from './facets.ts';
import type { SearchRecord } from './record.ts';
import type { SearchFacets } from './stored-hit.ts';
import type { SearchFilters } from '../types.ts';
import { wordsOf } from '#search/format/words/words.ts';

/** Records in a block. */
export const tableBlockSize = 4096;

/** Values that many records have in common. */
export interface RecordKind {
  /** Of the filters, the year aside. */
  facets: SearchFacets;
  /** True where the title is English. */
  english?: true;
  /** True where a later edition exists that no source calls its replacement. */
  older?: true;
  /** True for a replaced edition that may still be used. */
  transition?: true;
}

/** A block as it is written; runs are value and length in turn. */
export interface RecordBlock {
  kinds: readonly RecordKind[];
  kindRuns: readonly number[];
  /** Years; 0 where a record has none. */
  yearRuns: readonly number[];
  /** Words of each title, one character each, base 36, `z` for 35 and more. */
  titleLengths: string;
}

/** Records in the order in which the index numbers them. */
export function numberRecords(records: readonly SearchRecord[]): SearchRecord[] {
  return records
    .map((record) => ({ record, key: sortKey(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}

function sortKey(record: SearchRecord): string {
  const year = record.hit.year ?? 0;
  return [JSON.stringify(kindOf(record)), 9999 - year, record.hit.designation ?? '', record.hit.href].join(
    '\t',
  );
}

function kindOf({ facets: { year: _year, ...facets }, hit }: SearchRecord): RecordKind {
  return {
    facets,
    ...(hit.english ? { english: true } : {}),
    ...(hit.older ? { older: true } : {}),
    ...(hit.transition === undefined ? {} : { transition: true }),
  };
}

function pushRun(runs: number[], value: number): void {
  if (runs.at(-2) === value) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  else runs.push(value, 1);
}

/** @param records from `numberRecords` */
export function recordBlocks(records: readonly SearchRecord[]): RecordBlock[] {
  const blocks: RecordBlock[] = [];
  for (let from = 0; from < records.length; from += tableBlockSize) {
    const kinds = new Map<string, { index: number; kind: RecordKind }>();
    const kindRuns: number[] = [];
    const yearRuns: number[] = [];
    let titleLengths = '';
    for (const record of records.slice(from, from + tableBlockSize)) {
      const kind = kindOf(record);
      const key = JSON.stringify(kind);
      const known = kinds.get(key) ?? { index: kinds.size, kind };
      kinds.set(key, known);
      pushRun(kindRuns, known.index);
      pushRun(yearRuns, record.hit.year ?? 0);
      titleLengths += Math.min(wordsOf(record.hit.title).length, 35).toString(36);
    }
    blocks.push({ kinds: [...kinds.values()].map(({ kind }) => kind), kindRuns, yearRuns, titleLengths });
  }
  return blocks;
}

/** The rank of each record in the order of designations, block by block; pages without one come last. */
export function orderBlocks(records: readonly SearchRecord[]): number[][] {
  const keyed = records.map(({ hit: { designation } }, index) => ({
    index,
    key: designation === undefined ? '\uFFFF' : designationSortKey(designation),
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const ranks: number[] = [];
  for (const [rank, { index }] of keyed.entries()) ranks[index] = rank;
  const blocks: number[][] = [];
  for (let from = 0; from < ranks.length; from += tableBlockSize) {
    blocks.push(ranks.slice(from, from + tableBlockSize));
  }
  return blocks;
}

function expand(runs: readonly number[]): Uint16Array {
  const values = new Uint16Array(tableBlockSize);
  let at = 0;
  for (let index = 0; index < runs.length; index += 2) {
    values.fill(runs[index] ?? 0, at, at + (runs[index + 1] ?? 0));
    at += runs[index + 1] ?? 0;
  }
  return values;
}

/** A block that was fetched; records are named by their place in it. */
export class RecordTable {
  readonly #kinds: readonly RecordKind[];
  readonly #kindOf: Uint16Array;
  readonly #years: Uint16Array;
  readonly #titleLengths: string;

  constructor({ kinds, kindRuns, yearRuns, titleLengths }: RecordBlock) {
    this.#kinds = kinds;
    this.#kindOf = expand(kindRuns);
    this.#years = expand(yearRuns);
    this.#titleLengths = titleLengths;
  }

  kind(index: number): RecordKind {
    return this.#kinds[this.#kindOf[index] ?? 0] ?? { facets: {} };
  }

  /** 0 where the record has none. */
  year(index: number): number {
    return this.#years[index] ?? 0;
  }

  titleLength(index: number): number {
    return Number.parseInt(this.#titleLengths[index] ?? '1', 36);
  }

  passes(index: number, filters: SearchFilters): boolean {
    return passesFilters(this.#withYear(index), filters);
  }

  /**
   * Counts values over records; many have the same ones, so each combination is looked at once.
   *
   * @param filtersFor the filters under which a filter's values are counted
   */
  count(indexes: readonly number[], filtersFor: (name: string) => SearchFilters) {
    const groups = new Map<number, { facets: SearchFacets; count: number }>();
    for (const index of indexes) {
      const key = (this.#kindOf[index] ?? 0) * 10_000 + this.year(index);
      const group = groups.get(key);
      if (group) group.count += 1;
      else groups.set(key, { facets: this.#withYear(index), count: 1 });
    }
    return countFacets(groups.values(), filtersFor);
  }

  #withYear(index: number): SearchFacets {
    const year = this.year(index);
    const { facets } = this.kind(index);
    return year === 0 ? facets : { ...facets, year: [String(year)] };
  }
}

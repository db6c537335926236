/** Records that answer a plan, scored, filtered and counted. */
import { parts } from '#search/format/index-files.ts';
import { tableBlockSize } from '#search/format/records/record-blocks.ts';
import type { RecordTable } from '#search/format/records/record-blocks.ts';
import { withoutFilter } from '#search/format/records/facets.ts';
import type { SearchFilters } from '#search/format/types.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import type { Plan } from '#search/query/plan/planned.ts';
import { rankingOf, scoreEvidence, scoreRecord } from './rank.ts';
import type { Scored } from './ranking.ts';
import { recordKey, recordOf } from '#search/query/plan/slots.ts';

/** A record's values: its block, and its place in it. */
interface Located {
  table: RecordTable;
  index: number;
}

/** The tables of all records that are asked about, fetched together. */
export class Tables {
  readonly #tables: ReadonlyMap<number, RecordTable>;

  private constructor(tables: ReadonlyMap<number, RecordTable>) {
    this.#tables = tables;
  }

  static async of(keys: Iterable<number>, index: OpenIndex): Promise<Tables> {
    const blocks = new Set<number>();
    for (const key of keys) blocks.add(blockKey(key));
    const loaded = await Promise.all(
      [...blocks].map(async (block) => {
        const { part, record } = recordOf(block);
        return [block, await index.table(part, record / tableBlockSize)] as const;
      }),
    );
    return new Tables(new Map(loaded.flatMap(([block, table]) => (table ? [[block, table] as const] : []))));
  }

  at(key: number): Located | undefined {
    const table = this.#tables.get(blockKey(key));
    return table && { table, index: recordOf(key).record % tableBlockSize };
  }

  /** The kind of page that a record is. */
  contentOf(key: number): string | undefined {
    const located = this.at(key);
    return located?.table.kind(located.index).facets['content']?.at(0);
  }

  passes(key: number, filters: SearchFilters): boolean {
    const located = this.at(key);
    return located !== undefined && located.table.passes(located.index, filters);
  }

  /** Counts the values of every filter; one that is set is counted as if it were not, so that its other values can be offered. */
  count(keys: readonly number[], filters: SearchFilters): Record<string, Record<string, number>> {
    const total: Record<string, Record<string, number>> = {};
    for (const [block, group] of Map.groupBy(keys, blockKey)) {
      const counts = this.#tables.get(block)?.count(
        group.map((key) => recordOf(key).record % tableBlockSize),
        (name) => withoutFilter(filters, name),
      );
      for (const [name, values] of Object.entries(counts ?? {})) {
        const counted = (total[name] ??= {});
        for (const [value, count] of Object.entries(values)) counted[value] = (counted[value] ?? 0) + count;
      }
    }
    return total;
  }
}

function blockKey(key: number): number {
  const { part, record } = recordOf(key);
  return recordKey(part, record - (record % tableBlockSize));
}

/** Records that hold less of the query than this share of the best one are no answer to it. */
const leastShare = 0.5;

/**
 * The same for those that hold what the query is about, or, where none holds all of it, its first name: Vietnamese names the thing before
 * what tells it apart (`mật ong bạc hà`).
 */
const leastShareOfSubject = 0.3;

/** Of very many, only so many are put in their final order; the rest follows by its words alone. */
const mostOrdered = 400;

export interface Candidates {
  /** In order. */
  list: readonly Scored[];
  tables: Tables;
  /** True when the texts of some record hold every telling word. */
  whole: boolean;
}

/**
 * Finds and orders the records that answer a plan.
 *
 * @param every whether the values of all of them are wanted, for filters and counts
 */
export async function findCandidates(plan: Plan, index: OpenIndex, every: boolean): Promise<Candidates> {
  const { records } = index.manifest;
  const evidence = rankingOf(plan, records.main + records.catalogue);
  const keys = new Set<number>();
  for (const at of evidence.telling) for (const key of plan.slots[at]?.matches.keys() ?? []) keys.add(key);
  const scored = [...keys].map((key) => scoreEvidence(key, evidence));
  const ranking = { ...evidence, answered: scored.some(({ whole }) => whole) };
  scored.sort((a, b) => b.share - a.share || a.key - b.key);
  const best = scored[0]?.share ?? 0;
  const subject = ranking.subject === undefined ? undefined : ranking.slots[ranking.subject]?.matches;
  const first = ranking.slots[ranking.telling[0] ?? -1]?.matches;
  const head = ranking.answered ? undefined : first;
  const kept = scored.filter(({ key, share, whole }) => {
    const least = subject?.has(key) || head?.has(key) ? leastShareOfSubject : leastShare;
    return whole || share >= least * best;
  });
  const ordered = new Set([
    ...kept.slice(0, mostOrdered),
    ...kept.filter(({ whole }) => whole).slice(0, mostOrdered),
  ]);
  const tables = await Tables.of(
    (every ? kept : [...ordered]).map(({ key }) => key),
    index,
  );
  const final = kept.map((candidate) => {
    const located = tables.at(candidate.key);
    if (!located || !ordered.has(candidate)) return { ...candidate, score: 8 * candidate.share - 100 };
    const { table, index: at } = located;
    const facts = { kind: table.kind(at), year: table.year(at), titleLength: table.titleLength(at) };
    return { ...candidate, score: scoreRecord(candidate, facts, ranking) };
  });
  final.sort((a, b) => b.score - a.score || a.key - b.key);
  return { list: final, tables, whole: kept.some(({ told }) => told) };
}

/** In the order of numbers, or the newest first. */
export async function inOrder(
  list: readonly Scored[],
  sort: 'designation' | 'year',
  { tables }: Candidates,
  index: OpenIndex,
): Promise<Scored[]> {
  const placed = await Promise.all(
    list.map(async (candidate) => {
      const { part, record } = recordOf(candidate.key);
      const located = tables.at(candidate.key);
      return {
        candidate,
        part: parts.indexOf(part),
        rank: await index.rank(part, record),
        year: located?.table.year(located.index) ?? 0,
      };
    }),
  );
  placed.sort((a, b) => (sort === 'year' ? b.year - a.year : 0) || a.part - b.part || a.rank - b.rank);
  return placed.map(({ candidate }) => candidate);
}

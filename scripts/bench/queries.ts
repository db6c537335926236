/** The judged queries, and how answers to them are scored. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nothingThere } from './engines/engine.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';

export interface JudgedQuery {
  query: string;
  type: string;
  /** Addresses, any of which answers the query. */
  expect: string[];
  /** The last rank at which one of them counts. */
  within: number;
  note?: string;
}

/** The set that this portal was made with, and that of people in the field. */
export const querySets = { own: 'queries.json', field: 'field-queries.json' } as const;
export type QuerySet = keyof typeof querySets;

export function readQueries(set: QuerySet): JudgedQuery[] {
  return JSON.parse(
    readFileSync(path.join(projectRoot, 'tests/search-quality', querySets[set]), 'utf8'),
  ) as JudgedQuery[];
}

export interface Judgement {
  query: JudgedQuery;
  /** From 1; undefined when no expected page is among the ten best. */
  rank: number | undefined;
  results: string[];
}

export function judge(query: JudgedQuery, results: string[]): Judgement {
  // `!any` only asks that nothing breaks.
  if (query.expect.includes('!any')) return { query, rank: 1, results };
  if (query.expect.includes(nothingThere)) {
    const isHonest = results.length === 0 || results.includes(nothingThere);
    return { query, rank: isHonest ? 1 : undefined, results };
  }
  const answers = (href: string) =>
    query.expect.some((wanted) =>
      wanted.endsWith('*') ? href.startsWith(wanted.slice(0, -1)) : href === wanted,
    );
  const index = results.slice(0, 10).findIndex(answers);
  return { query, rank: index < 0 ? undefined : index + 1, results };
}

export function succeeded({ query, rank }: Judgement): boolean {
  return rank !== undefined && rank <= query.within;
}

/** Share of successes and mean reciprocal rank. */
export function summarise(judgements: readonly Judgement[]): { success: number; reciprocalRank: number } {
  const count = Math.max(judgements.length, 1);
  return {
    success: judgements.filter(succeeded).length / count,
    reciprocalRank: judgements.reduce((total, { rank }) => total + (rank ? 1 / rank : 0), 0) / count,
  };
}

/** Rows for the tests of the supersession graph. */
import type { EditionRecord } from './supersession-graph.ts';

/** A row whose designation serves as id and key; series and year are read off a dated designation. */
export function edition(designation: string, facts: Partial<EditionRecord> = {}): EditionRecord {
  const [, series = designation, year] = /^(.*?):(\d{4})/.exec(designation) ?? [];
  return {
    id: designation,
    designationKey: designation,
    seriesKey: series,
    year: year === undefined ? undefined : Number(year),
    recordedStatus: 'unknown',
    replaces: [],
    ...facts,
  };
}

export function ids(editions: readonly EditionRecord[]): string[] {
  return editions.map(({ id }) => id);
}

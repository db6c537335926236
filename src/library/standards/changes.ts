/** Recent additions and checks against sources: the day is the one that editors record with each entry. */
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';

/** The standards whose entries were last checked in one month. */
export interface MonthOfChanges {
  /** YYYY-MM. */
  month: string;
  /** The newest edition first; of one year, what is mandatory first, then by designation. */
  standards: readonly Standard[];
}

/** Months with changes, the latest first. Rows of the ISO catalogue, which nobody edits here, are not among them. */
export function changesByMonth({ standards }: Pick<Library, 'standards'>): MonthOfChanges[] {
  const edited = standards.filter(({ entry }) => entry !== undefined);
  const months = Map.groupBy(edited, ({ entry }) => entry?.checked_on.slice(0, 7) ?? '');
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, found]) => ({ month, standards: found.toSorted(newestFirst) }));
}

function newestFirst(a: Standard, b: Standard): number {
  return (b.year ?? 0) - (a.year ?? 0) || Number(b.mandatory) - Number(a.mandatory);
}

/** How much of the library has been verified: per product, per kind, and over time. */
import { addDays } from '#text/calendar.ts';
import type { EntryChange } from '../changes/entry-changes.ts';
import type { EditionStatus } from '../editions/lifecycle.ts';

export interface HealthItem {
  readonly id: string;
  readonly status: EditionStatus;
  readonly kind: string;
  readonly products: readonly string[];
  readonly mandatory: boolean;
}

/** Verified entries among all of a group. */
export interface HealthCount {
  readonly total: number;
  readonly verified: number;
  readonly mandatory: number;
  readonly mandatoryVerified: number;
}

const isVerified = ({ status }: Pick<HealthItem, 'status'>) => status !== 'unknown';

/** Counts a group. */
export function healthCount(items: readonly HealthItem[]): HealthCount {
  const mandatory = items.filter((item) => item.mandatory);
  return {
    total: items.length,
    verified: items.filter(isVerified).length,
    mandatory: mandatory.length,
    mandatoryVerified: mandatory.filter(isVerified).length,
  };
}

/**
 * Counts by group, the least verified first.
 *
 * @param groupsOf the groups of an item; it counts in each
 */
export function healthBy(
  items: readonly HealthItem[],
  groupsOf: (item: HealthItem) => readonly string[],
): { group: string; count: HealthCount }[] {
  const groups = new Map<string, HealthItem[]>();
  for (const item of items)
    for (const group of groupsOf(item)) {
      const found = groups.get(group);
      if (found) found.push(item);
      else groups.set(group, [item]);
    }
  const share = ({ verified, total }: HealthCount) => (total === 0 ? 1 : verified / total);
  return [...groups]
    .map(([group, found]) => ({ group, count: healthCount(found) }))
    .toSorted((a, b) => share(a.count) - share(b.count) || b.count.total - a.count.total);
}

/**
 * Verified and all entries at the end of each day on which that changed, and on the eve of the first, reckoned back from today's
 * entries through the record of changes.
 *
 * @param changes the whole record, the oldest first
 * @param today YYYY-MM-DD; the last row
 */
export function healthOverTime(
  items: readonly HealthItem[],
  changes: readonly EntryChange[],
  today: string,
): { day: string; total: number; verified: number }[] {
  const known = new Map<string, boolean>(items.map((item) => [item.id, isVerified(item)]));
  const row = (day: string) => ({
    day,
    total: known.size,
    verified: [...known.values()].filter(Boolean).length,
  });
  const rows = [row(today)];
  const byDay = Map.groupBy(
    changes.filter(({ collection }) => collection === 'standards'),
    ({ day }) => day,
  );
  for (const [day, made] of [...byDay].toSorted(([a], [b]) => b.localeCompare(a))) {
    if (day !== today) rows.push(row(day));
    for (const { id, kind, from } of made) {
      if (kind === 'added') known.delete(id);
      else if (kind === 'removed') known.set(id, false);
      else if ((kind === 'verified' || kind === 'status') && from !== undefined && known.has(id))
        known.set(id, from !== 'unknown');
    }
    const eve = addDays(day, -1);
    if (!byDay.has(eve)) rows.push(row(eve));
  }
  return rows.toReversed().filter(({ verified, total }, index, all) => {
    const before = all[index - 1];
    return index === all.length - 1 || verified !== before?.verified || total !== before.total;
  });
}

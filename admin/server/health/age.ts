/** Since when a find stands, from a fact of the content or from the days on which it was found before. */
import { formatDate } from '#text/vietnamese.ts';
import type { HealthTrend } from './content-health.ts';
import type { HealthRow } from './health-worker.ts';

/** A find is known again by rule, entry and field: its message may hold figures that change. */
const keyOf = ({ rule, file, fieldName }: HealthRow) => [rule, file, fieldName].join('\n');

export interface FoundSince {
  /** YYYY-MM-DD, for sorting: the oldest comes first. */
  readonly day: string;
  /** In Vietnamese. */
  readonly text: string;
}

/** Looks up since when each find stands. */
export function foundSince({ now, past }: HealthTrend): (row: HealthRow) => FoundSince {
  const earlier = past.map(({ day, health }) => ({
    day,
    keys: health && new Set(health.rows.map(keyOf)),
  }));
  return (row) => {
    if (row.since !== undefined) return { day: row.since, text: `từ ${formatDate(row.since)}` };
    let day = now.day;
    for (const { day: before, keys } of earlier) {
      if (keys?.has(keyOf(row)) !== true) break;
      day = before;
    }
    return day === now.day
      ? { day, text: earlier[0]?.keys === undefined ? 'chưa rõ' : `sau ${formatDate(earlier[0].day)}` }
      : { day, text: `đã có ngày ${formatDate(day)}` };
  };
}

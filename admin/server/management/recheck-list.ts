/** Published content that may be out of date: old checks, courses that are over, suspensions that have ended. */
import type { Content } from '#content/content.ts';
import { describeCheckAge, needsRecheck } from '#domain/editions/check-age.ts';
import { formatDate } from '#text/vietnamese.ts';
import { publishedEntries } from '../take-down/main-content.ts';
import type { PublishedEntry } from '../take-down/main-content.ts';

export interface DueEntry {
  entry: Pick<PublishedEntry, 'collection' | 'slug' | 'title' | 'definition' | 'address'>;
  /** Why it is in the list, in Vietnamese. */
  reason: string;
  /** The day that decides the order, YYYY-MM-DD. */
  day: string;
}

export interface RecheckList {
  /** The month count of the settings. */
  months: number;
  oldChecks: DueEntry[];
  pastCourses: DueEntry[];
  endedSuspensions: DueEntry[];
}

const dayIn = (data: Record<string, unknown>, field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
};

/** @param today YYYY-MM-DD in Viet Nam */
export function recheckList(content: Content, today: string): RecheckList {
  const months = content.site?.recheck_after_months ?? 12;
  const list: RecheckList = { months, oldChecks: [], pastCourses: [], endedSuspensions: [] };
  for (const entry of publishedEntries(content)) {
    const { data, relation } = entry;
    if (data['sample'] === true) continue;
    const checked = dayIn(data, 'checked_on');
    if (checked !== undefined && needsRecheck(checked, today, months))
      list.oldChecks.push({ entry, reason: describeCheckAge(checked, today, months), day: checked });
    const last = dayIn(data, 'ends_on') ?? dayIn(data, 'starts_on');
    if (relation === 'courses' && last !== undefined && last < today && data['attended'] === undefined) {
      const reason = `đã qua ngày ${formatDate(last)}, chưa ghi số người dự; hãy ghi kết quả hoặc tình trạng`;
      list.pastCourses.push({ entry, reason, day: last });
    }
    const until = dayIn(data, 'suspends_until');
    if (until !== undefined && until < today) {
      const reason = `thời gian tạm ngưng hết ngày ${formatDate(until)}; hãy xem văn bản bị tạm ngưng nay ra sao`;
      list.endedSuspensions.push({ entry, reason, day: until });
    }
  }
  for (const due of [list.oldChecks, list.pastCourses, list.endedSuspensions])
    due.sort((a, b) => a.day.localeCompare(b.day));
  return list;
}

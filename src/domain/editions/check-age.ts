/**
 * How old a fact is. A status was true on the day somebody checked it; after some months a reader should know that.
 * Dates are ISO 8601 calendar dates (YYYY-MM-DD), and "today" is always passed in: these functions read no clock.
 */

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parseDate(text: string): CalendarDate {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`"${text}" is not a date of the form YYYY-MM-DD`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`"${text}" is not a day of the calendar`);
  }
  return { year, month, day };
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/**
 * Whole months from one day to another.
 *
 * A month is complete on the day of the same number, or on the last day of a month that has no such day
 * (31 January → 28 February), which is how the Civil Code 2015 counts a term in months (Article 148).
 *
 * @param isoDate the earlier day, YYYY-MM-DD.
 * @param today the later day, YYYY-MM-DD.
 * @returns complete months; 0 when less than a month has passed, and 0 when `isoDate` lies in the future.
 * @throws RangeError when either text is not a calendar date.
 */
export function monthsSince(isoDate: string, today: string): number {
  const from = parseDate(isoDate);
  const to = parseDate(today);
  const dueDay = Math.min(from.day, daysInMonth(to.year, to.month));
  const months = (to.year - from.year) * 12 + (to.month - from.month) - (to.day < dueDay ? 1 : 0);
  return Math.max(0, months);
}

/**
 * Whether a fact is old enough to be checked again (convention of this portal; the threshold is a setting).
 *
 * @param checkedOn the day of the last check, YYYY-MM-DD, or null when nobody has checked.
 * @param today YYYY-MM-DD.
 * @param thresholdMonths whole months, at least 1; the check is due when that many are complete.
 * @returns true when never checked or when the check is due.
 * @throws RangeError when a date or the threshold is malformed.
 */
export function needsRecheck(checkedOn: string | null, today: string, thresholdMonths: number): boolean {
  if (!Number.isInteger(thresholdMonths) || thresholdMonths < 1) {
    throw new RangeError(
      `the threshold must be a whole number of months, at least 1, not ${thresholdMonths}`,
    );
  }
  return checkedOn === null || monthsSince(checkedOn, today) >= thresholdMonths;
}

function elapsed(checkedOn: string, today: string): string {
  const days = dayNumber(parseDate(today)) - dayNumber(parseDate(checkedOn));
  if (days < 0) return 'ngày kiểm tra ghi muộn hơn hôm nay, cần xem lại';
  if (days === 0) return 'mới kiểm tra hôm nay';
  if (days === 1) return 'kiểm tra hôm qua';
  const months = monthsSince(checkedOn, today);
  return months === 0 ? `kiểm tra ${days} ngày trước` : `kiểm tra ${months} tháng trước`;
}

/**
 * The age of a check as a Vietnamese phrase that fits after a status, such as "kiểm tra 14 tháng trước, cần kiểm tra
 * lại".
 *
 * @param checkedOn the day of the last check, YYYY-MM-DD, or null when nobody has checked.
 * @param today YYYY-MM-DD.
 * @param thresholdMonths see `needsRecheck`.
 * @returns the phrase, without a capital and without a full stop. A check dated in the future is said to be so.
 * @throws RangeError when a date or the threshold is malformed.
 */
export function describeCheckAge(checkedOn: string | null, today: string, thresholdMonths: number): string {
  const due = needsRecheck(checkedOn, today, thresholdMonths);
  if (checkedOn === null) return 'chưa kiểm tra lần nào';
  return due ? `${elapsed(checkedOn, today)}, cần kiểm tra lại` : elapsed(checkedOn, today);
}

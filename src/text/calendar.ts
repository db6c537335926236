/**
 * Days of the calendar as ISO 8601 text (`2026-12-08`), counted without clocks or time zones, and their place in universal time.
 */

const dayLength = 86_400_000;

/** Midnight UTC of a day; only a means to count days. */
const counted = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day so many days later (earlier for a negative count). */
export function addDays(day: string, count: number): string {
  return new Date(counted(day) + count * dayLength).toISOString().slice(0, 10);
}

/** The day so many months later; the last day of the month where it has no such day (31 January → 28 February). */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included; none where the last comes before the first. */
export function daysFrom(first: string, last: string): string[] {
  const length = Math.round((counted(last) - counted(first)) / dayLength) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => addDays(first, index));
}

/**
 * The moment of a time of day in Viet Nam. The country has kept UTC+7 without summer time since 1975 (IANA zone Asia/Ho_Chi_Minh).
 *
 * @param time `08:00`
 */
export function momentInVietnam(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Viet Nam at a moment. */
export function dayInVietnam(moment: Date): string {
  return dayFormat.format(moment);
}

/**
 * The days of a month in weeks that begin on Monday, as Vietnamese calendars have them; undefined stands for days of other months.
 *
 * @param month `2026-12`
 */
export function monthWeeks(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  const days = daysFrom(first, addDays(`${next}-01`, -1));
  const before = (new Date(counted(first)).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day]),
  );
}

const weekdayFormat = new Intl.DateTimeFormat('vi', { weekday: 'long', timeZone: 'UTC' });

/** The name of a day of the week: `Thứ Ba`, `Chủ Nhật`. */
export function weekdayName(day: string): string {
  return weekdayFormat.format(counted(day));
}

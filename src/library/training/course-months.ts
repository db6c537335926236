/** Months drawn as tables of days, for those months in which something takes place. */
import { daysFrom, monthWeeks } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { CalendarDay, CalendarMonth } from './view-types.ts';
import { courseDays, lastDay } from './courses.ts';
import type { Course } from './courses.ts';

/** The days on which something takes place, each with what does. */
function byDay(courses: readonly Course[]): Map<string, Course[]> {
  const held = courses.flatMap((course) =>
    daysFrom(course.starts_on, lastDay(course)).map((day) => ({ day, course })),
  );
  return new Map(
    [...Map.groupBy(held, ({ day }) => day)].map(([day, found]) => [day, found.map(({ course }) => course)]),
  );
}

/**
 * The months on whose days something takes place, in order. What was cancelled does not take place.
 *
 * @param today the day that is marked
 */
export function courseMonths(courses: readonly Course[], today: string): CalendarMonth[] {
  const kept = courses.filter(({ state }) => state !== 'cancelled');
  const days = byDay(kept);
  const months = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))].sort();
  return months.map((month) => {
    const id = `thang-${month}`;
    const cell = (day: string): CalendarDay => {
      const found = days.get(day) ?? [];
      // One event: its page. Several: the list under the month.
      const href = found.length > 1 ? `#${id}` : found[0]?.href;
      return {
        number: Number(day.slice(8)),
        href,
        titles: found.map(({ title }) => title),
        today: day === today,
      };
    };
    return {
      id,
      title: `Tháng ${formatDate(month)}`,
      weeks: monthWeeks(month).map((week) => week.map((day) => (day === undefined ? undefined : cell(day)))),
      events: kept
        .filter((course) => course.starts_on.slice(0, 7) <= month && month <= lastDay(course).slice(0, 7))
        .map((course) => ({ href: course.href, label: course.title, when: courseDays(course) })),
    };
  });
}

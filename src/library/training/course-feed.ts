/**
 * Classes and events as iCalendar (RFC 5545): one file for an event, and a feed of all to subscribe to. Times are written in universal
 * time, which every calendar turns into its owner's own.
 */
import ical, { ICalCalendarMethod, ICalEventRepeatingFreq, ICalEventStatus } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { addDays, daysFrom, momentInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { lastDay, splitCourses } from './courses.ts';
import type { Course } from './courses.ts';
import { courseStateLabels } from '#schemas/collections/courses.ts';
import { sampleLabel } from '#schemas/labels.ts';
import { dataFiles, entryFile } from '#routes.ts';

/** Where the feed of all classes and events lies. */
export const courseFeedPath = dataFiles.courseCalendar;

/** Where the file of one class or event lies. */
export const courseFilePath = ({ slug }: Course): string => entryFile('training', slug, 'ics');

const eventStatus: Readonly<Record<Course['state'], ICalEventStatus>> = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Whole days where no hour is known; else the hours, on each day of the class. */
function eventTimes(course: Course): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'repeating'> {
  const { starts_on, starts_at, ends_at } = course;
  if (starts_at === undefined) {
    // RFC 5545, 3.6.1: the end of an event is the first day that is no longer part of it.
    const end = addDays(lastDay(course), 1);
    return { allDay: true, start: new Date(`${starts_on}T00:00:00Z`), end: new Date(`${end}T00:00:00Z`) };
  }
  const days = daysFrom(starts_on, lastDay(course)).length;
  return {
    start: momentInVietnam(starts_on, starts_at),
    ...(ends_at === undefined ? {} : { end: momentInVietnam(starts_on, ends_at) }),
    ...(days > 1 ? { repeating: { freq: ICalEventRepeatingFreq.DAILY, count: days } } : {}),
  };
}

/** The description of a calendar event: the introduction, for whom, and how to register. */
function description(course: Course, address: string): string {
  const { state, lead, audience, online, registration, register_by } = course;
  return [
    state === 'confirmed' ? '' : `${courseStateLabels[state]}.`,
    lead,
    audience && `Dành cho: ${audience}.`,
    online && `Tham dự trực tuyến: ${online}`,
    registration && `Đăng ký: ${registration}`,
    register_by && `Hạn đăng ký: ${formatDate(register_by)}.`,
    `Trang của cổng: ${address}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The day from which sequence numbers count; it must never become a later one. */
const firstDay = Date.parse('2026-01-01T00:00:00Z');

/**
 * The revision of an event (RFC 5545, 3.8.7.4): a calendar takes a file only when its number is not below the one it has. No count of
 * changes is kept, so the number grows with the day of the build, whatever was changed: a moved day, an hour, a place.
 */
function sequenceOn(today: string, { state }: Course): number {
  const days = Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - firstDay) / 86_400_000));
  return 2 * days + (state === 'cancelled' ? 1 : 0);
}

function event(course: Course, { today }: Library, site: URL): ICalEventData {
  const address = new URL(course.href, site).href;
  const place = course.place ?? course.online;
  return {
    // Never changes once published: by it a calendar knows that a later file tells of the same event.
    id: `dao-tao-${course.slug}@nscl-lao-cai`,
    stamp: new Date(`${today}T00:00:00Z`),
    sequence: sequenceOn(today, course),
    summary: course.sample ? `[${sampleLabel}] ${course.title}` : course.title,
    description: description(course, address),
    url: address,
    status: eventStatus[course.state],
    ...(place === undefined ? {} : { location: place }),
    ...eventTimes(course),
  };
}

/** The courses of the feed: every class and event by its day. Samples stay out of it, as they do of all that is read by machines. */
export function coursesOfFeed({ collections, today }: Pick<Library, 'collections' | 'today'>): Course[] {
  const { coming, past } = splitCourses(
    collections.courses.filter(({ sample }) => !sample),
    today,
  );
  return [...past.toReversed(), ...coming];
}

/**
 * Classes and events as the text of an iCalendar file.
 *
 * @param site the public address of the portal, for the links in the events
 */
export function courseCalendar(courses: readonly Course[], library: Library, site: URL): string {
  const calendar = ical({
    name: `${library.site.short_name}: đào tạo, sự kiện`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'NSCL Lao Cai', product: 'Dao tao su kien', language: 'VI' },
    // Asked of calendars that subscribe: look again after a day.
    ttl: 24 * 60 * 60,
    events: courses.map((course) => event(course, library, site)),
  });
  return `${calendar.toString()}\r\n`;
}

import { describe, expect, it } from 'vitest';
import { addDays } from '#text/calendar.ts';
import type { Library } from '#library/build-library.ts';
import { courseCalendar, coursesOfFeed } from './course-feed.ts';
import { courseJsonLd } from './course.jsonld.ts';
import { courseOf } from './courses.fixture.ts';
import type { Course } from './courses.ts';

const site = new URL('https://example.vn');
const library = { today: '2026-11-26', site: { short_name: 'NSCL' } } as unknown as Library;

/** The lines of a calendar as they were before long ones were folded (RFC 5545, 3.1). */
const lines = (...courses: Course[]) =>
  courseCalendar(courses, library, site).replaceAll('\r\n ', '').split('\r\n');

/** The number by which calendars tell a newer file from an older one. */
const sequence = (course: Course, when = library) =>
  Number(/SEQUENCE:(\d+)/.exec(courseCalendar([course], when, site))?.[1]);

describe('a class in a calendar', () => {
  it('is at its hours in Viet Nam, told in universal time', () => {
    const found = lines(courseOf('a', { starts_at: '08:00', ends_at: '17:00' }));
    expect(found).toContain('DTSTART:20261208T010000Z');
    expect(found).toContain('DTEND:20261208T100000Z');
  });

  it('comes back each day at the same hours where it lasts several', () => {
    const found = lines(
      courseOf('a', {
        starts_on: '2026-12-30',
        ends_on: '2027-01-02',
        starts_at: '08:00',
        ends_at: '17:00',
      }),
    );
    expect(found).toContain('DTEND:20261230T100000Z');
    expect(found).toContain('RRULE:FREQ=DAILY;COUNT=4');
  });

  it('takes whole days where no hour is known, and ends with its last day', () => {
    const found = lines(courseOf('a', { starts_on: '2026-12-30', ends_on: '2026-12-31' }));
    expect(found).toContain('DTSTART;VALUE=DATE:20261230');
    expect(found).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('keeps its identity whatever is changed, and tells that it was cancelled', () => {
    const uid = (course: Course) => lines(course).find((line) => line.startsWith('UID:'));
    const cancelled = courseOf('a', { title: 'Tên khác', state: 'cancelled', starts_on: '2027-02-01' });
    expect(uid(cancelled)).toBe(uid(courseOf('a')));
    expect(uid(courseOf('b'))).not.toBe(uid(courseOf('a')));
    expect(lines(cancelled)).toContain('STATUS:CANCELLED');
    expect(sequence(cancelled)).toBe(sequence(courseOf('a')) + 1);
    expect(lines(courseOf('a'))).toContain('STATUS:TENTATIVE');
  });

  it('is newer than every file of the days before, whatever was changed', () => {
    const moved = courseOf('a', { starts_on: '2027-02-08' });
    const before = sequence(courseOf('a', { state: 'cancelled' }));
    expect(sequence(moved, { ...library, today: addDays(library.today, 1) })).toBeGreaterThan(before);
  });

  it('says in its title that it is a sample', () => {
    expect(lines(courseOf('a', { sample: true }))).toContain('SUMMARY:[Dữ liệu minh họa] Lớp a');
  });

  it('leads to its page', () => {
    expect(lines(courseOf('a'))).toContain('URL;VALUE=URI:https://example.vn/dao-tao/a/');
  });
});

describe('the feed', () => {
  it('has past and coming classes by their day, and no sample', () => {
    const courses = [
      courseOf('sau', { starts_on: '2026-12-20' }),
      courseOf('mau', { sample: true }),
      courseOf('truoc', { starts_on: '2026-10-01' }),
    ];
    const feed = coursesOfFeed({ collections: { courses }, today: '2026-11-26' } as unknown as Library);
    expect(feed.map(({ slug }) => slug)).toEqual(['truoc', 'sau']);
  });
});

describe('a calendar', () => {
  it('is sound without any class, with lines that no reader of calendars refuses', () => {
    expect(lines().filter(Boolean).at(-1)).toBe('END:VCALENDAR');
    const text = courseCalendar([courseOf('a', { lead: 'Đường, dứa; '.repeat(20) })], library, site);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('what search engines are told', () => {
  it('has no end before its beginning where only the hour of the beginning is known', () => {
    expect(courseJsonLd(courseOf('a', { starts_at: '08:00' }), site)).not.toHaveProperty('endDate');
    const long = courseOf('a', { starts_at: '08:00', ends_on: '2026-12-10' });
    expect(courseJsonLd(long, site)).toMatchObject({ endDate: '2026-12-10' });
  });

  it('has the hours with their distance from universal time, and the state', () => {
    const course = courseOf('a', { starts_at: '08:00', ends_at: '17:00', place: 'Lào Cai' });
    expect(courseJsonLd(course, site)).toMatchObject({
      '@type': 'EducationEvent',
      startDate: '2026-12-08T08:00:00+07:00',
      endDate: '2026-12-08T17:00:00+07:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    });
    expect(courseJsonLd({ ...course, state: 'cancelled' }, site)).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });
});

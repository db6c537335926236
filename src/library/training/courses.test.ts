import { describe, expect, it } from 'vitest';
import type { Library } from '#library/build-library.ts';
import { courseLines } from './course-lines.ts';
import { courseMonths } from './course-months.ts';
import {
  courseDays,
  courseDaysInWords,
  courseHours,
  courseItem,
  courseState,
  registrationState,
  splitCourses,
  upcomingCourses,
} from './courses.ts';
import { courseOf } from './courses.fixture.ts';
import type { Course } from './courses.ts';
import { courseSchema } from '#schemas/collections/courses.ts';

const today = '2026-11-26';
const slugs = (courses: readonly { slug: string }[]) => courses.map(({ slug }) => slug);

describe('what is coming and what is past', () => {
  it('puts the next first among what is coming and the latest first among what is over', () => {
    const { coming, past } = splitCourses(
      [
        courseOf('sau', { starts_on: '2027-01-05' }),
        courseOf('chieu', { starts_on: '2026-12-01', starts_at: '13:30' }),
        courseOf('sang', { starts_on: '2026-12-01', starts_at: '08:00' }),
        courseOf('cu', { starts_on: '2026-09-01' }),
        courseOf('moi-qua', { starts_on: '2026-11-20', ends_on: '2026-11-25' }),
      ],
      today,
    );
    expect(slugs(coming)).toEqual(['sang', 'chieu', 'sau']);
    expect(slugs(past)).toEqual(['moi-qua', 'cu']);
  });

  it('keeps a class among what is coming up to and including its last day', () => {
    const running = courseOf('dang-dien-ra', { starts_on: '2026-11-24', ends_on: today });
    expect(splitCourses([running], today).coming).toHaveLength(1);
    expect(splitCourses([running], '2026-11-27').past).toHaveLength(1);
  });

  it('offers on the home page what is coming and not cancelled', () => {
    const courses = [
      courseOf('huy', { state: 'cancelled', starts_on: '2026-12-01' }),
      courseOf('ba', { starts_on: '2026-12-03' }),
      courseOf('mot', { starts_on: '2026-12-02' }),
      courseOf('qua', { starts_on: '2026-01-02' }),
    ];
    const library = { collections: { courses }, today } as unknown as Library;
    expect(upcomingCourses(library, 2).map(({ href }) => href)).toEqual(['/dao-tao/mot/', '/dao-tao/ba/']);
    expect(upcomingCourses(library, 1)).toHaveLength(1);
  });
});

describe('the words of a class', () => {
  it('writes spans of days as short as they can be read', () => {
    expect(courseDays(courseOf('a'))).toBe('08/12/2026');
    expect(courseDays(courseOf('a', { ends_on: '2026-12-10' }))).toBe('08–10/12/2026');
    expect(courseDays(courseOf('a', { ends_on: '2027-01-02' }))).toBe('08/12/2026–02/01/2027');
    expect(courseDaysInWords(courseOf('a', { ends_on: '2026-12-13' }))).toBe(
      'Từ Thứ Ba, 08/12/2026 đến Chủ Nhật, 13/12/2026',
    );
  });

  it('says that the hours of several days are those of each', () => {
    const hours = { starts_at: '08:00', ends_at: '16:30' };
    expect(courseHours(courseOf('a', hours))).toBe('08:00–16:30');
    expect(courseHours(courseOf('a', { ...hours, ends_on: '2026-12-10' }))).toBe('08:00–16:30 mỗi ngày');
    expect(courseHours(courseOf('a'))).toBeUndefined();
  });

  it('never says of a class that it was held unless that was confirmed', () => {
    const past = { starts_on: '2026-10-01' };
    expect(courseState(courseOf('a', { ...past, state: 'confirmed' }), today).label).toBe('Đã diễn ra');
    expect(courseState(courseOf('a', past), today).label).toBe('Đã qua ngày dự kiến');
    expect(courseState(courseOf('a', { ...past, state: 'cancelled' }), today).label).toBe('Đã hủy');
  });

  it('tells the browser the last day only where something is still to come', () => {
    expect(courseItem(courseOf('a', { ends_on: '2026-12-10' }), today).until).toBe('2026-12-10');
    expect(courseItem(courseOf('a', { state: 'cancelled' }), today).until).toBeUndefined();
    expect(courseItem(courseOf('a', { starts_on: '2026-10-01' }), today).until).toBeUndefined();
  });

  it('says when registration has closed', () => {
    const course = courseOf('a', { register_by: '2026-11-25', registration: 'https://example.vn' });
    expect(registrationState(course, today)).toBe('Đã hết hạn ngày 25/11/2026.');
    expect(registrationState(course, '2026-11-25')).toBe('Đến hết ngày 25/11/2026. ');
    expect(registrationState({ ...course, state: 'cancelled' }, '2026-11-25')).toContain('đã hủy');
  });
});

describe('the months', () => {
  const across = courseOf('qua-nam', { starts_on: '2026-12-30', ends_on: '2027-01-02' });
  const days = (month: ReturnType<typeof courseMonths>[number] | undefined) =>
    month?.weeks.flat().flatMap((cell) => (cell?.href === undefined ? [] : [cell.number]));

  it('show a class that spans two months in both, on its own days', () => {
    const [december, january, ...others] = courseMonths([across], today);
    expect(others).toEqual([]);
    expect(december?.title).toBe('Tháng 12/2026');
    expect(days(december)).toEqual([30, 31]);
    expect(days(january)).toEqual([1, 2]);
    expect(january?.events.map(({ label }) => label)).toEqual(['Lớp qua-nam']);
  });

  it('lead from a day with several classes to the list of the month, and leave out what was cancelled', () => {
    const [month] = courseMonths(
      [courseOf('a'), courseOf('b'), courseOf('c', { state: 'cancelled', starts_on: '2026-12-09' })],
      today,
    );
    expect(days(month)).toEqual([8]);
    expect(month?.weeks.flat().find((cell) => cell?.number === 8)).toMatchObject({
      href: '#thang-2026-12',
      titles: ['Lớp a', 'Lớp b'],
    });
  });
});

describe('what the plan asks for', () => {
  const support = (slug: string, unit: string, order: number) => ({
    slug,
    href: `/ho-tro/${slug}/`,
    title: slug,
    order,
    annex: [{ phase: '2021-2025', target: 5, unit }],
  });
  const held: Partial<Course> = { state: 'confirmed', supports: ['khoa'], starts_on: '2024-05-01' };
  const library = {
    today,
    collections: {
      supports: [support('khoa', 'khóa', 2), support('dn', 'doanh nghiệp', 3), support('lop', 'lớp', 1)],
      courses: [
        courseOf('that', held),
        courseOf('mau', { ...held, sample: true }),
        courseOf('huy', { ...held, state: 'cancelled' }),
        courseOf('du-kien', { ...held, state: 'planned' }),
        courseOf('sap', { ...held, starts_on: '2026-12-30' }),
      ],
    },
  } as unknown as Library;

  it('counts the lines in classes, and only classes that were held and are real', () => {
    const lines = courseLines(library);
    expect(lines.map(({ title }) => title)).toEqual(['lop', 'khoa']);
    expect(lines[1]?.phases.map(({ target, held: count }) => [target, count])).toEqual([
      [5, 1],
      [undefined, 0],
    ]);
  });
});

describe('the form', () => {
  const entry = { title: 'Lớp', kind: 'course', state: 'planned', starts_on: '2026-12-08', lead: 'Một câu.' };
  const fields = (data: object) =>
    courseSchema.safeParse({ ...entry, ...data }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('refuses days and hours that run backwards, at the field that is wrong', () => {
    expect(fields({ ends_on: '2026-12-07' })).toEqual(['ends_on']);
    expect(fields({ starts_at: '14:00', ends_at: '08:00' })).toEqual(['ends_at']);
    expect(fields({ ends_at: '08:00' })).toEqual(['starts_at']);
    expect(fields({ register_by: '2026-12-09' })).toEqual(['register_by']);
    expect(fields({ ends_on: '2026-12-09', starts_at: '08:00', register_by: '2026-12-08' })).toEqual([]);
  });
});

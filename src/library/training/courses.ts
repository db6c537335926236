/** Classes and events: what is coming and what is past, in the words of the pages. */
import { weekdayName } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { EntryItem, EntryState, Fact } from '#library/view-types.ts';
import { buildFacets } from '#library/facets/facet.ts';
import type { Facet } from '#library/facets/facet.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { courseKindLabels, courseStateLabels } from '#schemas/collections/courses.ts';

export type Course = CollectionEntry<'courses'>;
export type CourseKind = keyof typeof courseKindLabels;

/** The part of the address that each kind's own list has. */
export const courseKindSlugs: Readonly<Record<CourseKind, string>> = {
  course: 'lop-dao-tao',
  event: 'hoi-thao-su-kien',
  conference: 'hoi-nghi-thuong-nien',
};

const kinds = Object.keys(courseKindLabels) as CourseKind[];

/** Facets of classes and events; a kind that has none yet has its list all the same. */
export function courseFacets({ collections }: Pick<Library, 'collections'>): Facet<Course>[] {
  return buildFacets('training', collections.courses, [
    {
      key: 'loai',
      label: 'Loại',
      all: 'Tất cả',
      choices: kinds.map((kind) => ({ value: courseKindSlugs[kind], label: courseKindLabels[kind] })),
      valuesOf: ({ kind }) => [courseKindSlugs[kind]],
      keepEmpty: true,
    },
  ]);
}

/** The last day of a class: its first where it has but one. */
export const lastDay = ({ starts_on, ends_on }: Pick<Course, 'starts_on' | 'ends_on'>): string =>
  ends_on ?? starts_on;

/** Classes that end today or later, the next first; and those that are over, the latest first. */
export function splitCourses(
  courses: readonly Course[],
  today: string,
): { coming: Course[]; past: Course[] } {
  const ordered = courses.toSorted(
    (a, b) =>
      a.starts_on.localeCompare(b.starts_on) ||
      (a.starts_at ?? '').localeCompare(b.starts_at ?? '') ||
      a.slug.localeCompare(b.slug),
  );
  return {
    coming: ordered.filter((course) => lastDay(course) >= today),
    past: ordered.filter((course) => lastDay(course) < today).reverse(),
  };
}

/** The days of a class, short: `08/12/2026`, `08–10/12/2026`, `30/12/2026–02/01/2027`. */
export function courseDays({
  starts_on,
  ends_on = starts_on,
}: Pick<Course, 'starts_on' | 'ends_on'>): string {
  if (ends_on === starts_on) return formatDate(starts_on);
  const sameMonth = starts_on.slice(0, 7) === ends_on.slice(0, 7);
  return `${sameMonth ? starts_on.slice(8) : formatDate(starts_on)}–${formatDate(ends_on)}`;
}

/** The days with the names of the week, for the page of a class. */
export function courseDaysInWords({ starts_on, ends_on }: Pick<Course, 'starts_on' | 'ends_on'>): string {
  const named = (day: string) => `${weekdayName(day)}, ${formatDate(day)}`;
  return ends_on === undefined || ends_on === starts_on
    ? named(starts_on)
    : `Từ ${named(starts_on)} đến ${named(ends_on)}`;
}

/** The hours of each day, or undefined where none are known. */
export function courseHours(course: Course): string | undefined {
  const { starts_on, starts_at, ends_at } = course;
  if (starts_at === undefined) return undefined;
  const hours = ends_at === undefined ? `Từ ${starts_at}` : `${starts_at}–${ends_at}`;
  return lastDay(course) === starts_on ? hours : `${hours} mỗi ngày`;
}

/** When, where, for whom and by whom, as far as it is known. */
export function courseFacts(course: Course): Fact[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Ngày', courseDaysInWords(course)],
    ['Giờ', courseHours(course) ?? 'Chưa công bố'],
    ['Địa điểm', course.place ?? (course.online === undefined ? 'Chưa công bố' : undefined)],
    ['Dành cho', course.audience],
    ['Đơn vị tổ chức', course.organiser],
    ['Số người đã dự', course.attended?.toString()],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Whether the portal itself takes registrations on a day: the class takes place, is open, and has no page of its own for that. */
export function takesRegistrations(
  course: Pick<Course, 'state' | 'register_by' | 'registration' | 'starts_on' | 'ends_on'>,
  day: string,
): boolean {
  const { state, register_by, registration, starts_on, ends_on = starts_on } = course;
  return state !== 'cancelled' && registration === undefined && (register_by ?? ends_on) >= day;
}

/** Whether and until when one can register, in a sentence. */
export function registrationState(course: Course, today: string): string {
  const { state, register_by } = course;
  if (state === 'cancelled') return 'Không nhận đăng ký vì đã hủy.';
  if (lastDay(course) < today) return 'Đã kết thúc.';
  if (register_by !== undefined && register_by < today) return `Đã hết hạn ngày ${formatDate(register_by)}.`;
  const until = register_by === undefined ? '' : `Đến hết ngày ${formatDate(register_by)}. `;
  return until;
}

/** The state in words and tone. What is over is not said to have been held unless that was confirmed. */
export function courseState(course: Course, today: string): EntryState {
  if (course.state === 'cancelled') return { label: courseStateLabels.cancelled, tone: 'cancelled' };
  if (lastDay(course) < today) {
    return course.state === 'confirmed'
      ? { label: 'Đã diễn ra', tone: 'over' }
      : { label: 'Đã qua ngày dự kiến', tone: 'lapsed' };
  }
  return course.state === 'confirmed'
    ? { label: courseStateLabels.confirmed, tone: 'confirmed' }
    : { label: courseStateLabels.planned, tone: 'planned' };
}

/** A class as a row of a list. */
export function courseItem(course: Course, today: string): EntryItem {
  const state = courseState(course, today);
  const open = course.state !== 'cancelled' && lastDay(course) >= today;
  return {
    href: course.href,
    title: course.title,
    when: courseDays(course),
    dateTime: course.starts_on,
    state,
    meta: [courseKindLabels[course.kind], ...(course.place ? [course.place] : [])],
    lead: course.lead,
    ...(course.sample ? { sample: true } : {}),
    ...(open ? { until: lastDay(course) } : {}),
  };
}

/** The next classes and events, for the home page; cancelled ones are not offered. */
export function upcomingCourses({ collections, today }: Library, count: number): EntryItem[] {
  return splitCourses(collections.courses, today)
    .coming.filter(({ state }) => state !== 'cancelled')
    .slice(0, count)
    .map((course) => courseItem(course, today));
}

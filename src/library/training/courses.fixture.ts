/** A class for tests: one day, planned, unless told otherwise. */
import type { Course } from './courses.ts';

export function courseOf(slug: string, fields: Partial<Course> = {}): Course {
  return {
    slug,
    href: `/dao-tao/${slug}/`,
    title: `Lớp ${slug}`,
    kind: 'course',
    state: 'planned',
    starts_on: '2026-12-08',
    lead: 'Một câu.',
    supports: [],
    methods: [],
    standards: [],
    sources: [],
    ...fields,
  };
}

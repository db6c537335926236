import type { APIRoute, GetStaticPaths } from 'astro';
import { courseCalendar } from '#library/training/course-feed.ts';
import type { Course } from '#library/training/courses.ts';
import { getLibrary } from '#library/library.ts';

export const getStaticPaths = (async () => {
  const { collections } = await getLibrary();
  return collections.courses.map((course) => ({ params: { slug: course.slug }, props: { course } }));
}) satisfies GetStaticPaths;

/** One class or event for a calendar. */
export const GET: APIRoute<{ course: Course }> = async ({ props, site, url }) =>
  new Response(courseCalendar([props.course], await getLibrary(), site ?? url), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });

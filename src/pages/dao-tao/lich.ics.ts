import type { APIRoute } from 'astro';
import { courseCalendar } from '#library/course-feed.ts';
import { splitCourses } from '#library/courses.ts';
import { getLibrary } from '#library/library.ts';

/** All classes and events, to subscribe to. */
export const GET: APIRoute = async ({ site, url }) => {
  const library = await getLibrary();
  const { coming, past } = splitCourses(library.portal.courses, library.today);
  return new Response(courseCalendar([...past.toReversed(), ...coming], library, site ?? url), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};

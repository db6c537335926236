import type { APIRoute } from 'astro';
import { courseCalendar, coursesOfFeed } from '#library/training/course-feed.ts';
import { getLibrary } from '#library/library.ts';

/** All classes and events, to subscribe to. */
export const GET: APIRoute = async ({ site, url }) => {
  const library = await getLibrary();
  return new Response(courseCalendar(coursesOfFeed(library), library, site ?? url), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};

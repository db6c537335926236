import type { APIRoute } from 'astro';
import { forceCalendar } from '#library/changes/force-calendar.ts';
import { getLibrary } from '#library/library.ts';

/** Days of effect, of the end and of transitions, to subscribe to. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(forceCalendar(await getLibrary(), site ?? url), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });

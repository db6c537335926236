import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { targetsData } from '#library/plan-data.ts';

/** The plan's targets and published figures as JSON. */
export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const data = library.plan ? targetsData(library.plan, library, (path) => new URL(path, site).href) : {};
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

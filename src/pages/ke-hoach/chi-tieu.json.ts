import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { absoluteAt, jsonFile } from '#library/site/open-data.ts';
import { targetsData } from '#library/plan/plan.open-data.ts';

/** The plan's targets and published figures as JSON. */
export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const data = library.plan ? targetsData(library.plan, library, absoluteAt(site)) : {};
  return jsonFile(data);
};

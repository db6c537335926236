import type { APIRoute } from 'astro';
import { legalOpenData } from '#library/legal-data.ts';
import { getLibrary } from '#library/library.ts';

/** Every legal document of the portal as open data. */
export const GET: APIRoute = async ({ site }) => {
  const data = legalOpenData(await getLibrary(), (path) => new URL(path, site).href);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

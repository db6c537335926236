import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { memberOpenData } from '#library/member-data.ts';

/** The directory of the network as open data. */
export const GET: APIRoute = async ({ site }) => {
  const data = memberOpenData(await getLibrary(), (path) => new URL(path, site).href);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { memberOpenData } from '#library/network/members.open-data.ts';
import { absoluteAt, jsonFile } from '#library/site/open-data.ts';

/** The directory of the network as open data. */
export const GET: APIRoute = async ({ site }) => {
  const data = memberOpenData(await getLibrary(), absoluteAt(site));
  return jsonFile(data);
};

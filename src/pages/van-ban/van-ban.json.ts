import type { APIRoute } from 'astro';
import { legalOpenData } from '#library/law/legal-documents.open-data.ts';
import { getLibrary } from '#library/library.ts';
import { absoluteAt, jsonFile } from '#library/site/open-data.ts';

/** Every legal document of the portal as open data. */
export const GET: APIRoute = async ({ site }) => {
  const data = legalOpenData(await getLibrary(), absoluteAt(site));
  return jsonFile(data);
};

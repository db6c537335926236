import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { officeFile, officePaths } from '#office/template-files.ts';

export const getStaticPaths = async () => officePaths(await getLibrary(), 'xlsx');

/** A template as a workbook, left to fill in or about a product. */
export const GET: APIRoute = async ({ params, site }) => {
  const { bytes, mediaType } = await officeFile(params['file'], 'xlsx', await getLibrary(), site);
  return new Response(bytes, { headers: { 'Content-Type': mediaType } });
};

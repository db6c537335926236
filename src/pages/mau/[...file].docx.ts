import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { officeFile, officePaths } from '#office/template-files.ts';

export const getStaticPaths = async () => officePaths(await getLibrary(), 'docx');

/** A template as a document, left to fill in or about a product or a duty. */
export const GET: APIRoute = async ({ params, site }) => {
  const { bytes, mediaType } = await officeFile(params['file'], 'docx', await getLibrary(), site);
  return new Response(bytes, { headers: { 'Content-Type': mediaType } });
};

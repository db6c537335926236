import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { templateFiles } from '#library/templates/templates.ts';
import { officeFile } from '#office/template-files.ts';

export const getStaticPaths = async () =>
  templateFiles(await getLibrary(), 'docx').map(({ path }) => ({ params: { file: path } }));

/** A template as a document, left to fill in or about a product or a duty. */
export const GET: APIRoute = async ({ params, site }) => {
  const { bytes, mediaType } = await officeFile(params['file'], 'docx', await getLibrary(), site);
  return new Response(bytes, { headers: { 'Content-Type': mediaType } });
};

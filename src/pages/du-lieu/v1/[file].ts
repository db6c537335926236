import type { APIRoute } from 'astro';
import { openDataFileNamed, openDataFilePaths } from '#library/open-data/open-data-pages.ts';

export const getStaticPaths = openDataFilePaths;

/** A file of the open data. */
export const GET: APIRoute = async ({ params }) => {
  const { bytes, type } = await openDataFileNamed(params['file']);
  return new Response(await bytes(), { headers: { 'Content-Type': type } });
};

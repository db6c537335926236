import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '#library/library.ts';
import { absoluteAt, jsonFile } from '#library/open-data.ts';
import { publicRecord } from '#library/record.ts';

export const getStaticPaths = (async () => {
  const { documents } = await getLibrary();
  return documents.filter(({ entry }) => !entry?.sample).map(({ id }) => ({ params: { slug: id } }));
}) satisfies GetStaticPaths;

/** The record of one document as JSON. */
export const GET: APIRoute = async ({ params, site }) => {
  const library = await getLibrary();
  const document = library.byId.get(params['slug'] ?? '');
  if (!document) return new Response(null, { status: 404 });
  const record = publicRecord(document, library, absoluteAt(site));
  return jsonFile(record);
};

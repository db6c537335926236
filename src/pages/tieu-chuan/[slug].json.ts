import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '#library/library.ts';
import { publicRecord } from '#library/record.ts';

export const getStaticPaths = (async () => {
  const { documents } = await getLibrary();
  return documents.map(({ id }) => ({ params: { slug: id } }));
}) satisfies GetStaticPaths;

/** The record of one document as JSON. */
export const GET: APIRoute = async ({ params, site }) => {
  const library = await getLibrary();
  const document = library.byId.get(params['slug'] ?? '');
  if (!document) return new Response(null, { status: 404 });
  const record = publicRecord(document, library, (path) => new URL(path, site).href);
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { drawingFile, drawingFiles } from '#drawing/registry.ts';
import { getLibrary } from '#library/library.ts';
import { writeCsv } from '#text/write-csv.ts';

export const getStaticPaths = async () =>
  drawingFiles(await getLibrary())
    .filter(({ rows }) => rows !== undefined)
    .map(({ name }) => ({ params: { name } }));

/** The numbers behind a drawing. */
export const GET: APIRoute = async ({ params }) => {
  const { rows = [] } = drawingFile(params['name'], await getLibrary());
  return new Response(writeCsv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

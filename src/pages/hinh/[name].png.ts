import type { APIRoute } from 'astro';
import rules from '#components/drawing/drawing.css?raw';
import { pngOf } from '#drawing/files/png.ts';
import { drawingFile, drawingFiles } from '#drawing/registry.ts';
import { standaloneSvg } from '#drawing/files/standalone.ts';
import { getLibrary } from '#library/library.ts';
import tokens from '#styles/tokens.css?raw';

export const getStaticPaths = async () =>
  drawingFiles(await getLibrary()).map(({ name }) => ({ params: { name } }));

/** A drawing as a picture for documents and slides, on white. */
export const GET: APIRoute = async ({ params }) => {
  const { drawing } = drawingFile(params['name'], await getLibrary());
  const png = await pngOf(standaloneSvg(drawing, { tokens, rules }, 'light'));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

import type { APIRoute } from 'astro';
import rules from '#components/drawing/drawing.css?raw';
import { drawingFile, drawingFiles } from '#drawing/registry.ts';
import { standaloneSvg } from '#drawing/files/standalone.ts';
import { getLibrary } from '#library/library.ts';
import tokens from '#styles/tokens.css?raw';

export const getStaticPaths = async () =>
  drawingFiles(await getLibrary()).map(({ name }) => ({ params: { name } }));

/** A drawing as a picture that scales, light and dark. */
export const GET: APIRoute = async ({ params }) => {
  const { drawing } = drawingFile(params['name'], await getLibrary());
  return new Response(standaloneSvg(drawing, { tokens, rules }), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
};

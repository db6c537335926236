import type { APIRoute } from 'astro';
import rules from '#components/drawing/drawing.css?raw';
import { pngOf } from '#drawing/files/png.ts';
import { drawingFile, drawingFiles } from '#drawing/registry.ts';
import { standaloneSvg } from '#drawing/files/standalone.ts';
import type { Drawing } from '#drawing/svg.ts';
import { getLibrary } from '#library/library.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import tokens from '#styles/tokens.css?raw';

const svgOf = (drawing: Drawing): string => standaloneSvg(drawing, { tokens, rules }, 'light');

/** Drawing a picture takes a tenth of a second and more; a key spares that where nothing in it changed. */
export const getStaticPaths = async () =>
  Promise.all(
    drawingFiles(await getLibrary()).map(async ({ name, drawing }) => ({
      params: { name },
      ...(await pageKey(() => svgOf(drawing))),
    })),
  );

/** A drawing as a picture for documents and slides, on white. */
export const GET: APIRoute = async ({ params }) => {
  const { drawing } = drawingFile(params['name'], await getLibrary());
  const png = await pngOf(svgOf(drawing));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

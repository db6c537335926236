/** Drawings as PNG, with the typeface of the site: the program that draws them finds fonts by Fontconfig alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sharp } from 'sharp';

/** Pixels of one unit of a drawing: a drawing 352 units wide fills a printed column. */
const pixelsPerUnit = 3;

/** The density at which librsvg makes one pixel of one unit. */
const plainDensity = 72;

let ready: Promise<(input: Buffer, options: { density: number }) => Sharp> | undefined;

/** Loads sharp with the fonts of the package that holds them as TrueType; Fontconfig reads its settings once. */
async function loadSharp() {
  const fonts = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'drawing-fonts-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const settings = path.join(folder, 'fonts.conf');
  const dirs = ['400Regular', '600SemiBold'].map((name) => `<dir>${path.join(fonts, name)}</dir>`).join('');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = settings;
  return (await import('sharp')).default;
}

/** Renders an SVG file as PNG, three pixels a unit. */
export async function pngOf(svg: string): Promise<Buffer> {
  ready ??= loadSharp();
  const sharp = await ready;
  return sharp(Buffer.from(svg), { density: plainDensity * pixelsPerUnit })
    .png({ palette: true, effort: 4 })
    .toBuffer();
}

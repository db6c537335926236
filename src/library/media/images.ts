/** Pictures that editors uploaded, as pages show them: their size, so that nothing moves when they arrive, and smaller copies. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';

/** Widths of the copies in CSS pixels times the density of screens: a phone, a phone with a dense screen, a column of text. */
const copyWidths = [480, 800, 1200] as const;

/** The address below which the copies lie. */
export const copiesFolder = '/anh';

/** Pictures of which copies can be made. */
export const isPicture = (file: string): boolean => /\.(?:jpe?g|png|webp)$/i.test(file);

/** The width of a picture in the column of an article, for `sizes`. */
const columnSizes = '(min-width: 48rem) 46rem, 100vw';

export interface PictureCopy {
  /** In pixels. */
  width: number;
  /** Address of the copy, always WebP. */
  href: string;
}

/**
 * The copies of a picture: all that are narrower than it is.
 *
 * @param file its address, such as `/media/che/doi-che.jpg`
 * @param width its own width in pixels
 */
export function copiesOf(file: string, width: number): PictureCopy[] {
  const name = path.posix.relative(publicMediaFolder, file);
  return copyWidths
    .filter((one) => one < width)
    .map((one) => ({ width: one, href: `${copiesFolder}/${one}/${name}.webp` }));
}

/** Attributes of an `img`. */
export interface PictureAttributes {
  width: number;
  height: number;
  srcset?: string;
  sizes?: string;
}

const encodeAddress = (href: string): string => encodeURI(href).replaceAll(',', '%2C');

/**
 * The attributes of an uploaded picture.
 *
 * @param file its address below /media/
 * @param options.copies false where the copies are not made, as while a site is edited
 * @param options.root the folder of the site
 * @returns undefined for what is not there or is no picture; the page then shows it as it comes
 */
export async function pictureAttributes(
  file: string,
  { copies = true, root = process.cwd() }: { copies?: boolean; root?: string } = {},
): Promise<PictureAttributes | undefined> {
  if (!file.startsWith(`${publicMediaFolder}/`) || !isPicture(file)) return undefined;
  const source = path.join(root, mediaFolder, path.posix.relative(publicMediaFolder, file));
  if (!existsSync(source)) return undefined;
  const { width, height } = await imageMetadata(await readFile(source), file);
  const made = copies ? copiesOf(file, width) : [];
  if (made.length === 0) return { width, height };
  const candidates = [...made, { width, href: file }];
  return {
    width,
    height,
    srcset: candidates.map((one) => `${encodeAddress(one.href)} ${one.width}w`).join(', '),
    sizes: columnSizes,
  };
}

/** A picture of our own Markdown: `<img src="/media/…" …>`. */
const ownPicture = /<img src="(\/media\/[^"]+)"/g;

/** Gives the pictures in the HTML of a text their attributes. */
export async function withPictureAttributes(
  html: string,
  options?: Parameters<typeof pictureAttributes>[1],
): Promise<string> {
  const files = [...new Set([...html.matchAll(ownPicture)].map(([, file = '']) => file))];
  const attributes = new Map(
    await Promise.all(
      files.map(async (file) => [file, await pictureAttributes(decodeURI(file), options)] as const),
    ),
  );
  return html.replaceAll(ownPicture, (start, file: string) => {
    const said = Object.entries(attributes.get(file) ?? {}).map(([name, value]) => ` ${name}="${value}"`);
    return `${start}${said.join('')}`;
  });
}

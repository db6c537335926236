/** Smaller copies of uploaded pictures, written beside the site. A copy is made once and kept by the bytes that it was made from. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { copiesFolder, copiesOf, isPicture } from '#library/media/images.ts';
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';

/** Of WebP: photographs look the same at this quality at about half the bytes of the default. */
const quality = 78;

async function makeCopy(bytes: Buffer, width: number, target: string): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true });
  await sharp(bytes).rotate().resize({ width }).webp({ quality }).toFile(`${target}.new`);
  renameSync(`${target}.new`, target);
}

/**
 * Writes the copies of all pictures, and removes those of pictures that are gone.
 *
 * @param root the folder that has `public/media`
 * @param site the folder of the built site
 * @throws {Error} naming the file when a picture cannot be read
 */
export async function writePictureCopies(root: string, site: string): Promise<void> {
  const media = path.join(root, mediaFolder);
  const kept = path.join(root, '.cache/pictures');
  rmSync(path.join(site, copiesFolder), { recursive: true, force: true });
  const names = existsSync(media) ? readdirSync(media, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names.filter(isPicture).sort()) {
    const bytes = readFileSync(path.join(media, name));
    const file = path.posix.join(publicMediaFolder, name.split(path.sep).join('/'));
    const { width, autoOrient } = await sharp(bytes)
      .metadata()
      .catch((cause: unknown) => {
        throw new Error(`The picture ${file} cannot be read`, { cause });
      });
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    for (const copy of copiesOf(file, autoOrient.width || width)) {
      const made = path.join(kept, `${digest}-${copy.width}.webp`);
      if (!existsSync(made)) await makeCopy(bytes, copy.width, made);
      const target = path.join(site, copy.href);
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(made, target);
    }
  }
}

/** Writes the copies when a site is built. */
export function pictureCopies(): AstroIntegration {
  let root = '';
  return {
    name: 'nscl-picture-copies',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        await writePictureCopies(root, fileURLToPath(dir));
      },
    },
  };
}

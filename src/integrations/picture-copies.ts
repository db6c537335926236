/** Smaller copies of uploaded pictures, written beside the site. A copy is made once and kept by the bytes that it was made from. */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { copiesFolder, copiesOf, isPicture } from '#library/media/images.ts';
import type { PictureCopy } from '#library/media/images.ts';
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';
import { linkFile } from './incremental/link-tree.ts';

/** Of WebP: photographs look the same at this quality at about half the bytes of the default. */
const quality = 78;

/** A picture at its last reading; while size and time stay, so do its bytes. */
interface KnownPicture {
  size: number;
  /** In milliseconds. */
  changed: number;
  digest: string;
  /** As it is seen, in pixels. */
  width: number;
}

async function makeCopy(bytes: Buffer, width: number, target: string): Promise<void> {
  // Two files may have the same bytes, and are read at the same time.
  const unfinished = `${target}.${randomUUID()}`;
  await sharp(bytes).rotate().resize({ width }).webp({ quality }).toFile(unfinished);
  renameSync(unfinished, target);
}

function readKnown(file: string): Record<string, KnownPicture> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, KnownPicture>;
  } catch {
    return {};
  }
}

/** Reads a picture, and makes those of its copies that are not kept yet. */
async function readPicture(source: string, file: string, kept: string): Promise<KnownPicture> {
  const { size, mtimeMs } = statSync(source);
  const bytes = readFileSync(source);
  const { width, autoOrient } = await sharp(bytes)
    .metadata()
    .catch((cause: unknown) => {
      throw new Error(`The picture ${file} cannot be read`, { cause });
    });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
  const known = { size, changed: mtimeMs, digest, width: autoOrient.width || width };
  for (const copy of copiesOf(file, known.width)) {
    const made = path.join(kept, copyName(known, copy));
    if (!existsSync(made)) await makeCopy(bytes, copy.width, made);
  }
  return known;
}

const copyName = ({ digest }: KnownPicture, { width }: PictureCopy): string => `${digest}-${width}.webp`;

/** Makes the file of a site the kept one; most of thousands are it already. */
function place(made: string, target: string): void {
  const there = statSync(target, { throwIfNoEntry: false });
  if (there?.ino === statSync(made).ino) return;
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(target, { force: true });
  linkFile(made, target);
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
  mkdirSync(kept, { recursive: true });
  const record = path.join(kept, 'pictures.json');
  const last = readKnown(record);
  const now: Record<string, KnownPicture> = {};
  const wanted = new Set<string>();
  const add = async (name: string): Promise<void> => {
    const [source, file] = [path.join(media, name), path.posix.join(publicMediaFolder, name)];
    const { size, mtimeMs } = statSync(source);
    const known = last[name];
    const unchanged =
      known?.size === size &&
      known.changed === mtimeMs &&
      copiesOf(file, known.width).every((copy) => existsSync(path.join(kept, copyName(known, copy))));
    const picture = unchanged ? known : await readPicture(source, file, kept);
    now[name] = picture;
    for (const copy of copiesOf(file, picture.width)) {
      place(path.join(kept, copyName(picture, copy)), path.join(site, copy.href));
      wanted.add(copy.href);
    }
  };
  const limit = pLimit(availableParallelism());
  await Promise.all(
    filesBelow(media)
      .filter(isPicture)
      .map((name) => limit(() => add(name))),
  );
  for (const name of filesBelow(path.join(site, copiesFolder))) {
    const href = path.posix.join(copiesFolder, name);
    if (!wanted.has(href)) rmSync(path.join(site, href));
  }
  writeFileSync(record, JSON.stringify(now));
}

/** Names of all files below a folder, with slashes; none where it is not there. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
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

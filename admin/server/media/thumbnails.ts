/** Small versions of uploads for the media library, made when one is looked at and kept in memory. */
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import sharp from 'sharp';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/objects.ts';
import { mostPixels } from './clean-upload.ts';

/** As wide and high as Decap's cards show, on a screen of double density, in pixels. */
const edge = 480;

/** Memory for thumbnails, in bytes: more than a thousand of them. */
const mostBytes = 24 * 1024 * 1024;

export class Thumbnails {
  readonly #git: Git;
  readonly #kept = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: (bytes) => bytes.length,
  });
  /** A page of cards asks for dozens at once. */
  readonly #limit = pLimit(2);

  constructor(git: Git) {
    this.#git = git;
  }

  /** The thumbnail of a blob, as WebP; undefined when it is no picture. */
  async of(blob: string): Promise<Buffer | undefined> {
    const kept = this.#kept.get(blob);
    if (kept) return kept;
    const made = await this.#limit(() => this.#make(blob));
    if (made) this.#kept.set(blob, made);
    return made;
  }

  async #make(blob: string): Promise<Buffer | undefined> {
    try {
      const [bytes] = await readBlobs(this.#git, [blob]);
      return await sharp(bytes, { limitInputPixels: mostPixels, pages: 1 })
        .rotate()
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 70 })
        .toBuffer();
    } catch {
      return undefined;
    }
  }
}

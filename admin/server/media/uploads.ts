/** Uploads on their way into a commit. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { cleanUpload } from './clean-upload.ts';
import { mediaPath } from '../git/files/paths.ts';
import type { Git } from '../git/git.ts';
import { writeBlob } from '../git/objects.ts';
import { HttpError } from '../http/http-error.ts';

/** The name that git gives some bytes. */
export function blobName(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** How many uploads are remembered as clean; a forgotten one is cleaned again. */
const mostRemembered = 5000;

/**
 * Takes uploads one by one, before the draft that they belong to is saved: each is cleaned and kept in git's object store, where no
 * branch names it yet. An upload that no save follows is removed by git's own clearing away.
 */
export class Uploads {
  readonly #git: Git;
  /** `<blob> <path>` of what this server has cleaned. */
  readonly #clean = new LRUCache<string, true>({ max: mostRemembered });
  /** Decoding a photograph takes much memory. */
  readonly #limit = pLimit(2);

  constructor(git: Git) {
    this.#git = git;
  }

  /**
   * Cleans an upload and keeps it.
   *
   * @returns the name of its bytes in git, by which a save names it
   * @throws {HttpError} when it is not allowed
   */
  async receive(path: string, bytes: Buffer): Promise<string> {
    const blob = await writeBlob(this.#git, await this.clean(mediaPath(path), bytes));
    this.#clean.set(`${blob} ${path}`, true);
    return blob;
  }

  /** The bytes to keep of an upload; those that this server has cleaned already stay as they are. */
  async clean(path: string, bytes: Buffer): Promise<Buffer> {
    if (bytes.length === 0) throw new HttpError('bad-request', `Tệp “${path}” trống.`);
    if (this.#clean.has(`${blobName(bytes)} ${path}`)) return bytes;
    return this.#limit(() => cleanUpload(path, bytes));
  }
}

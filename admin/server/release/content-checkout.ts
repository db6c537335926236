/** Lays the content of a commit out as files, for the check and for the build. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import { contentFolder, mediaFolder } from '#schemas/content-paths.ts';
import { listFiles, readBlobs } from '../git/objects.ts';

/** How many files are read from git at once. */
const batch = 500;

/**
 * A folder with content/ and the media folder of one commit. Going from one commit to the next writes only what differs. What lies
 * there from an earlier run is not trusted: the first commit is laid out anew.
 */
export class ContentCheckout {
  readonly root: string;
  #laidOut: Map<string, string> | undefined;

  constructor(root: string) {
    this.root = root;
  }

  /** Checks a commit out into the folder. */
  async checkout(git: Git, commit: string): Promise<void> {
    const wanted = await listFiles(git, commit, [contentFolder, mediaFolder]);
    const before = this.#laidOut ?? (await this.#clear());
    // Until all is written, nobody knows what lies here.
    this.#laidOut = undefined;
    const after = new Map(wanted.map(({ path, blob }) => [path, blob]));
    for (const path of before.keys()) if (!after.has(path)) await rm(join(this.root, path), { force: true });
    const changed = wanted.filter(({ path, blob }) => before.get(path) !== blob);
    for (let start = 0; start < changed.length; start += batch) {
      const files = changed.slice(start, start + batch);
      const contents = await readBlobs(
        git,
        files.map(({ blob }) => blob),
      );
      await Promise.all(
        files.map(async ({ path }, index) => {
          const full = join(this.root, path);
          await mkdir(dirname(full), { recursive: true });
          await writeFile(full, contents[index] ?? '');
        }),
      );
    }
    this.#laidOut = after;
  }

  /** Distrusts what lies in the folder: the next checkout lays everything out anew. Call it when a program that works there has failed. */
  invalidate(): void {
    this.#laidOut = undefined;
  }

  async #clear(): Promise<Map<string, string>> {
    for (const folder of [contentFolder, mediaFolder]) {
      await rm(join(this.root, folder), { recursive: true, force: true });
      await mkdir(join(this.root, folder), { recursive: true });
    }
    return new Map();
  }
}

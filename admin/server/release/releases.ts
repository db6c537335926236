/**
 * Built sites. Each is a folder of its own; `current.json` names the one that visitors get. A build goes into a folder that has no
 * such name yet, gets its name when it is whole, and is served when `current.json` has been replaced: both steps are single
 * renames, so that a server killed between any two of them still has a whole site to serve.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';

/** How many releases are kept, the served one among them. */
const kept = 3;

export interface ReleaseStamp {
  id: string;
  /** The commit whose content it shows. */
  commit: string;
  /** Fingerprint of the code that built it. */
  code: string;
  /** The day for which its pages were made, YYYY-MM-DD. */
  day: string;
  /** When it was finished, ISO 8601. */
  builtAt: string;
  pages: number;
}

interface Pointer {
  release: string;
  /** A person went back to this release: it stays until the next publication. */
  pinned: boolean;
}

const unfinished = '.building';

export class Releases {
  readonly folder: string;

  /** @param folder `releases` in the data folder */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file that names the served release. */
  get pointerFile(): string {
    return join(this.folder, 'current.json');
  }

  /** Removes what an ended server left half built. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      if (!name.endsWith(unfinished) && !name.endsWith('.tmp')) continue;
      await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }

  /** The folder of a release's pages. */
  site(id: string): string {
    return join(this.folder, id, 'site');
  }

  /** A folder for a new build; see {@link finish}. */
  async begin(): Promise<{ id: string; site: string }> {
    const id = `${new Date()
      .toISOString()
      .replace(/[^0-9]/g, '')
      .slice(0, 17)}-${randomBytes(3).toString('hex')}`;
    const folder = join(this.folder, `${id}${unfinished}`);
    await mkdir(folder, { recursive: true });
    return { id, site: join(folder, 'site') };
  }

  /** Takes a build away that did not come to its end. */
  async abandon(id: string): Promise<void> {
    await rm(join(this.folder, `${id}${unfinished}`), { recursive: true, force: true });
  }

  /** Makes a finished build a release. It is not served yet. */
  async finish(id: string, about: Omit<ReleaseStamp, 'id' | 'builtAt'>): Promise<ReleaseStamp> {
    const folder = join(this.folder, `${id}${unfinished}`);
    if (!existsSync(join(folder, 'site', 'index.html'))) throw new Error('The build left no home page.');
    const stamp: ReleaseStamp = { id, ...about, builtAt: new Date().toISOString() };
    await writeFileAtomic(join(folder, 'release.json'), `${JSON.stringify(stamp)}\n`);
    await rename(folder, join(this.folder, id));
    return stamp;
  }

  /** Serves a release from now on. */
  async serve(id: string, pinned = false): Promise<void> {
    if (!existsSync(join(this.site(id), 'index.html'))) throw new Error(`There is no release ${id}.`);
    const pointer: Pointer = { release: id, pinned };
    await writeFileAtomic(this.pointerFile, `${JSON.stringify(pointer)}\n`);
  }

  /** The release being served, or undefined before the first one. */
  current(): (ReleaseStamp & { pinned: boolean }) | undefined {
    try {
      const { release, pinned } = JSON.parse(readFileSync(this.pointerFile, 'utf8')) as Pointer;
      const stamp = JSON.parse(
        readFileSync(join(this.folder, release, 'release.json'), 'utf8'),
      ) as ReleaseStamp;
      return existsSync(join(this.site(release), 'index.html')) ? { ...stamp, pinned } : undefined;
    } catch {
      return undefined;
    }
  }

  /** All releases, newest first. */
  async list(): Promise<ReleaseStamp[]> {
    const stamps: ReleaseStamp[] = [];
    if (!existsSync(this.folder)) return stamps;
    for (const name of await readdir(this.folder)) {
      const file = join(this.folder, name, 'release.json');
      if (name.endsWith(unfinished) || !existsSync(file)) continue;
      stamps.push(JSON.parse(await readFile(file, 'utf8')) as ReleaseStamp);
    }
    return stamps.sort((a, b) => b.builtAt.localeCompare(a.builtAt, 'en'));
  }

  /** Removes old releases; the served one and the newest stay. */
  async prune(): Promise<void> {
    const served = this.current()?.id;
    const others = (await this.list()).filter(({ id }) => id !== served);
    for (const { id } of others.slice(kept - 1)) {
      await rm(join(this.folder, id), { recursive: true, force: true });
    }
  }
}

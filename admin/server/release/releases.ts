/**
 * Built sites. Each is a folder of its own; `current.json` names the one that visitors get. A build goes into a folder that has no
 * such name yet, gets its name when it is whole, and is served when `current.json` has been replaced: both steps are single
 * renames, so that a server killed between any two of them still has a whole site to serve.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { DamagedPart } from '../lib/damage.ts';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';
import { linkWebRoot } from './web-root.ts';

/** How many releases are kept, the served one among them. */
const kept = 3;

/**
 * Milliseconds that a release is kept besides: pages that visitors opened under it still fetch its scripts and search index. At most so
 * many are, however often editors publish; they share the files that did not change.
 */
const keptFor = 2 * 3_600_000;
const mostKept = 12;

const stampSchema = z.object({
  id: z.string(),
  /** The commit whose content it shows. */
  commit: z.string(),
  /** Fingerprint of the code that built it. */
  code: z.string(),
  /** The day for which its pages were made, YYYY-MM-DD. */
  day: z.string(),
  /** When it was finished, ISO 8601. */
  builtAt: z.string(),
  pages: z.number(),
  /** Addresses that were taken down: they answer with 410. */
  gone: z.array(z.string()).default([]),
});

export type ReleaseStamp = z.infer<typeof stampSchema>;

const pointerSchema = z.object({
  release: z.string(),
  /** A person rolled back to this release: it stays until the next publication. */
  pinned: z.boolean().default(false),
});

type Pointer = z.infer<typeof pointerSchema>;

const unfinished = '.building';

/** The name of a release: when its build began, and some letters. */
const releaseName = /^\d{17}-[0-9a-f]{6}$/;

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

  /**
   * Removes what an ended server left half built. Where the pointer is lost or damaged, the newest whole release is served.
   *
   * @returns what was found damaged; the rest is in order
   */
  async open(): Promise<DamagedPart[]> {
    await mkdir(this.folder, { recursive: true });
    const damaged: DamagedPart[] = [];
    for (const name of await readdir(this.folder)) {
      if (name.endsWith(unfinished) || name.endsWith('.tmp')) {
        await rm(join(this.folder, name), { recursive: true, force: true });
      } else if (releaseName.test(name) && this.#stamp(name) === undefined) {
        damaged.push({ part: 'release', name, reason: `${name} is not whole; it is kept but not used` });
      }
    }
    const [newest] = await this.list();
    if (newest !== undefined && this.current() === undefined) {
      damaged.push({
        part: 'release',
        name: 'current.json',
        reason: `The pointer named no whole release; the newest one, ${newest.id}, is served`,
      });
      await this.serve(newest.id);
    }
    return damaged;
  }

  /** The metadata in a release's `release.json`; undefined when the release is incomplete. */
  #stamp(id: string): ReleaseStamp | undefined {
    try {
      const stamp = stampSchema.parse(
        JSON.parse(readFileSync(join(this.folder, id, 'release.json'), 'utf8')),
      );
      return stamp.id === id && existsSync(join(this.site(id), 'index.html')) ? stamp : undefined;
    } catch {
      return undefined;
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
  async finish(
    id: string,
    about: Omit<ReleaseStamp, 'id' | 'builtAt' | 'gone'> & { gone?: string[] },
  ): Promise<ReleaseStamp> {
    const folder = join(this.folder, `${id}${unfinished}`);
    if (!existsSync(join(folder, 'site', 'index.html'))) throw new Error('The build left no home page.');
    const { gone = [], ...rest } = about;
    const stamp: ReleaseStamp = { id, ...rest, gone, builtAt: new Date().toISOString() };
    await writeFileAtomic(join(folder, 'release.json'), `${JSON.stringify(stamp)}\n`);
    await rename(folder, join(this.folder, id));
    return stamp;
  }

  /** Serves a release from now on. */
  async serve(id: string, pinned = false): Promise<void> {
    if (!existsSync(join(this.site(id), 'index.html'))) throw new Error(`There is no release ${id}.`);
    const pointer: Pointer = { release: id, pinned };
    await writeFileAtomic(this.pointerFile, `${JSON.stringify(pointer)}\n`);
    await this.#link(id);
  }

  /** Shows a web server in front which folder to serve. The newest release decides what is gone, also while an older one is served. */
  async #link(id: string): Promise<void> {
    const [newest] = await this.list();
    const marks = join(this.folder, newest?.id ?? id, 'gone');
    await linkWebRoot(this.folder, { site: this.site(id), gone: newest?.gone ?? [], marks });
  }

  /** The release being served; undefined before the first one, and when it is not whole. */
  current(): (ReleaseStamp & { pinned: boolean }) | undefined {
    try {
      const { release, pinned } = pointerSchema.parse(JSON.parse(readFileSync(this.pointerFile, 'utf8')));
      const stamp = this.#stamp(release);
      return stamp && { ...stamp, pinned };
    } catch {
      return undefined;
    }
  }

  /** All whole releases, newest first. */
  async list(): Promise<ReleaseStamp[]> {
    if (!existsSync(this.folder)) return [];
    return (await readdir(this.folder))
      .filter((name) => releaseName.test(name))
      .flatMap((name) => this.#stamp(name) ?? [])
      .sort((a, b) => b.builtAt.localeCompare(a.builtAt, 'en'));
  }

  /** Removes old releases; the served one, the newest, and those that open pages may still ask stay. */
  async prune(now = Date.now()): Promise<void> {
    const served = this.current()?.id;
    const others = (await this.list()).filter(({ id }) => id !== served);
    const old = others.filter(
      ({ builtAt }, index) =>
        index >= mostKept - 1 || (index >= kept - 1 && Date.parse(builtAt) < now - keptFor),
    );
    for (const { id } of old) {
      await rm(join(this.folder, id), { recursive: true, force: true });
    }
  }
}

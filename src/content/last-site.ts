/**
 * The site that the last build left: files that are the same need not be made again where only their size or a copy is asked for. The
 * process that publishes tells where it lies; the program that makes pages is compiled apart from it, so they meet in the global object.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface LastSite {
  folder: string;
  /** The key of each file, from the root of the site; null for one that every build makes. */
  keys: Readonly<Record<string, string | null>>;
}

const place = Symbol.for('nscl-last-site');
const shared = globalThis as { [place]?: LastSite };

/** Tells this process of the last site; its files with a key are whole, and are only ever replaced whole. */
export function useLastSite(site: LastSite): void {
  shared[place] = site;
}

/**
 * The bytes of a file of the last site.
 *
 * @param file from the root of the site: `du-lieu/v1/standards.xlsx`
 * @param key equal for equal bytes
 * @returns undefined where there is no last site, or the file of it had another key
 */
export function lastSiteFile(file: string, key: string): Uint8Array<ArrayBuffer> | undefined {
  const site = shared[place];
  if (site?.keys[file] !== key) return undefined;
  const full = path.join(site.folder, file);
  return existsSync(full) ? new Uint8Array(readFileSync(full)) : undefined;
}

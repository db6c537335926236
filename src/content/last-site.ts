/**
 * Access to the site of the last build, so that unchanged files are read instead of made again. The publishing process sets it; the
 * compiled program that makes pages has module instances of its own, so the two share it through the global object.
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

/** Sets the last site of this process. Its files with a key are complete and only ever replaced as a whole. */
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

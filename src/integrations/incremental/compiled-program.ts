/**
 * Cache between builds of what depends on code alone: the program that Astro compiles, which makes every page, and the site it
 * made last. While neither code, moved addresses nor guides (which are compiled into the program) change, a publication runs this
 * program and does not start Astro; see render-pages.ts.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedContent } from '#content/content.ts';
import type { MadeImages, PageStyles } from '../astro-private.ts';
import { linkTree } from './link-tree.ts';

/** Inputs that a cached program was compiled from, and data that it needs to run. */
export interface ProgramRecord {
  /** The code that compiled it; see `SiteBuilder`. */
  code: string;
  /** A hash over the content that is compiled into it. */
  compiledContent: string;
  /** The public address. */
  site: string;
  styles: PageStyles;
  images: MadeImages;
}

/** The key of each page of the last site, by its file; null for pages without one, which are made in every build. */
export type PageKeys = Record<string, string | null>;

/** Where the program and the last site are kept, by Astro's `cacheDir`. */
export const programFiles = (cacheFolder: string) => {
  const folder = path.join(cacheFolder, 'program');
  return {
    folder,
    code: path.join(folder, 'code'),
    record: path.join(folder, 'record.json'),
    /** The last site, whole; its files are never written to in place, as releases share them. */
    site: path.join(folder, 'site'),
    /** Exists while `site` is whole. */
    keys: path.join(folder, 'page-keys.json'),
    /** The keys of a site that is not kept yet. */
    newKeys: path.join(folder, 'new-page-keys.json'),
  };
};

/** A hash over the content that Astro compiles: addresses that lead on, and guides. */
export function compiledContent({ content }: CheckedContent): string {
  const { redirects, collections } = content;
  return createHash('sha256')
    .update(JSON.stringify([redirects, collections.guides]))
    .digest('base64url');
}

/** Keeps the program of a build, before Astro removes it. */
export function keepProgram(cacheFolder: string, compiled: string, record: ProgramRecord): void {
  const files = programFiles(cacheFolder);
  rmSync(files.folder, { recursive: true, force: true });
  mkdirSync(files.folder, { recursive: true });
  cpSync(compiled, files.code, { recursive: true });
  writeFileSync(files.record, JSON.stringify(record));
}

/** Notes the keys of a site that is being built, for `keepSite`. */
export function noteKeys(cacheFolder: string, keys: PageKeys): void {
  const { folder, newKeys } = programFiles(cacheFolder);
  // Content that was not handed over as a snapshot leaves no program.
  if (existsSync(folder)) writeFileSync(newKeys, JSON.stringify(keys));
}

/** Keeps a whole site, which a build has just made, for the next publication; nothing where the build left no program. */
export function keepSite(cacheFolder: string, built: string): void {
  const { site, keys, newKeys } = programFiles(cacheFolder);
  if (!existsSync(newKeys)) return;
  rmSync(site, { recursive: true, force: true });
  linkTree(built, site);
  renameSync(newKeys, keys);
}

/** The kept program, where it was compiled from this code. */
export function programRecord(cacheFolder: string, code: string): ProgramRecord | undefined {
  const { record: file } = programFiles(cacheFolder);
  if (!existsSync(file)) return undefined;
  const record = JSON.parse(readFileSync(file, 'utf8')) as ProgramRecord;
  return record.code === code ? record : undefined;
}

/** The kept program, where it was compiled from this code and its last site is whole. */
export function keptProgram(cacheFolder: string, code: string): ProgramRecord | undefined {
  return existsSync(programFiles(cacheFolder).keys) ? programRecord(cacheFolder, code) : undefined;
}

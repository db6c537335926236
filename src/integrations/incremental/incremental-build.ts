/**
 * Builds that reuse unchanged pages of the build before (Astro's `experimental.incrementalBuild`), for the publishing server,
 * which builds again and again in one folder. What makes a page the same is in `pageKey`. What Astro leaves to its user is here:
 *
 * - the pages of the last build are laid out by a process of its own while this one prepares: Astro would copy them one by one;
 * - pages whose address is gone are removed again;
 * - a cache that an ended build left half written, or that other code wrote, is thrown away;
 * - a page that is reused must find the styles and scripts that it asks for.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  astroCacheFiles,
  keysOfPages,
  lostAsset,
  madeImages,
  programFolder,
  readBuildManifest,
  stylesOfPages,
} from '../astro-private.ts';
import type { BuildManifest, PageStyles } from '../astro-private.ts';
import { BackgroundTask } from '../background-task.ts';
import { compiledContent, keepProgram, noteKeys } from './compiled-program.ts';
import { readSnapshot, snapshotFile } from '#content/snapshot.ts';

/** Where a build keeps what the next one reuses, by its `cacheDir`. */
export const incrementalFiles = (cacheFolder: string) => ({
  ...astroCacheFiles(cacheFolder),
  /** Names the code that wrote the two, once they are whole. */
  state: path.join(cacheFolder, 'built-by'),
});

/**
 * Reuses pages where INCREMENTAL_BUILD is set: to a name of the code that builds, so that other code begins anew. Builds
 * without it make every page.
 */
export function incrementalBuild(): AstroIntegration {
  const code = process.env['INCREMENTAL_BUILD'] ?? '';
  const name = 'nscl-incremental-build';
  if (code === '') return { name, hooks: {} };
  const work = new BackgroundTask<string[], { pages: string }>(
    new URL('./restore-pages.task.ts', import.meta.url),
  );
  let files = incrementalFiles('');
  let last: BuildManifest | undefined;
  let laidOut: string[] = [];
  let outDir = '';
  let cacheFolder = '';
  let site = '';
  let styles: () => PageStyles = () => [];
  return {
    name,
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({ experimental: { incrementalBuild: true } });
        cacheFolder = fileURLToPath(config.cacheDir);
        files = incrementalFiles(cacheFolder);
        if (!existsSync(files.state) || readFileSync(files.state, 'utf8') !== code) forget(files);
        last = readBuildManifest(files.manifest);
        if (last && existsSync(files.pages)) work.start({ pages: files.pages }, cacheFolder);
        else last = undefined;
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        site = config.site ?? '';
      },
      'astro:build:start': () => {
        // Until the build is whole, its cache is not to be relied on.
        rmSync(files.state, { force: true });
      },
      // Astro has emptied the folder of the site by now, and has not begun with the pages.
      'astro:build:setup': async ({ pages }) => {
        styles = () => stylesOfPages(pages);
        if (last) laidOut = await work.finish(outDir);
      },
      // All pages are made, and the program that made them is still there.
      'astro:build:generated': () => {
        const snapshot = snapshotFile();
        if (snapshot === undefined) return;
        const record = {
          code,
          compiledContent: compiledContent(readSnapshot(snapshot)),
          site,
          styles: styles(),
          images: madeImages(),
        };
        keepProgram(cacheFolder, path.join(outDir, programFolder), record);
      },
      'astro:build:done': ({ assets, logger }) => {
        const written = new Set([...assets.values()].flat().map((url) => fileURLToPath(url)));
        for (const file of laidOut) {
          if (written.has(path.join(outDir, file))) continue;
          removePage(outDir, file);
          removePage(files.pages, file);
        }
        const next = readBuildManifest(files.manifest);
        noteKeys(
          cacheFolder,
          keysOfPages(
            [...written].map((file) => path.relative(outDir, file)),
            next,
          ),
        );
        const pages = last && next ? reusedPages(last, next) : [];
        refuseLostAssets(pages, outDir, files);
        mkdirSync(path.dirname(files.state), { recursive: true });
        writeFileSync(files.state, code);
        logger.info(`${pages.length} pages reused from the build before`);
      },
    },
  };
}

/** Throws everything away that a build could reuse. */
function forget({ manifest, pages, state }: ReturnType<typeof incrementalFiles>): void {
  for (const file of [state, manifest, pages]) rmSync(file, { recursive: true, force: true });
}

interface ReusedPage {
  route: string;
  file: string;
}

/** The pages that Astro did not make anew: their keys and the code of their route are those of the last build. */
function reusedPages(last: BuildManifest, next: BuildManifest): ReusedPage[] {
  if (last.configHash !== next.configHash || last.lockfileHash !== next.lockfileHash) return [];
  return Object.entries(next.routes).flatMap(([route, { dependencyHash, paths }]) => {
    const before = last.routes[route];
    if (before?.dependencyHash !== dependencyHash) return [];
    return Object.entries(paths)
      .filter(([address, { cacheKey }]) => before.paths[address]?.cacheKey === cacheKey)
      .map(([, { outputFile }]) => ({ route, file: outputFile }));
  });
}

/**
 * Styles and scripts are the same for all pages of a route, so one page of each is looked at.
 *
 * @throws {Error} when one asks for a file that this build has not; the next build then makes every page
 */
function refuseLostAssets(
  pages: readonly ReusedPage[],
  outDir: string,
  files: ReturnType<typeof incrementalFiles>,
): void {
  for (const { file } of new Map(pages.map((page) => [page.route, page])).values()) {
    const html = readFileSync(path.join(outDir, decodeURI(file)), 'utf8');
    const lost = lostAsset(html, outDir);
    if (lost === undefined) continue;
    forget(files);
    throw new Error(`A page reused from the build before asks for ${lost}, which is gone: ${file}`);
  }
}

/** Removes a file, and the folder that it stood in when nothing else is there. */
export function removePage(root: string, file: string): void {
  const full = path.join(root, file);
  rmSync(full, { force: true });
  const folder = path.dirname(full);
  if (folder !== root && existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/**
 * A build without Astro, for the publishing server: runs the program that the last build compiled, makes anew what changed, and
 * leaves a whole site. Byte for byte what `astro build` would make, which tests/build holds.
 *
 * Environment: as for `astro build`; BUILD_FOLDER names the folder of the site, CONTENT_SNAPSHOT the content. Without the latter it loads
 * the program, and waits for a message with the content. It tells its parent of its progress by messages. Exit code 3 says that the
 * program cannot be used for this content.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { useLastSite } from '#content/last-site.ts';
import { readSnapshot, snapshotFile, useSnapshot } from '#content/snapshot.ts';
import { mediaFolder } from '#schemas/content-paths.ts';
import type { IndexReport } from '#search/index/build-index.ts';
import { searchFolder } from '#search/format/index-address.ts';
import { loadProgram, preloadProgram } from '../astro-private.ts';
import type { BuildStage } from '../astro-private.ts';
import { BackgroundTask } from '../background-task.ts';
import type { CmsTask } from '../cms.task.ts';
import { compiledContent, keptProgram, programFiles } from './compiled-program.ts';
import type { PageKeys, ProgramRecord } from './compiled-program.ts';
import { removePage } from './incremental-build.ts';
import { writePictureCopies } from '../picture-copies.ts';
import type { SearchTask } from '../search-index.task.ts';
import { sitemapOptions } from '../sitemap/sitemap-options.ts';

/** Said by the process that renders pages, to the one that started it. */
export interface RenderProgress {
  stage: BuildStage;
  pages: number;
}

const unusable = 3;

async function build(root: string, outDir: string, snapshot: string): Promise<number> {
  const cacheFolder = path.join(root, '.cache/astro');
  const files = programFiles(cacheFolder);
  const program = keptProgram(cacheFolder, process.env['INCREMENTAL_BUILD'] ?? '');
  if (!program || program.compiledContent !== compiledContent(readSnapshot(snapshot))) return unusable;
  const task = { root, snapshot, site: program.site, onlyContent: true };
  const search = new BackgroundTask<IndexReport, SearchTask>(
    new URL('../search-index.task.ts', import.meta.url),
  );
  const cms = new BackgroundTask<undefined, CmsTask>(new URL('../cms.task.ts', import.meta.url));
  search.start({ ...task, lastSite: files.site }, cacheFolder);
  cms.start(task, cacheFolder);

  const last = JSON.parse(readFileSync(files.keys, 'utf8')) as PageKeys;
  // The last site becomes this one in place; it is kept anew when visitors have it, see `keepSite`.
  rmSync(files.keys);
  useLastSite({ folder: files.site, keys: last });
  const { keys, pages } = await renderPages(files.code, program, files.site, last);
  await writeSitemap(program.site, files.site, pages);
  copyMedia(path.join(root, mediaFolder), path.join(files.site, path.basename(mediaFolder)));
  await writePictureCopies(root, files.site);
  report({ stage: 'finish', pages: Object.keys(keys).length });
  await cms.finish(files.site);
  const { folders } = await search.finish(files.site);
  keepFolders(path.join(files.site, searchFolder), folders);
  rmSync(outDir, { recursive: true, force: true });
  renameSync(files.site, outDir);
  writeFileSync(files.newKeys, JSON.stringify(keys));
  return 0;
}

/** Makes the pages whose key is new, and those without one; removes those that are no more. */
async function renderPages(
  code: string,
  program: ProgramRecord,
  folder: string,
  last: PageKeys,
): Promise<{ keys: PageKeys; pages: string[] }> {
  const all = await loadProgram(code, program);
  const keys: PageKeys = {};
  let made = 0;
  for (const [index, { file, key, render }] of all.entries()) {
    if (index % 500 === 0) report({ stage: 'pages', pages: index });
    if (Object.hasOwn(keys, file)) continue;
    keys[file] = key ?? null;
    const full = path.join(folder, file);
    if (key !== undefined && last[file] === key && existsSync(full)) continue;
    replaceFile(full, await render());
    made += 1;
  }
  for (const file of Object.keys(last)) if (!Object.hasOwn(keys, file)) removePage(folder, file);
  process.stdout.write(`${all.length - made} pages reused from the build before, ${made} made\n`);
  return { keys, pages: all.flatMap(({ name }) => name ?? []) };
}

/** Puts a new file in the place of an old one, whose bytes releases may still share; the same bytes are left alone. */
function replaceFile(file: string, body: Buffer): void {
  if (existsSync(file) && readFileSync(file).equals(body)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, body);
  renameSync(unfinished, file);
}

async function writeSitemap(site: string, folder: string, pages: readonly string[]): Promise<void> {
  const { hooks } = sitemap(sitemapOptions);
  const logger = { ...console, info: () => undefined } as never;
  await hooks['astro:routes:resolved']?.({ routes: [], logger });
  const config = { site, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
  await hooks['astro:config:done']?.({ config, logger } as never);
  for (const name of readdirSync(folder).filter((name) => /^sitemap-.*\.xml$/.test(name)))
    rmSync(path.join(folder, name));
  const dir = new URL(`file://${folder}/`);
  await hooks['astro:build:done']?.({
    dir,
    pages: pages.map((pathname) => ({ pathname })),
    assets: new Map(),
    logger,
  } as never);
}

/** Makes the files of editors those of the content: by size and time, since they are many and large. */
function copyMedia(from: string, to: string): void {
  const names = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      : [];
  const wanted = new Set(names(from));
  for (const name of names(to)) if (!wanted.has(name)) rmSync(path.join(to, name));
  for (const name of wanted) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const { size, mtime } = statSync(source);
    const there = existsSync(target) ? statSync(target) : undefined;
    if (there?.size === size && there.mtimeMs === mtime.getTime()) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(source, `${target}.new`);
    utimesSync(`${target}.new`, mtime, mtime);
    renameSync(`${target}.new`, target);
  }
}

/** Removes the folders of indexes before this one. */
function keepFolders(root: string, wanted: readonly string[]): void {
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isDirectory() && !wanted.includes(entry.name))
      rmSync(path.join(root, entry.name), { recursive: true, force: true });
}

function report(progress: RenderProgress): void {
  process.send?.(progress);
}

/** Order sent to the render process once the content is checked. */
export interface RenderOrder {
  snapshot: string;
  /** The day for which the pages are made, YYYY-MM-DD. */
  day: string;
}

/** Loads what does not depend on the content, and waits for the order, if need be until the server ends. */
async function awaitOrder(root: string): Promise<void> {
  const order = new Promise<RenderOrder>((done) => {
    process.once('message', (message) => {
      done(message as RenderOrder);
    });
  });
  // Waiting is all that it does: the connection has to keep it alive, and ends it when the server is gone.
  process.channel?.ref();
  const { code } = programFiles(path.join(root, '.cache/astro'));
  await preloadProgram(code);
  const { snapshot, day } = await order;
  process.env['BUILD_DATE'] = day;
  useSnapshot(snapshot);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { BUILD_FOLDER: outDir } = process.env;
if (snapshotFile() === undefined && process.send) await awaitOrder(root);
const snapshot = snapshotFile();
if (outDir === undefined || snapshot === undefined)
  throw new Error('BUILD_FOLDER and CONTENT_SNAPSHOT are needed.');
report({ stage: 'pages', pages: 0 });
process.exit(await build(root, outDir, snapshot));

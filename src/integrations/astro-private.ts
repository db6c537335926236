/**
 * Everything here that leans on what Astro does not promise: lines that it prints, files that it keeps for itself, how its compiled
 * program is driven, how built HTML names styles. Written against the version below, which a test holds against the installed one:
 * whoever updates Astro reads this file first.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version of Astro that this was written against. */
export const astroVersion = '7.3.5';

/** The stages of a build that are worth telling a person. */
export type BuildStage = 'prepare' | 'compile' | 'pages' | 'finish';

/** Parses a line of the output of `astro build`: a page was made, or a stage begins. */
export function readBuildLine(line: string): 'page' | BuildStage | undefined {
  if (/[├└]─ /.test(line)) return 'page';
  if (line.includes('Building static entrypoints')) return 'compile';
  if (line.includes('generating static routes')) return 'pages';
  return line.includes('✓ Completed in') ? 'finish' : undefined;
}

/** Of Astro's record of its last build (`experimental.incrementalBuild`), the part that is read here. */
export interface BuildManifest {
  /** Hashes that the whole record depends on: when either changes, Astro makes every page. */
  configHash: string;
  lockfileHash: string;
  routes: Record<
    string,
    { dependencyHash: string; paths: Record<string, { cacheKey: string; outputFile: string }> }
  >;
}

/** Where Astro keeps its record and the pages of its last build, by its `cacheDir`. */
export const astroCacheFiles = (cacheFolder: string) => ({
  manifest: path.join(cacheFolder, 'incremental-build.json'),
  pages: path.join(cacheFolder, 'dist'),
});

/** The record of the last build; undefined where there is none, or a killed build cut it off. */
export function readBuildManifest(file: string): BuildManifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildManifest;
  } catch {
    return undefined;
  }
}

/** The first file that a built page asks for and that its site has not. */
export function lostAsset(html: string, outDir: string): string | undefined {
  return [...html.matchAll(/\/_astro\/[\w.-]+/g)]
    .map(([asset]) => asset)
    .find((asset) => !existsSync(path.join(outDir, asset)));
}

/** The style sheets and fonts that a built page loads, as a style sheet of their own. */
export function stylesOfPage(html: string): string {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, address = '']) => `@import url("${address}");`,
  );
  const fonts = [...html.matchAll(/<style[^>]*>([^<]*@font-face[^<]*)<\/style>/g)].map(([, css = '']) => css);
  return [...sheets, ...fonts].join('\n');
}

/** Where a build lays its compiled program, below the folder of the site, until the pages are made. */
export const programFolder = '.prerender';

/** The pages of a build as its hook `astro:build:setup` has them: what styles each loads. */
export type PageStyles = [key: string, styles: unknown[]][];

/** Styles of each page, from the pages passed to the hook `astro:build:setup`, once all of them are made. */
export function stylesOfPages(pages: ReadonlyMap<string, object>): PageStyles {
  return [...pages].map(([key, page]) => [
    key,
    'styles' in page && Array.isArray(page.styles) ? page.styles : [],
  ]);
}

/**
 * The keys of the pages of a build.
 *
 * @param files all that its pages wrote, below the folder of the site
 */
export function keysOfPages(
  files: readonly string[],
  manifest: BuildManifest | undefined,
): Record<string, string | null> {
  const keys: Record<string, string | null> = Object.fromEntries(files.map((file) => [file, null]));
  for (const { paths } of Object.values(manifest?.routes ?? {}))
    for (const { cacheKey, outputFile } of Object.values(paths)) keys[decodeURI(outputFile)] = cacheKey;
  return keys;
}

/** The file of each picture that pages of a build show smaller than it is, by what was asked for. */
export type MadeImages = Record<string, string>;

interface AstroAsset {
  staticImages?: Map<string, { transforms: Map<string, { finalPath: string; transform: object }> }>;
  referencedImages?: Set<string>;
  addStaticImage?: (transform: object) => string;
}

// Astro types it for its own build, with more than is used here.
const assets = globalThis as unknown as { astroAsset?: AstroAsset };

/** The pictures that a build has made, once its pages are made. */
export function madeImages(): MadeImages {
  const images = [...(assets.astroAsset?.staticImages?.values() ?? [])];
  return Object.fromEntries(
    images.flatMap(({ transforms }) =>
      [...transforms.values()].map(({ finalPath, transform }) => [JSON.stringify(transform), finalPath]),
    ),
  );
}

/** Has pages name the pictures of the last build; one that it did not make stops the program. */
function useImages(images: MadeImages): void {
  assets.astroAsset = {
    referencedImages: new Set(),
    addStaticImage: (transform) => {
      const file = images[JSON.stringify(transform)];
      if (file === undefined) throw new Error('A page shows a picture that the last build did not make.');
      return encodeURI(file);
    },
  };
}

/** A page that the program can make. */
export interface ProgramPage {
  /** Its file below the folder of the site. */
  file: string;
  /** Its place in the site map; undefined for what is no page. */
  name: string | undefined;
  /** Equal for equal pages; undefined where the page has no key. */
  key: string | undefined;
  render: () => Promise<Buffer>;
}

interface RouteData {
  type: string;
}

interface ProgramApp {
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Every page hashes the same scripts and styles for its content security policy: each is hashed once. */
function rememberDigests(): void {
  const { subtle } = globalThis.crypto;
  const digest = subtle.digest.bind(subtle);
  const known = new Map<string, Promise<ArrayBuffer>>();
  subtle.digest = (algorithm, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.from(data);
    const key = `${JSON.stringify(algorithm)} ${bytes.toString('latin1')}`;
    let made = known.get(key);
    if (!made) known.set(key, (made = digest(algorithm, data)));
    return made;
  };
}

async function importProgram(folder: string): Promise<ProgramApp> {
  const entry = readdirSync(folder).find((name) => /^prerender-entry.*\.mjs$/.test(name));
  if (entry === undefined) throw new Error('The last build left no program.');
  const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as { app: ProgramApp };
  return app;
}

/** Loads the modules of the program that a build compiled, before it is known for which content: pages ask for it when they are made. */
export async function preloadProgram(folder: string): Promise<void> {
  await importProgram(folder);
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mjs'),
  );
  for (const name of modules) await import(pathToFileURL(path.join(folder, name)).href);
}

/**
 * Loads the program that a build compiled, and lists what it can make now: content comes from the snapshot in use, not from it.
 *
 * @param folder where the program was kept; modules that it imports must be found from there
 * @throws {Error} when it cannot be run
 */
export async function loadProgram(
  folder: string,
  { styles, images, site }: { styles: PageStyles; images: MadeImages; site: string },
): Promise<ProgramPage[]> {
  useImages(images);
  rememberDigests();
  const app = await importProgram(folder);
  app.setInternals({
    pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])),
    entrySpecifierToBundleMap: new Map(),
  });
  const destination = {
    write: ({ message }: { message: string }) => void process.stdout.write(`${message}\n`),
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const paths = await new StaticPaths(app as never).getAll();
  return paths
    .filter(({ route }) => route.type !== 'redirect')
    .map(({ pathname, route, cacheKey }): ProgramPage => {
      const isPage = route.type === 'page';
      const address = isPage ? pathname.replace(/\/?$/, '/') : pathname;
      return {
        file: outputFile(pathname, isPage),
        name: isPage ? address.replace(/^\//, '') : undefined,
        key: cacheKey,
        render: async () => {
          const response = await app.render(new Request(new URL(address, site)), { routeData: route });
          // The page of lost addresses says so in its status too.
          if (!response.ok && response.status !== 404)
            throw new Error(`${address} answers ${response.status}`);
          return Buffer.from(await response.arrayBuffer());
        },
      };
    });
}

/** The file of a page, as the setting `build.format: 'directory'` has it. */
function outputFile(pathname: string, isPage: boolean): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (!isPage) return name;
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html');
}

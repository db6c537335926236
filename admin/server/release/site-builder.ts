/** Builds the site from the content of a commit, in a folder of its own and a process of its own. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { snapshotEnvironment } from '#content/snapshot.ts';
import { buildDay } from '#library/build-day.ts';
import { keepSite, keptProgram } from '#integrations/compiled-program.ts';
import { incrementalFiles } from '#integrations/incremental-build.ts';
import type { RenderProgress } from '#integrations/render-pages.ts';
import { BuildProgress } from './build-progress.ts';
import { toolScript } from '../lib/project.ts';
import { ContentCheckout } from './content-checkout.ts';
import type { Git } from '../git/git.ts';
import { contentFolder, mediaFolder } from '#schemas/content-paths.ts';

export interface BuildOutcome {
  succeeded: boolean;
  pages: number;
  /** The day for which the pages were made, YYYY-MM-DD. */
  day: string;
  /** The end of what the build said. */
  output: string;
  /** Milliseconds for laying the content out, and for each stage of the build. */
  times: Record<string, number>;
}

/**
 * Builds a commit into a folder. `onProgress` is called for every page. `snapshot` is the checked content of the commit, where a check
 * has left it; without one the build reads and checks the content itself.
 */
export interface ReleaseBuilder {
  /** Changes when a build of the same content would come out differently. */
  readonly code: string;
  /** The day for which a build would be made now: pages say what is in force and what is still to come. */
  today: () => string;
  build: (
    git: Git,
    commit: string,
    site: string,
    onProgress: (progress: BuildProgress) => void,
    snapshot?: string,
  ) => Promise<BuildOutcome>;
  /** Ends a running build. */
  close: () => void;
}

/** What a build does not need, or must not take from the developer's folder. */
const notCode = new Set(['node_modules', 'dist', 'content', 'tests', 'test-results', 'playwright-report']);

function isCode(root: string, path: string): boolean {
  const parts = relative(root, path).split(sep);
  const [top = ''] = parts;
  if (top.startsWith('.') || notCode.has(top)) return false;
  return parts.slice(0, 2).join('/') !== mediaFolder && !/\.(?:test|spec)\.ts$/.test(path);
}

/** What the runs of one build have in common. */
interface Run {
  onProgress: (progress: BuildProgress) => void;
  times: Record<string, number>;
  /** Variables that hand the content over. */
  handedOver: Readonly<Record<string, string>>;
  /** What a run said that came to nothing. */
  notes?: string;
}

/** Where Astro writes a site, in the folder it builds in; a whole one is moved from there. */
const builtFolder = 'dist';

/** Astro's `cacheDir`, as astro.config.mjs sets it. */
const cacheFolder = '.cache/astro';

/**
 * Builds with Astro. The code is that of the running program, copied at start; only content comes from commits. So a commit that
 * somebody pushed cannot run code on the server, the check and the build agree on the schemas, and a developer may edit files while
 * the server publishes. Builds are incremental: pages that did not change are kept from the last one, and Astro itself is only
 * started where what it compiles changed; see src/integrations/compiled-program.ts.
 */
export class SiteBuilder implements ReleaseBuilder {
  readonly code: string;
  readonly #root: string;
  readonly #content: ContentCheckout;
  #child: ChildProcess | undefined;
  #closed = false;

  /**
   * @param project the folder of the program
   * @param root the folder to build in; it is kept between runs for Astro's caches
   */
  constructor(project: string, root: string) {
    this.#root = root;
    this.#content = new ContentCheckout(root);
    mkdirSync(root, { recursive: true });
    for (const name of readdirSync(root)) {
      if (name !== '.cache') rmSync(join(root, name), { recursive: true, force: true });
    }
    const hash = createHash('sha256');
    for (const name of readdirSync(project).sort()) {
      const from = join(project, name);
      if (!isCode(project, from)) continue;
      cpSync(from, join(root, name), { recursive: true, filter: (path) => isCode(project, path) });
    }
    for (const path of readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => isCode(root, path))
      .sort()) {
      hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
    }
    // Settings that change what is built.
    for (const name of ['SITE_URL', 'CATALOGUE_FILE', 'BUILD_DATE']) {
      hash.update(`${name}=${process.env[name] ?? ''}\0`);
    }
    this.code = hash.digest('hex').slice(0, 16);
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
    mkdirSync(join(root, contentFolder), { recursive: true });
  }

  today(): string {
    return buildDay();
  }

  async build(
    git: Git,
    commit: string,
    site: string,
    onProgress: (progress: BuildProgress) => void,
    snapshot?: string,
  ): Promise<BuildOutcome> {
    const started = performance.now();
    await this.#content.checkout(git, commit);
    const handedOver = this.#takeSnapshot(snapshot);
    const times: Record<string, number> = { 'lay out content': performance.now() - started };
    const run = { onProgress, times, handedOver };
    const outcome = (await this.#runProgram(run)) ?? (await this.#runAstro(run));
    if (outcome.succeeded) renameSync(join(this.#root, builtFolder), site);
    // What broke the build may lie in the folder itself.
    else this.#content.invalidate();
    return outcome;
  }

  /** A copy of the snapshot that stays while the build runs, whatever is checked meanwhile. */
  #takeSnapshot(snapshot: string | undefined): Record<string, string> {
    if (snapshot === undefined) return {};
    const own = join(this.#root, '.cache/content-snapshot.json');
    mkdirSync(dirname(own), { recursive: true });
    copyFileSync(snapshot, own);
    return snapshotEnvironment(own);
  }

  /** Makes what changed with the program of the last build; undefined where that cannot be used, or fails. */
  async #runProgram(run: Run): Promise<BuildOutcome | undefined> {
    const cache = join(this.#root, cacheFolder);
    if (Object.keys(run.handedOver).length === 0 || !keptProgram(cache, this.code)) return undefined;
    const outcome = await this.#run(join(this.#root, 'src/integrations/render-pages.ts'), [], run);
    if (outcome.succeeded) return outcome;
    run.notes = outcome.output;
    return undefined;
  }

  async #runAstro(run: Run): Promise<BuildOutcome> {
    const cache = join(this.#root, cacheFolder);
    const { manifest } = incrementalFiles(cache);
    const reusesPages = existsSync(manifest);
    const astro = () =>
      this.#run(toolScript('astro'), ['build', '--outDir', join(this.#root, builtFolder)], run);
    let outcome = await astro();
    // A build that finds its last pages useless throws them away, so that the next one makes every page.
    if (!outcome.succeeded && reusesPages && !existsSync(manifest)) outcome = await astro();
    if (outcome.succeeded) keepSite(cache, join(this.#root, builtFolder));
    return outcome;
  }

  /** One run of a build's process. Adds the milliseconds of its stages to `times`. */
  async #run(
    script: string,
    args: readonly string[],
    { onProgress, times, handedOver, notes = '' }: Run,
  ): Promise<BuildOutcome> {
    if (this.#closed) return { succeeded: false, pages: 0, day: this.today(), output: '', times };
    const progress = new BuildProgress();
    let stage: string = progress.stage;
    let stageBegan = performance.now();
    const nextStage = (name: string) => {
      times[`build: ${stage}`] = performance.now() - stageBegan;
      stage = name;
      stageBegan = performance.now();
    };
    const day = this.today();
    // One folder for all builds, as its name is part of what Astro holds against the last build.
    const built = join(this.#root, builtFolder);
    rmSync(built, { recursive: true, force: true });
    const child = fork(script, [...args], {
      cwd: this.#root,
      // Whoever kills the server kills its build: the preloaded module ends the process when the connection breaks.
      execArgv: ['--import', new URL('./exit-with-parent.ts', import.meta.url).href],
      env: {
        ...process.env,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        VITEST: '',
        INCREMENTAL_BUILD: this.code,
        BUILD_DATE: day,
        BUILD_FOLDER: built,
        ...handedOver,
      },
      silent: true,
    });
    this.#child = child;
    if (child.pid !== undefined) giveWay(child.pid);
    for (const input of [child.stdout, child.stderr]) {
      if (input === null) continue;
      createInterface({ input }).on('line', (line) => {
        progress.read(line);
        if (progress.stage !== stage) nextStage(progress.stage);
        onProgress(progress);
      });
    }
    child.on('message', (said: RenderProgress) => {
      Object.assign(progress, said);
      if (progress.stage !== stage) nextStage(progress.stage);
      onProgress(progress);
    });
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail);
      child.once('close', done);
    });
    nextStage('end');
    this.#child = undefined;
    const succeeded = code === 0 && existsSync(join(built, 'index.html'));
    return { succeeded, pages: progress.pages, day, output: [notes, ...progress.notes].join('\n'), times };
  }

  close(): void {
    // Also between two programs of a build: the next one is not started.
    this.#closed = true;
    this.#child?.kill();
  }
}

/** Visitors come first: the build takes the processor time that serving leaves. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // Not every system allows it; the build is then as urgent as the rest.
  }
}

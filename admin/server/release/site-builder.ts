/** Builds the site from the content of a commit, in a folder of its own and a process of its own. */
import type { ChildProcess } from 'node:child_process';
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
import { dirname, join, relative, sep } from 'node:path';
import { snapshotEnvironment } from '#content/snapshot.ts';
import { buildDay } from '#library/build-day.ts';
import { keptProgram } from '#integrations/incremental/compiled-program.ts';
import { renderDraftExit } from '#integrations/incremental/render-draft-exit.ts';
import { incrementalFiles } from '#integrations/incremental/incremental-build.ts';
import type { RenderOrder } from '#integrations/incremental/render-pages.ts';
import { startBuildProcess, watchBuildProcess } from './build-process.ts';
import type { BuildWatcher } from './build-process.ts';
import type { BuildProgress } from './progress/build-progress.ts';
import { StandingProgram } from './standing-program.ts';
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
  /** Prepares everything that a build needs besides the content, and keeps it ready for the next publication. */
  prepare?: () => void;
  /** Tells that visitors get a built site now; it is kept for the next build, which must not make visitors wait for this one. */
  published?: (site: string) => void;
  /**
   * Makes one page with other content than the site has.
   *
   * @param snapshot that content, checked
   * @param page its file below the folder of a site, such as `tin-tuc/a/index.html`
   */
  renderPage: (snapshot: string, page: string) => Promise<RenderedPage>;
  /** Ends a running build. */
  close: () => void;
}

/** A page; or why there is none: `no-page` where the site has no such page, `unusable` where only a whole build could make it. */
export type RenderedPage =
  { html: string } | { failure: 'no-page' | 'unusable' } | { failure: 'broken'; output: string };

/** Top-level folders that a build does not need, or must not take from the developer's folder. */
const notCode = new Set(['node_modules', 'dist', 'content', 'tests', 'test-results', 'playwright-report']);

/** Whether a file or folder of the project belongs to the code that a build is made with; see {@link ReleaseBuilder.code}. */
export function isCode(root: string, path: string): boolean {
  const parts = relative(root, path).split(sep);
  const [top = ''] = parts;
  if (top.startsWith('.') || notCode.has(top)) return false;
  return parts.slice(0, 2).join('/') !== mediaFolder && !/\.(?:test|spec)\.ts$/.test(path);
}

/** State shared by the processes of one build. */
interface Run extends BuildWatcher {
  /** The checked content, where a check has left it. */
  snapshot: string | undefined;
  /** Output of the last build's program when it failed and Astro took over. */
  notes?: string;
}

/**
 * Builds with Astro. The code is that of the running program, copied at start; only content comes from commits. So a commit that
 * somebody pushed cannot run code on the server, the check and the build agree on the schemas, and a developer may edit files while
 * the server publishes. Builds are incremental: pages that did not change are kept from the last one, and Astro itself is only
 * started where what it compiles changed; see src/integrations/incremental/compiled-program.ts.
 */
export class SiteBuilder implements ReleaseBuilder {
  readonly code: string;
  readonly #root: string;
  /** Where Astro writes a site; a whole one is moved from there. */
  readonly #built: string;
  /** Astro's `cacheDir`, as astro.config.mjs sets it. */
  readonly #cache: string;
  /** Makes what changed; see its file. */
  readonly #program: string;
  readonly #content: ContentCheckout;
  #child: ChildProcess | undefined;
  readonly #standing = new StandingProgram();
  /** The process that makes a page of a draft. */
  #drawing: ChildProcess | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #closed = false;

  /**
   * @param project the folder of the program
   * @param root the folder to build in; it is kept between runs for Astro's caches
   */
  constructor(project: string, root: string) {
    this.#root = root;
    this.#built = join(root, 'dist');
    this.#cache = join(root, '.cache/astro');
    this.#program = join(root, 'src/integrations/incremental/render-pages.ts');
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
    for (const name of ['SITE_URL', 'CATALOGUE_FILE', 'BUILD_DATE', 'SHOW_SAMPLES']) {
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
    await this.#keeping;
    const ownSnapshot = this.#takeSnapshot(snapshot);
    const times: Record<string, number> = { 'lay out content': performance.now() - started };
    const run = { onProgress, times, snapshot: ownSnapshot };
    const outcome = (await this.#runProgram(run)) ?? (await this.#runAstro(run));
    if (outcome.succeeded) renameSync(this.#built, site);
    // The cause of the failure may be in the checkout itself.
    else this.#content.invalidate();
    return outcome;
  }

  async renderPage(snapshot: string, page: string): Promise<RenderedPage> {
    const folder = join(this.#root, '.cache/draft-page');
    mkdirSync(folder, { recursive: true });
    const own = join(folder, 'content.json');
    const file = join(folder, 'page.html');
    rmSync(file, { force: true });
    copyFileSync(snapshot, own);
    const script = join(this.#root, 'src/integrations/incremental/render-draft.ts');
    const child = this.#start(script, [page, file], snapshotEnvironment(own));
    this.#drawing = child;
    const { code, progress } = await watchBuildProcess(child, { onProgress: () => undefined, times: {} });
    this.#drawing = undefined;
    if (code === renderDraftExit.unusable) return { failure: 'unusable' };
    if (code === renderDraftExit.noPage) return { failure: 'no-page' };
    if (code === 0 && existsSync(file)) return { html: readFileSync(file, 'utf8') };
    return { failure: 'broken', output: progress.notes.join('\n') };
  }

  published(site: string): void {
    const child = this.#start(join(this.#root, 'src/integrations/incremental/keep-site.ts'), [
      this.#cache,
      site,
    ]);
    // Where it could not be kept, the next build begins with Astro.
    this.#keeping = new Promise<void>((done) => {
      child.once('error', () => {
        done();
      });
      child.once('exit', () => {
        done();
      });
    }).then(() => {
      this.prepare();
    });
  }

  /** A copy of the snapshot that stays while the build runs, whatever is checked meanwhile. */
  #takeSnapshot(snapshot: string | undefined): string | undefined {
    if (snapshot === undefined) return undefined;
    const own = join(this.#root, '.cache/content-snapshot.json');
    mkdirSync(dirname(own), { recursive: true });
    copyFileSync(snapshot, own);
    return own;
  }

  /** Starts the compiled program of the last build ahead of time, with its modules loaded. */
  prepare(): void {
    if (this.#closed || this.#child || !keptProgram(this.#cache, this.code)) return;
    this.#standing.keep(this.today(), () => this.#start(this.#program, []));
  }

  /** Makes what changed with the program of the last build; undefined where that cannot be used, or fails. */
  async #runProgram(run: Run): Promise<BuildOutcome | undefined> {
    const { snapshot } = run;
    if (snapshot === undefined || this.#closed || !keptProgram(this.#cache, this.code)) return undefined;
    const waited = this.#standing.take(this.today());
    const child = waited ?? this.#start(this.#program, []);
    child.send({ snapshot, day: this.today() } satisfies RenderOrder, () => undefined);
    const outcome = await this.#watch(child, run);
    if (outcome.succeeded) return outcome;
    // A process killed while waiting (out of memory, say) has not touched the last site, so another can be started.
    if (waited !== undefined && waited.signalCode !== null) return this.#runProgram(run);
    run.notes = outcome.output;
    return undefined;
  }

  async #runAstro(run: Run): Promise<BuildOutcome> {
    // It has loaded a program that this build replaces.
    this.#standing.end();
    const { manifest } = incrementalFiles(this.#cache);
    const reusesPages = existsSync(manifest);
    const astro = () => {
      // One folder for all builds, as its name is part of what Astro holds against the last build.
      rmSync(this.#built, { recursive: true, force: true });
      const handedOver = run.snapshot === undefined ? {} : snapshotEnvironment(run.snapshot);
      const child = this.#start(toolScript('astro'), ['build', '--outDir', this.#built], handedOver);
      return this.#watch(child, run);
    };
    let outcome = await astro();
    // A build that finds its last pages useless throws them away, so that the next one makes every page.
    if (!outcome.succeeded && reusesPages && !existsSync(manifest)) outcome = await astro();
    return outcome;
  }

  /** Starts a process of a build. */
  #start(script: string, args: readonly string[], handedOver: Readonly<Record<string, string>> = {}) {
    const built = this.#built;
    const variables = { INCREMENTAL_BUILD: this.code, BUILD_DATE: this.today(), BUILD_FOLDER: built };
    return startBuildProcess(this.#root, script, args, { ...variables, ...handedOver });
  }

  /** Follows a process of a build to its end, or ends it when the server stops. */
  async #watch(child: ChildProcess, run: Run): Promise<BuildOutcome> {
    const day = this.today();
    if (this.#closed) {
      child.kill();
      return { succeeded: false, pages: 0, day, output: '', times: run.times };
    }
    this.#child = child;
    const { code, progress } = await watchBuildProcess(child, run);
    this.#child = undefined;
    const succeeded = code === 0 && existsSync(join(this.#built, 'index.html'));
    const output = [...(run.notes === undefined ? [] : [run.notes]), ...progress.notes].join('\n');
    return { succeeded, pages: progress.pages, day, output, times: run.times };
  }

  close(): void {
    // Also between two programs of a build: the next one is not started.
    this.#closed = true;
    this.#child?.kill();
    this.#standing.end();
    this.#drawing?.kill();
  }
}

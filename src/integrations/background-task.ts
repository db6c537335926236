/** Work of a build that needs the content and not the pages: it runs in a process of its own while the pages are being written. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { snapshotFile } from '#content/snapshot.ts';

/** The content to work on: the root that holds content/, its snapshot, and the public address of the site. */
export interface ContentTask {
  root: string;
  snapshot: string;
  site: string;
}

interface Order<Task> {
  task: Task;
  folder: string;
}

/** Answer of a finished task: its report, or why it failed. */
export type TaskAnswer<Report> = { report: Report } | { failure: string };

/**
 * One piece of such work. What it writes stands in a folder of its own until {@link finish}, because a build empties its folder
 * after it has begun.
 */
export class BackgroundTask<Report, Task = ContentTask> {
  readonly #module: URL;
  #child: ChildProcess | undefined;
  #folder = '';
  #answer: Promise<TaskAnswer<Report>> | undefined;

  /** @param module a program that calls `runBackgroundTask` */
  constructor(module: URL) {
    this.#module = module;
  }

  /** @param cacheFolder where the work stands until it is done; best on the disk of the site */
  start(task: Task, cacheFolder: string): void {
    mkdirSync(cacheFolder, { recursive: true });
    sweep(cacheFolder);
    this.#folder = mkdtempSync(path.join(cacheFolder, `${prefix}${process.pid}-`));
    // Options of the build's own process are not for this one: it ends by itself when the build is gone.
    const child = fork(this.#module, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    process.once('exit', this.#clear);
    this.#answer = new Promise((done) => {
      child.once('message', (answer) => {
        done(answer as TaskAnswer<Report>);
      });
      child.once('error', (error) => {
        done({ failure: String(error) });
      });
      // Comes after every message, which 'exit' may not.
      child.once('disconnect', () => {
        done({ failure: 'the process ended without an answer' });
      });
    });
    child.send({ task, folder: this.#folder } satisfies Order<Task>);
  }

  /**
   * Waits for the work and puts what it wrote into a folder, in place of files of the same names.
   *
   * @throws {Error} when the work failed
   */
  async finish(folder: string): Promise<Report> {
    try {
      const answer = await this.#answer;
      if (!answer) throw new Error('The work was not begun.');
      if ('failure' in answer) throw new Error(answer.failure);
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(this.#folder)) {
        move(path.join(this.#folder, name), path.join(folder, name));
      }
      return answer.report;
    } finally {
      this.#clear();
    }
  }

  readonly #clear = (): void => {
    process.off('exit', this.#clear);
    this.#child?.kill();
    this.#child = undefined;
    if (this.#folder !== '') rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = '';
  };
}

const prefix = 'background-task-';

/** Removes what builds left that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isRunning(pid)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else, which we may not signal, is running too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Work on the content that begins with a build.
 *
 * @returns the hooks of an integration that begin it, and the work, to be finished once the pages are there
 */
export function taskBesidePages<Report>(module: URL): {
  hooks: Pick<AstroIntegration['hooks'], 'astro:config:done' | 'astro:build:start'>;
  work: Pick<BackgroundTask<Report>, 'finish'>;
} {
  const work = new BackgroundTask<Report>(module);
  let config: AstroConfig;
  return {
    work,
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': () => {
        const snapshot = snapshotFile();
        if (snapshot === undefined) throw new Error('The content of this build was not read.');
        const task = { root: fileURLToPath(config.root), snapshot, site: config.site ?? '' };
        work.start(task, fileURLToPath(config.cacheDir));
      },
    },
  };
}

/** Moves a file or a folder; what stands in a folder of the same name stays there. */
function move(from: string, to: string): void {
  if (statSync(from).isDirectory() && existsSync(to)) {
    for (const name of readdirSync(from)) move(path.join(from, name), path.join(to, name));
    return;
  }
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/**
 * The other side: takes one task, does it, answers, and ends; at once when the build is gone.
 *
 * @param work writes into `folder`, which stands for the folder of the site
 */
export function runBackgroundTask<Report, Task = ContentTask>(
  work: (task: Task, folder: string) => Promise<Report>,
): void {
  process.once('disconnect', () => {
    process.exit(1);
  });
  process.once('message', (order) => {
    const { task, folder } = order as Order<Task>;
    const answer = (said: TaskAnswer<Report>) => {
      process.send?.(said, () => process.exit(0));
    };
    work(task, folder).then(
      (report) => {
        answer({ report });
      },
      (error: unknown) => {
        answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
  });
}

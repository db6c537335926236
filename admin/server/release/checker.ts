/** Checks the content of any commit as a build would, before anything points to that commit. */
import { existsSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentProblem } from '#content/problems.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';
import { ContentCheckout } from './content-checkout.ts';
import type { Git } from '../git/git.ts';
import { Mutex } from '../lib/mutex.ts';

export interface Checked {
  problems: ContentProblem[];
  newAddresses: string[];
}

/** How many snapshots are kept: that of the commit being published, and those of drafts checked meanwhile. */
const keptSnapshots = 4;

export class Checker {
  readonly #folder: ContentCheckout;
  readonly #snapshots: string;
  readonly #mutex = new Mutex();
  #worker: Worker | undefined;
  #count = 0;

  /** @param folder where the content of the checked commit is laid out */
  constructor(folder: string) {
    this.#folder = new ContentCheckout(folder);
    this.#snapshots = join(folder, 'snapshots');
    // Other code may have written them.
    rmSync(this.#snapshots, { recursive: true, force: true });
  }

  /**
   * Lists what is wrong with the content of a commit.
   *
   * @throws {Error} when the check itself could not be carried out
   */
  check(git: Git, commit: string): Promise<Checked> {
    return this.#mutex.run(async () => {
      await this.#folder.checkout(git, commit);
      const snapshot = this.#snapshotFile(commit);
      const { problems, newAddresses, failure } = await this.#ask(this.#folder.root, snapshot);
      if (failure !== undefined) throw new Error(`The content check failed: ${failure}`);
      await this.#prune();
      return { problems, newAddresses };
    });
  }

  /** The content of a commit that passed the check, read and checked; undefined when that was too long ago, or in another run. */
  snapshotOf(commit: string): string | undefined {
    const file = this.#snapshotFile(commit);
    return existsSync(file) ? file : undefined;
  }

  #snapshotFile(commit: string): string {
    return join(this.#snapshots, `${commit}.json`);
  }

  async #prune(): Promise<void> {
    const names = existsSync(this.#snapshots) ? await readdir(this.#snapshots) : [];
    const files = await Promise.all(
      names.map(async (name) => {
        const file = join(this.#snapshots, name);
        return { file, written: (await stat(file)).mtimeMs };
      }),
    );
    files.sort((a, b) => b.written - a.written);
    await Promise.all(files.slice(keptSnapshots).map(({ file }) => rm(file, { force: true })));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(root: string, snapshot: string): Promise<CheckAnswer> {
    this.#worker ??= new Worker(new URL('./check-worker.ts', import.meta.url));
    const worker = this.#worker;
    const request: CheckRequest = { id: ++this.#count, root, snapshot };
    return new Promise((done, fail) => {
      const forget = () => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      const onMessage = (answer: CheckAnswer) => {
        if (answer.id !== request.id) return;
        forget();
        done(answer);
      };
      const onError = (error: unknown) => {
        forget();
        this.#worker = undefined;
        fail(error instanceof Error ? error : new Error(String(error)));
      };
      const onExit = () => {
        onError(new Error('The thread of the content check ended.'));
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }
}

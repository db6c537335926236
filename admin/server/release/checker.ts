/** Checks the content of any commit as a build would, before anything points to that commit. */
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

export class Checker {
  readonly #folder: ContentCheckout;
  readonly #mutex = new Mutex();
  #worker: Worker | undefined;
  #count = 0;

  /** @param folder where the content of the checked commit is laid out */
  constructor(folder: string) {
    this.#folder = new ContentCheckout(folder);
  }

  /**
   * Lists what is wrong with the content of a commit.
   *
   * @throws {Error} when the check itself could not be carried out
   */
  check(git: Git, commit: string): Promise<Checked> {
    return this.#mutex.run(async () => {
      await this.#folder.checkout(git, commit);
      const { problems, newAddresses, failure } = await this.#ask(this.#folder.root);
      if (failure !== undefined) throw new Error(`The content check failed: ${failure}`);
      return { problems, newAddresses };
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(root: string): Promise<CheckAnswer> {
    this.#worker ??= new Worker(new URL('./check-worker.ts', import.meta.url));
    const worker = this.#worker;
    const request: CheckRequest = { id: ++this.#count, root };
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

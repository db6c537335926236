import pLimit from 'p-limit';

/** Mutex: `run` starts a task once all earlier ones have settled. */
export class Mutex {
  readonly #limit = pLimit(1);

  /** Runs a task alone and passes on its result or error. A failure does not block later tasks. */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#limit(task);
  }
}

/** Mutex: `run` starts a task once all earlier ones have settled. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task alone and passes on its result or error. A failure does not block later tasks. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

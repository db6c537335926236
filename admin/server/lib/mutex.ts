/** One thing after another: what is given to `run` starts when everything given before has ended. */
export class Lock {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work alone. Its result or its error is passed on; an error does not stop what waits behind. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

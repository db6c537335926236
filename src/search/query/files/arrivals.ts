/** Timeouts for a round of requests: an answer goes on without files that are late, and is completed once they settle. */

/** Milliseconds without an arrival after which the open requests of a round count as late, once one of them has arrived. */
const quiet = 3000;

/** The same before the first arrival: on a slow line it takes two to three seconds. */
const quietAtFirst = 6000;

/** The open requests of a round. */
export class Arrivals {
  /** Requests that an answer went on without; none of them rejects. */
  readonly late = new Set<Promise<unknown>>();
  readonly #open = new Set<() => void>();
  #arrived = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Waits for a request of the current round.
   *
   * @param promise a request that never rejects
   * @returns its value, or undefined when it is late
   */
  wait<Value>(promise: Promise<Value | undefined>): Promise<Value | undefined> {
    return new Promise((resolve) => {
      const leave = () => {
        this.late.add(promise);
        resolve(undefined);
      };
      this.#open.add(leave);
      this.#restart();
      void promise.then((value) => {
        this.late.delete(promise);
        if (this.#open.delete(leave)) this.#arrived = true;
        this.#restart();
        resolve(value);
      });
    });
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (this.#open.size === 0) {
      this.#arrived = false;
      return;
    }
    this.#timer = setTimeout(
      () => {
        const left = [...this.#open];
        this.#open.clear();
        this.#arrived = false;
        for (const leave of left) leave();
      },
      this.#arrived ? quiet : quietAtFirst,
    );
  }
}

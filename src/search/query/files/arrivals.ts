/** Waiting for files: where one of them hangs, an answer goes on without it, and is completed once it has come or failed. */

/** Milliseconds without any arrival after which what is still open of a round is taken for late, once something of the round has come. */
const quiet = 3000;

/** The same where nothing of the round has come: on a slow line the first file takes two to three seconds. */
const quietAtFirst = 6000;

/** The open requests of a round. */
export class Arrivals {
  /** What answers went on without; each settles without failing. */
  readonly late = new Set<Promise<unknown>>();
  readonly #open = new Set<() => void>();
  #arrived = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param promise that never fails; undefined is taken in its place where it is late */
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

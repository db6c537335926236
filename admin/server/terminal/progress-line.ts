/** Shows how far a long task has come: one line that changes in place on a terminal, a new line now and then elsewhere. */
export class ProgressLine {
  readonly #started = Date.now();
  readonly #out: NodeJS.WriteStream;
  readonly #pause: number;
  #shownAt = 0;

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out;
    this.#pause = out.isTTY ? 100 : 5000;
  }

  /** Whole seconds since the task began. */
  get seconds(): number {
    return Math.round((Date.now() - this.#started) / 1000);
  }

  /** Shows the text unless something was shown a moment ago. */
  show(text: string): void {
    if (Date.now() - this.#shownAt < this.#pause) return;
    this.#shownAt = Date.now();
    if (this.#out.isTTY) this.#out.write(`\r\u001B[K${text}`);
    else this.#out.write(`${text}\n`);
  }

  /** Takes the changing line away, so that the next line stands by itself. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001B[K');
  }
}

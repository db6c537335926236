/**
 * The program of the last build, started before anybody publishes: loading it takes about as long as making the pages that changed. It
 * waits for its content, ends with the server, and is only ever a shortcut: without one, a build starts the program itself.
 */
import type { ChildProcess } from 'node:child_process';

export class StandingProgram {
  #child: ChildProcess | undefined;
  #day = '';

  /**
   * Has one wait, unless one does.
   *
   * @param day the day for which it is started, YYYY-MM-DD
   * @param start starts src/integrations/incremental/render-pages.ts without content
   */
  keep(day: string, start: () => ChildProcess): void {
    if (this.#waits(day)) return;
    this.end();
    this.#child = start();
    this.#day = day;
  }

  /** Hands over the waiting process; undefined when there is none, it has died, or it was started on another day. */
  take(day: string): ChildProcess | undefined {
    const child = this.#waits(day) ? this.#child : undefined;
    if (child === undefined) this.end();
    this.#child = undefined;
    return child;
  }

  /** Ends the waiting process: its program is about to be replaced, or the server stops. */
  end(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  #waits(day: string): boolean {
    return this.#child?.connected === true && this.#day === day;
  }
}

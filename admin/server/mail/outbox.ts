/** Letters on their way out: nothing waits for them, they are tried again, and what fails is told. */
import pLimit from 'p-limit';
import type { Logger } from '../lib/logger.ts';
import type { Letter, Mailer } from './mailer.ts';

export interface OutboxState {
  /** Whether letters are sent at all. */
  isOn: boolean;
  sent: number;
  /** ISO 8601. */
  lastSentAt?: string;
  /** The most recent failure to send. */
  lastFault?: { at: string; message: string };
}

/** Milliseconds before another attempt; a letter is given up after the last of them. */
const pauses = [5000, 60_000];

/** More than this waiting: the newest are given up, and that is told. */
const mostWaiting = 200;

export class Outbox {
  readonly #mailer: Mailer | undefined;
  readonly #log: Logger;
  readonly #turn = pLimit(1);
  readonly #state: OutboxState;
  #waiting: Promise<unknown> = Promise.resolve();

  /** @param mailer undefined: no letters are sent */
  constructor(mailer: Mailer | undefined, log: Logger) {
    this.#mailer = mailer;
    this.#log = log;
    this.#state = { isOn: mailer !== undefined, sent: 0 };
  }

  get state(): Readonly<OutboxState> {
    return this.#state;
  }

  /** Sends a letter in the background, one to each address: nobody sees who else got it. */
  send(addresses: readonly string[], letter: Omit<Letter, 'to'>): void {
    if (this.#mailer === undefined) return;
    for (const to of new Set(addresses)) {
      if (this.#turn.pendingCount >= mostWaiting)
        this.#failed(new Error('Too many letters wait; this one was given up'), letter.subject);
      else this.#waiting = this.#turn(() => this.#attempt({ ...letter, to }));
    }
  }

  async #attempt(letter: Letter): Promise<void> {
    for (const pause of [...pauses, undefined]) {
      try {
        await this.#mailer?.send(letter);
        this.#state.sent += 1;
        this.#state.lastSentAt = new Date().toISOString();
        return;
      } catch (error) {
        this.#failed(error, letter.subject);
        if (pause === undefined) return;
        await new Promise((done) => setTimeout(done, pause).unref());
      }
    }
  }

  #failed(error: unknown, subject: string): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#state.lastFault = { at: new Date().toISOString(), message };
    this.#log.warn({ err: error, subject }, 'A letter could not be sent');
  }

  /** Resolves once everything that waits was sent or given up. */
  async settled(): Promise<void> {
    await this.#waiting;
  }

  /** Gives up what has not been begun. */
  close(): void {
    this.#turn.clearQueue();
  }
}

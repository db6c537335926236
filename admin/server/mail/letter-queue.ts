/**
 * Letters to people outside, kept in the database until the SMTP server has taken them. A letter is written in the transaction of what it tells, and
 * marked before it is handed over: a server that ends in between does not send it again.
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { forgetJournal } from '../requests/store/database.ts';
import type { Letter, Mailer } from './mailer.ts';

/**
 * - `confirm`: asks whether notices are wanted, about a subscription;
 * - `digest`: notices, about a subscription;
 * - `place`: a place has become free, about a registration.
 */
export type LetterKind = 'confirm' | 'digest' | 'place';

export interface QueuedLetter extends Letter {
  kind: LetterKind;
  /** The id of a subscription, or the reference of a request. */
  about: string;
}

/**
 * - `sent`: the SMTP server took it;
 * - `refused`: it does not take letters to this address;
 * - `given-up`: it could not be reached often enough;
 * - `unsure`: the server ended while it was being handed over.
 */
export type LetterOutcome = 'sent' | 'refused' | 'given-up' | 'unsure';

/** Milliseconds until the next attempt, by the number of those before it; then a letter is given up. */
const pauses = [
  60_000,
  5 * 60_000,
  30 * 60_000,
  2 * 3_600_000,
  6 * 3_600_000,
  12 * 3_600_000,
  24 * 3_600_000,
];

/** Letters of one pass; the rest go with the next one. */
const mostInPass = 100;

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');

function fromRow(row: Record<string, SQLOutputValue>): QueuedLetter & { id: number; attempts: number } {
  return {
    id: Number(row['id']),
    attempts: Number(row['attempts']),
    kind: text(row['kind']) as LetterKind,
    about: text(row['about']),
    to: text(row['recipient']),
    subject: text(row['subject']),
    text: text(row['words']),
    headers: JSON.parse(text(row['headers'])) as Record<string, string>,
  };
}

/** An answer of the SMTP server that will be the same next time: no such mailbox, not this sender. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error && Number((error as { responseCode?: unknown }).responseCode ?? 0) >= 500;

export class LetterQueue {
  readonly #database: DatabaseSync;
  #running: Promise<void> | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Keeps a letter to be sent. May be called within a transaction. */
  add({ kind, about, to, subject, text: words, headers = {} }: QueuedLetter, now = new Date()): void {
    this.#database
      .prepare(
        `INSERT INTO letter (kind, about, recipient, subject, words, headers, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(kind, about, to, subject, words, JSON.stringify(headers), now.toISOString());
  }

  /** Letters that wait. */
  waiting(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM letter').get()?.['n']);
  }

  /** Takes back what waits about a subscription or a request. */
  withdraw(about: string): void {
    this.#database.prepare('DELETE FROM letter WHERE about = ? AND sending = 0').run(about);
  }

  /** Letters that the last server was handing over when it ended: they count as sent, since a second copy is worse than none. */
  settleUnsure(onSettled: (letter: QueuedLetter, outcome: LetterOutcome) => void): void {
    const left = this.#database.prepare('SELECT * FROM letter WHERE sending = 1').all().map(fromRow);
    for (const letter of left) {
      this.#remove(letter.id);
      onSettled(letter, 'unsure');
    }
  }

  /**
   * Sends what is due, one letter after the other. A call during another one waits for that.
   *
   * @param onSettled told of each letter that will not be tried again; it is gone from the queue then
   */
  deliver(
    mailer: Mailer,
    onSettled: (letter: QueuedLetter, outcome: LetterOutcome, error?: unknown) => void,
    now: () => Date = () => new Date(),
  ): Promise<void> {
    return (this.#running ??= this.#deliver(mailer, onSettled, now).finally(() => {
      this.#running = undefined;
    }));
  }

  async #deliver(
    mailer: Mailer,
    onSettled: Parameters<LetterQueue['deliver']>[1],
    clock: () => Date,
  ): Promise<void> {
    const due = this.#database
      .prepare('SELECT * FROM letter WHERE sending = 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?')
      .all(clock().toISOString(), mostInPass)
      .map(fromRow);
    for (const letter of due) {
      const taken = this.#database
        .prepare('UPDATE letter SET sending = 1, attempts = attempts + 1 WHERE id = ? AND sending = 0')
        .run(letter.id);
      if (taken.changes === 0) continue; // withdrawn in the meantime
      try {
        await mailer.send(letter);
      } catch (error) {
        const pause = isFinal(error) ? undefined : pauses[letter.attempts];
        if (pause === undefined) {
          this.#remove(letter.id);
          onSettled(letter, isFinal(error) ? 'refused' : 'given-up', error);
        } else this.#postpone(letter.id, new Date(clock().getTime() + pause));
        continue;
      }
      this.#remove(letter.id);
      onSettled(letter, 'sent');
    }
  }

  #postpone(id: number, until: Date): void {
    this.#database
      .prepare('UPDATE letter SET sending = 0, due_at = ? WHERE id = ?')
      .run(until.toISOString(), id);
  }

  #remove(id: number): void {
    this.#database.prepare('DELETE FROM letter WHERE id = ?').run(id);
    forgetJournal(this.#database);
  }
}

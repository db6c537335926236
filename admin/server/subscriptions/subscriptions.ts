/** Who wants notices by e-mail, of what. An address is used once its owner has confirmed it, and forgotten when they leave. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { forgetJournal, inTransaction } from '../requests/store/database.ts';

export interface Wishes {
  /** New classes and events. */
  courses: boolean;
  /** Slugs of products and topics whose changes are wanted. */
  subjects: readonly string[];
}

export interface Subscription {
  id: string;
  /** In small letters. */
  email: string;
  /** Wishes that wait for confirmation. */
  asked: Wishes | undefined;
  askedAt: string;
  /** Confirmed wishes; undefined: never confirmed. */
  wishes: Wishes | undefined;
  confirmedAt: string | undefined;
  /** Items seen up to then were told, or came before the confirmation. */
  coveredUntil: string | undefined;
  digestAt: string | undefined;
  /** Digests in a row that the address refused. */
  faults: number;
}

const text = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : undefined);

const wishesOf = (value: SQLOutputValue | undefined): Wishes | undefined =>
  typeof value === 'string' ? (JSON.parse(value) as Wishes) : undefined;

function fromRow(row: Record<string, SQLOutputValue>): Subscription {
  return {
    id: text(row['id']) ?? '',
    email: text(row['email']) ?? '',
    asked: wishesOf(row['asked']),
    askedAt: text(row['asked_at']) ?? '',
    wishes: wishesOf(row['wishes']),
    confirmedAt: text(row['confirmed_at']),
    coveredUntil: text(row['covered_until']),
    digestAt: text(row['digest_at']),
    faults: Number(row['faults']),
  };
}

/** The key that says that items were looked at before. */
const firstLook = '';

/** Milliseconds between two letters that ask one address for confirmation: the form is no means to fill somebody's mailbox. */
const betweenLetters = 60 * 60_000;

/** A server that refuses an address so often in a row has no such mailbox any more. */
const mostFaults = 3;

export class Subscriptions {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Notes wishes that wait for confirmation; those that were confirmed before hold until then. To be called within a transaction.
   *
   * @param token the nonce of the form token
   * @returns the subscription where a letter is to ask for confirmation; undefined when one was written a short while ago, or the form had arrived before
   */
  ask(email: string, wishes: Wishes, token: string, now = new Date()): Subscription | undefined {
    const at = now.toISOString();
    const isNew = this.#database
      .prepare('INSERT OR IGNORE INTO subscription_token (token, at) VALUES (?, ?)')
      .run(token, at).changes;
    if (isNew === 0) return undefined;
    const address = email.toLowerCase();
    this.#database
      .prepare(
        `INSERT INTO subscription (id, email, asked, asked_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (email) DO UPDATE SET asked = ?3, asked_at = ?4`,
      )
      .run(randomBytes(12).toString('base64url'), address, JSON.stringify(wishes), at);
    const { changes } = this.#database
      .prepare(
        'UPDATE subscription SET letter_at = ?1 WHERE email = ?2 AND (letter_at IS NULL OR letter_at < ?3)',
      )
      .run(at, address, new Date(now.getTime() - betweenLetters).toISOString());
    return changes > 0 ? this.#byEmail(address) : undefined;
  }

  get(id: string): Subscription | undefined {
    const row = this.#database.prepare('SELECT * FROM subscription WHERE id = ?').get(id);
    return row && fromRow(row);
  }

  #byEmail(email: string): Subscription | undefined {
    const row = this.#database.prepare('SELECT * FROM subscription WHERE email = ?').get(email);
    return row && fromRow(row);
  }

  /** The subscription of an address, for whoever asks what is kept about them. */
  ofPerson(given: string): Subscription | undefined {
    return this.#byEmail(given.trim().toLowerCase());
  }

  /** Takes the wishes that wait, or renews those that hold. Items seen before the first confirmation are not told. */
  confirm(id: string, now = new Date()): boolean {
    const { changes } = this.#database
      .prepare(
        `UPDATE subscription SET wishes = coalesce(asked, wishes), asked = NULL, confirmed_at = ?1, faults = 0,
         covered_until = coalesce(covered_until, ?1) WHERE id = ?2`,
      )
      .run(now.toISOString(), id);
    return changes > 0;
  }

  /** Deletes an address with everything about it. Returns whether it was there. */
  remove(id: string): boolean {
    this.#database.prepare('DELETE FROM letter WHERE about = ?').run(id);
    const { changes } = this.#database.prepare('DELETE FROM subscription WHERE id = ?').run(id);
    forgetJournal(this.#database);
    return changes > 0;
  }

  confirmed(): Subscription[] {
    return this.#database
      .prepare('SELECT * FROM subscription WHERE wishes IS NOT NULL ORDER BY confirmed_at, id')
      .all()
      .map(fromRow);
  }

  count(): { confirmed: number; waiting: number } {
    const row = this.#database
      .prepare('SELECT count(wishes) AS confirmed, count(*) - count(wishes) AS waiting FROM subscription')
      .get();
    return { confirmed: Number(row?.['confirmed']), waiting: Number(row?.['waiting']) };
  }

  /** Notes that a digest was written. May be called within a transaction. */
  covered(id: string, now: Date): void {
    const at = now.toISOString();
    this.#database
      .prepare('UPDATE subscription SET covered_until = ?1, digest_at = ?1 WHERE id = ?2')
      .run(at, id);
  }

  /** Notes that a digest arrived, or that the address refused it; after too many refusals the address is deleted. */
  digested(id: string, isRefused: boolean): void {
    this.#database
      .prepare(`UPDATE subscription SET faults = ${isRefused ? 'faults + 1' : '0'} WHERE id = ?`)
      .run(id);
    if ((this.get(id)?.faults ?? 0) >= mostFaults) this.remove(id);
  }

  /**
   * Deletes addresses that were never confirmed, and those whose time is over. Wishes that were not confirmed in time lapse.
   *
   * @param unconfirmedBefore @param confirmedBefore ISO 8601
   * @returns how many addresses were deleted
   */
  expire(unconfirmedBefore: string, confirmedBefore: string): number {
    const { changes } = this.#database
      .prepare(
        `DELETE FROM subscription WHERE (wishes IS NULL AND asked_at < ?) OR (wishes IS NOT NULL AND confirmed_at < ?)`,
      )
      .run(unconfirmedBefore, confirmedBefore);
    this.#database
      .prepare('UPDATE subscription SET asked = NULL WHERE wishes IS NOT NULL AND asked_at < ?')
      .run(unconfirmedBefore);
    this.#database.prepare('DELETE FROM subscription_token WHERE at < ?').run(unconfirmedBefore);
    this.#database
      .prepare(
        `DELETE FROM letter WHERE kind IN ('confirm', 'digest') AND about NOT IN (SELECT id FROM subscription)`,
      )
      .run();
    if (changes > 0) forgetJournal(this.#database);
    return Number(changes);
  }

  /**
   * Notes which items there are. Those seen for the first time get the present moment.
   *
   * @param old items that are there but come too late to be told, such as all at the first look
   * @returns when each was first seen; '' for old ones
   */
  seen(keys: readonly string[], isOld: (key: string) => boolean, now = new Date()): Map<string, string> {
    const insert = this.#database.prepare('INSERT OR IGNORE INTO notice_item (key, seen_at) VALUES (?, ?)');
    const find = this.#database.prepare('SELECT seen_at FROM notice_item WHERE key = ?');
    return inTransaction(this.#database, () => {
      // The mark of the first look stays, also where there was nothing to see.
      const isFirst = insert.run(firstLook, now.toISOString()).changes > 0;
      return new Map(
        keys.map((key) => {
          insert.run(key, isFirst || isOld(key) ? '' : now.toISOString());
          return [key, text(find.get(key)?.['seen_at']) ?? ''];
        }),
      );
    });
  }
}

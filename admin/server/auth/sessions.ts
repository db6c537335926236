/**
 * Who is signed in. A session is a random number in a cookie; everything about it stays here, in memory: signing out, a changed
 * account or a restart of the server ends it for good. Only the hash of the number is kept.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';

/** Milliseconds without a request after which a session ends, and its longest life. */
export const idleTime = 2 * 60 * 60 * 1000;
export const longestTime = 12 * 60 * 60 * 1000;

/** More sessions than this for one account end the oldest. */
const mostPerAccount = 20;

interface Session {
  login: string;
  /** `changedAt` of the account when the session began. A session ends with any change of its account; compared for equality, as the clock of
   * the machine may have been set back. */
  accountVersion: string | undefined;
  began: number;
  lastSeen: number;
}

const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url');

export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #now: () => number;
  readonly #find: (login: string) => Account | undefined;

  /**
   * @param find the account of a login, as it is now
   * @param now a monotonic clock in milliseconds: setting the machine's clock neither ends nor prolongs a session
   */
  constructor(find: (login: string) => Account | undefined, now: () => number = () => performance.now()) {
    this.#find = find;
    this.#now = now;
  }

  /** Begins a session. Returns its secret: 256 random bits, for the cookie. */
  begin(login: string): string {
    this.#sweep();
    const own = [...this.#sessions].filter(([, session]) => session.login === login);
    for (const [key] of own.slice(0, Math.max(0, own.length - mostPerAccount + 1)))
      this.#sessions.delete(key);
    const id = randomBytes(32).toString('base64url');
    const now = this.#now();
    this.#sessions.set(keyOf(id), {
      login,
      accountVersion: this.#find(login)?.changedAt,
      began: now,
      lastSeen: now,
    });
    return id;
  }

  /**
   * The account of a session that is still good.
   *
   * @param isWork whether the request is a person's work, which keeps the session alive; a page that only looks is not
   */
  account(id: string | undefined, isWork = true): Account | undefined {
    if (id === undefined || !/^[\w-]{43}$/.test(id)) return undefined;
    const key = keyOf(id);
    const session = this.#sessions.get(key);
    if (session === undefined) return undefined;
    const account = this.#find(session.login);
    if (this.#isOver(session) || account === undefined || account.changedAt !== session.accountVersion) {
      this.#sessions.delete(key);
      return undefined;
    }
    if (isWork) session.lastSeen = this.#now();
    return account;
  }

  /** How many sessions of an account are going on. */
  count(login: string): number {
    this.#sweep();
    const version = this.#find(login)?.changedAt;
    return [...this.#sessions.values()].filter(
      (session) => session.login === login && session.accountVersion === version,
    ).length;
  }

  /** Lets a session live through a change of its account that its owner has just made. */
  goOn(id: string | undefined): void {
    const session = id === undefined ? undefined : this.#sessions.get(keyOf(id));
    if (session !== undefined) session.accountVersion = this.#find(session.login)?.changedAt;
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(keyOf(id));
  }

  #isOver({ began, lastSeen }: Session): boolean {
    const now = this.#now();
    return now - lastSeen > idleTime || now - began > longestTime;
  }

  #sweep(): void {
    for (const [key, session] of this.#sessions) if (this.#isOver(session)) this.#sessions.delete(key);
  }
}

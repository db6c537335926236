/**
 * Slows guessing down. After some wrong passwords an account, and an address, must wait; each further one doubles the wait. An
 * attempt counts before its password is looked at, so that many sent at once count too.
 */

interface Rule {
  /** Wrong passwords without consequence. */
  free: number;
  /** Milliseconds of the first wait, and of the longest. */
  first: number;
  longest: number;
}

const minute = 60_000;
const perAccount: Rule = { free: 5, first: minute / 2, longest: 15 * minute };
/** An office shares one address; it may err more often. */
const perAddress: Rule = { free: 20, first: minute / 2, longest: 60 * minute };

/** Wrong passwords are forgotten after this time without another. */
const forgetAfter = 24 * 60 * minute;
const mostKeys = 10_000;

interface Record {
  failures: number;
  blockedUntil: number;
  last: number;
}

export class LoginThrottle {
  readonly #records = new Map<string, Record>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Counts an attempt as wrong until {@link succeeded} is called.
   *
   * @returns 0 when it may go on, else the milliseconds to wait; a refused attempt is not counted
   */
  begin(login: string, address: string): number {
    const keys = this.#keys(login, address);
    const wait = Math.max(...keys.map(([key]) => this.#waitOf(key)));
    if (wait > 0) return wait;
    for (const [key, rule] of keys) this.#count(key, rule);
    return 0;
  }

  /** The password was right: the account starts anew, and the address gets this attempt back. */
  succeeded(login: string, address: string): void {
    const [[account], [place]] = this.#keys(login, address);
    this.#records.delete(account);
    const record = this.#records.get(place);
    if (record === undefined) return;
    record.failures -= 1;
    record.blockedUntil = 0;
    if (record.failures <= 0) this.#records.delete(place);
  }

  #keys(login: string, address: string): [[string, Rule], [string, Rule]] {
    return [
      [`account ${login.slice(0, 100)}`, perAccount],
      [`address ${address}`, perAddress],
    ];
  }

  #waitOf(key: string): number {
    const record = this.#records.get(key);
    if (record === undefined) return 0;
    if (this.#now() - record.last > forgetAfter) {
      this.#records.delete(key);
      return 0;
    }
    return Math.max(0, record.blockedUntil - this.#now());
  }

  #count(key: string, rule: Rule): void {
    const failures = (this.#records.get(key)?.failures ?? 0) + 1;
    const now = this.#now();
    const wait = failures < rule.free ? 0 : Math.min(rule.first * 2 ** (failures - rule.free), rule.longest);
    this.#records.delete(key);
    this.#records.set(key, { failures, blockedUntil: now + wait, last: now });
    for (const oldest of this.#records.keys()) {
      if (this.#records.size <= mostKeys) break;
      this.#records.delete(oldest);
    }
  }
}

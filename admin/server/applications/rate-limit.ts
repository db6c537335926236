/** How often somebody may do something: at most so many times within a span that moves along. */

export interface RateRule {
  most: number;
  /** Milliseconds. */
  within: number;
}

const mostKeys = 10_000;

/**
 * Who counts as one. A household or an office has a whole range of IPv6 addresses, the first four groups of which are the same; an
 * attacker could use a new one each time.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Counts in memory: a restart forgets, which does nobody harm. */
export class RateLimit {
  readonly #rule: RateRule;
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  constructor(rule: RateRule, now: () => number = Date.now) {
    this.#rule = rule;
    this.#now = now;
  }

  /**
   * Asks to do it once more.
   *
   * @returns 0 when it may be done, and is counted; else the milliseconds to wait, and nothing is counted
   */
  take(key: string): number {
    const now = this.#now();
    const recent = (this.#times.get(key) ?? []).filter((time) => now - time < this.#rule.within);
    if (recent.length >= this.#rule.most) return (recent[0] ?? now) + this.#rule.within - now;
    this.#times.delete(key);
    this.#times.set(key, [...recent, now]);
    for (const oldest of this.#times.keys()) {
      if (this.#times.size <= mostKeys) break;
      this.#times.delete(oldest);
    }
    return 0;
  }
}

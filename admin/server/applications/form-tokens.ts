/**
 * Form tokens. A token says when a form was opened, signed with a secret of this process: a person needs some time to fill in a form, a
 * program does not. Each can be used once. Tokens end with the server; a page that holds an old one gets another.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Longer than any token of ours. */
const longestToken = 200;

/** A page that lay open longer asks for another token; milliseconds. */
const longestAge = 24 * 60 * 60_000;
const mostUsed = 10_000;

export class FormTokens {
  readonly #secret = randomBytes(32);
  /** The outcome of each token that has been used. */
  readonly #used = new LRUCache<string, string>({ max: mostUsed });
  readonly #now: () => number;

  /** @param now a monotonic clock in milliseconds */
  constructor(now: () => number = () => Math.round(performance.now())) {
    this.#now = now;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }

  issue(): string {
    const text = `${this.#now()}.${randomBytes(9).toString('base64url')}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Milliseconds since the token was issued; undefined when it is not one of ours, or too old. */
  age(token: string): number | undefined {
    const [time = '', nonce = '', signature = '', ...rest] = token.slice(0, longestToken).split('.');
    // With something added it would be another token to `outcome`, and serve again.
    if (rest.length > 0 || token.length > longestToken) return undefined;
    const right = Buffer.from(this.#sign(`${time}.${nonce}`));
    const given = Buffer.from(signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    const age = this.#now() - Number(time);
    return age <= longestAge ? age : undefined;
  }

  /** Records the outcome a token was used for. */
  use(token: string, outcome: string): void {
    this.#used.set(token, outcome);
  }

  /** What a token has been used for already: a form that is sent twice is answered twice and filed once. */
  outcome(token: string): string | undefined {
    return this.#used.get(token);
  }
}

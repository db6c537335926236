/**
 * A ticket says when a form was opened, in a way that nobody else can write: a person needs some time to fill in a form, and a program
 * does not. Each serves once. Tickets end with the server; a page that holds an old one gets another.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Longer than any ticket of ours. */
const longestTicket = 200;

/** A page that lay open longer asks for another ticket. */
const longestAge = 24 * 60 * 60_000;
const mostUsed = 10_000;

/** Issues tickets and knows its own, with a secret that nobody else has and that ends with the server. */
export class FormTokens {
  readonly #secret = randomBytes(32);
  /** What came of the tickets that have been used. */
  readonly #used = new Map<string, string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }

  issue(): string {
    const text = `${this.#now()}.${randomBytes(9).toString('base64url')}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Milliseconds since the ticket was issued; undefined when it is not one of ours, or too old. */
  age(ticket: string): number | undefined {
    const [time = '', nonce = '', signature = '', ...rest] = ticket.slice(0, longestTicket).split('.');
    // With something added it would be another ticket to `outcome`, and serve again.
    if (rest.length > 0 || ticket.length > longestTicket) return undefined;
    const right = Buffer.from(this.#sign(`${time}.${nonce}`));
    const given = Buffer.from(signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    const age = this.#now() - Number(time);
    return age <= longestAge ? age : undefined;
  }

  /** Notes what a ticket was used for. */
  use(ticket: string, outcome: string): void {
    this.#used.set(ticket, outcome);
    for (const oldest of this.#used.keys()) {
      if (this.#used.size <= mostUsed) break;
      this.#used.delete(oldest);
    }
  }

  /** What a ticket has been used for already; a form that is sent twice is answered twice and filed once. */
  outcome(ticket: string): string | undefined {
    return this.#used.get(ticket);
  }
}

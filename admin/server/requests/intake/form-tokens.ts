/**
 * Form tokens. A token says when a form was opened: a person needs some time to fill in a form, a program does not. It also names one
 * filling-in, so that a form that is sent twice is kept once, before and after a restart of the server.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Longer than any token of ours. */
const longestToken = 200;

/** A page that lay open longer asks for another token; milliseconds. */
const longestAge = 24 * 60 * 60_000;

/** Letters and digits that nobody confuses with others when a code is read out. */
const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export interface FormToken {
  /** Names the filling-in; stays the same in a token that replaces this one. */
  nonce: string;
  /** Milliseconds since the form was opened; undefined when that is too long ago, or the clock was set back. */
  age: number | undefined;
}

export class FormTokens {
  readonly #key: Buffer;
  readonly #now: () => number;

  /** @param now milliseconds of the epoch */
  constructor(key: Buffer, now: () => number = () => Date.now()) {
    this.#key = key;
    this.#now = now;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  /** @param nonce that of the token which this one replaces */
  issue(nonce: string = randomBytes(12).toString('base64url')): string {
    const text = `${this.#now()}.${nonce}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Reads a token; undefined when it is not one of ours. */
  read(token: string): FormToken | undefined {
    const [time = '', nonce = '', signature = '', ...rest] = token.slice(0, longestToken).split('.');
    // With something added it would be another token, and serve again.
    if (rest.length > 0 || token.length > longestToken) return undefined;
    const right = Buffer.from(this.#sign(`${time}.${nonce}`));
    const given = Buffer.from(signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    const age = this.#now() - Number(time);
    return { nonce, age: age >= 0 && age <= longestAge ? age : undefined };
  }

  /** The code with which whoever made a registration can cancel it, such as `K7QM-2RXD`. It is kept nowhere. */
  confirmationCode(reference: string): string {
    const bytes = createHmac('sha256', this.#key).update(`confirm\0${reference}`).digest();
    const letters = [...bytes.subarray(0, 8)].map((byte) => codeLetters[byte % codeLetters.length]).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }

  /** Whether a typed code is that of a registration; capitals, blanks and hyphens do not matter. */
  isConfirmationCode(reference: string, typed: string): boolean {
    const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const right = Buffer.from(plain(this.confirmationCode(reference)));
    const given = Buffer.from(plain(typed));
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

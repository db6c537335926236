/**
 * Recognises browsers on which an account has signed in before, by a signed cookie. It opens nothing: such a browser merely has its own
 * allowance of wrong passwords; see LoginThrottle.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { openSigningKey } from '../lib/signing-key.ts';

export class KnownDevices {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  static async open(file: string): Promise<KnownDevices> {
    return new KnownDevices(await openSigningKey(file));
  }

  #sign(login: string, id: string): Buffer {
    return createHmac('sha256', this.#key).update(`${login}\0${id}`).digest();
  }

  /** The value of the cookie for a device on which an account has just signed in. */
  issue(login: string): string {
    const id = randomBytes(16).toString('base64url');
    return `${id}.${this.#sign(login, id).toString('base64url')}`;
  }

  /** The id of a device that knows this account; undefined when the cookie is not one of ours, or another account's. */
  recognise(login: string, cookie: string | undefined): string | undefined {
    const [, id, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
    if (id === undefined || signature === undefined) return undefined;
    return timingSafeEqual(Buffer.from(signature, 'base64url'), this.#sign(login, id)) ? id : undefined;
  }
}

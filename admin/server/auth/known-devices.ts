/**
 * Recognises browsers on which an account has signed in before, by a signed cookie. It opens nothing: such a browser merely has its own
 * allowance of wrong passwords; see LoginThrottle.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';

const keyBytes = 32;

export class KnownDevices {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /** Reads the signing key, and creates it where there is none or it is damaged: all devices are then new ones. */
  static async open(file: string): Promise<KnownDevices> {
    if (existsSync(file)) {
      const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
      if (key.length === keyBytes) return new KnownDevices(key);
    }
    const key = randomBytes(keyBytes);
    await writeFileAtomic(file, `${key.toString('base64url')}\n`, 0o600);
    return new KnownDevices(key);
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

/** Notices on their way to the page that follows a form: shown once, to the person who sent it, and kept out of addresses and histories. */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Html } from './page.ts';

/** Milliseconds: whoever has not followed the redirect by then has left. */
const keptFor = 60_000;

export class Notices {
  readonly #kept = new LRUCache<string, { login: string; notice: Html | string }>({ max: 100, ttl: keptFor });

  /** Keeps a notice. Returns the key to fetch it with. */
  put(login: string, notice: Html | string): string {
    const key = randomUUID();
    this.#kept.set(key, { login, notice });
    return key;
  }

  /** The notice with this key, which is then forgotten; undefined for another person. */
  take(login: string, key: string | null): Html | string | undefined {
    const kept = key === null ? undefined : this.#kept.get(key);
    if (kept?.login !== login) return undefined;
    if (key !== null) this.#kept.delete(key);
    return kept.notice;
  }
}

/** Rate limits in memory, for a bounded number of keys. A restart forgets them. */
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateRule {
  /** How often within the window. */
  most: number;
  /** The window, in milliseconds; it begins with the first event. */
  within: number;
}

/** Keys come from strangers: beyond this many, the least recently used are forgotten. */
const mostKeys = 10_000;

export class RateLimiter {
  readonly #limiter: RateLimiterMemory;
  /** RateLimiterMemory itself keeps every key until its window ends. */
  readonly #keys: LRUCache<string, true>;

  constructor({ most, within }: RateRule) {
    const limiter = new RateLimiterMemory({ points: most, duration: within / 1000 });
    this.#limiter = limiter;
    this.#keys = new LRUCache<string, true>({
      max: mostKeys,
      dispose: (_value, key, reason) => {
        if (reason === 'evict') void limiter.delete(key);
      },
    });
  }

  /**
   * Counts one event.
   *
   * @returns 0 when it is within the limit, else the milliseconds until the window ends; a refused event does not lengthen it
   */
  async take(key: string): Promise<number> {
    this.#keys.set(key, true);
    try {
      await this.#limiter.consume(key);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
      throw error;
    }
  }

  /** Takes one event back. */
  async refund(key: string): Promise<void> {
    await this.#limiter.reward(key);
  }

  /** Forgets a key. */
  async reset(key: string): Promise<void> {
    await this.#limiter.delete(key);
  }
}

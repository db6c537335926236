import type { RateRule } from '../lib/rate-limiter.ts';
import { RateLimiter } from '../lib/rate-limiter.ts';

const minute = 60_000;

/** Failed sign-ins that are let through; the right password resets the account's count. */
const rules = {
  /** From devices that nobody has signed in on before. */
  account: { most: 5, within: 15 * minute },
  accountPerDay: { most: 50, within: 24 * 60 * minute },
  /** An office shares one network. */
  network: { most: 20, within: 15 * minute },
  /** A device on which this account has signed in before. */
  device: { most: 10, within: 15 * minute },
} as const satisfies Record<string, RateRule>;

/** Who tries to sign in. */
export interface LoginAttempt {
  login: string;
  /** See `networkOf`. */
  network: string;
  /** The id of a device on which this very account has signed in before; see KnownDevices. */
  device: string | undefined;
}

/**
 * Slows password guessing down. Strangers share a small allowance per account and per network; a known device has one of its own, so that
 * strangers who fail on purpose can neither lock out an account's owner nor the office behind their address (the "device cookie"
 * scheme of OWASP). An attempt counts before its password is checked, so that many sent at once count too.
 */
export class LoginThrottle {
  readonly #account = new RateLimiter(rules.account);
  readonly #accountPerDay = new RateLimiter(rules.accountPerDay);
  readonly #network = new RateLimiter(rules.network);
  readonly #device = new RateLimiter(rules.device);

  /**
   * Counts an attempt as failed until {@link succeeded} is called.
   *
   * @returns 0 when it may go on, else the milliseconds to wait
   */
  async begin({ login, network, device }: LoginAttempt): Promise<number> {
    if (device !== undefined) return this.#device.take(device);
    const account = login.slice(0, 100);
    // A network that must wait takes nothing from the account's allowance.
    const wait = await this.#network.take(network);
    if (wait > 0) return wait;
    return (await this.#account.take(account)) || (await this.#accountPerDay.take(account));
  }

  /** The password was right: the account starts anew, and the network gets this attempt back. */
  async succeeded({ login, network, device }: LoginAttempt): Promise<void> {
    if (device !== undefined) {
      await this.#device.reset(device);
      return;
    }
    const account = login.slice(0, 100);
    await Promise.all([
      this.#account.reset(account),
      this.#accountPerDay.reset(account),
      this.#network.refund(network),
    ]);
  }
}

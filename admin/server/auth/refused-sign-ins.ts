import type { AuditLog } from '../audit/audit-log.ts';

/** How long refusals are gathered into one line, in milliseconds. */
const gatherFor = 10 * 60_000;

/** Networks that are told apart in one line. */
const mostNetworks = 100;

interface Gathered {
  who: string;
  reason: string;
  count: number;
  networks: Set<string>;
}

/**
 * Counts refused sign-ins instead of listing them: an attacker writes as many as he likes. One line for each account and reason every ten
 * minutes; all logins that are no account share a line, so that what was typed as a login (often a password) is kept nowhere.
 */
export class RefusedSignIns {
  readonly #audit: AuditLog;
  readonly #gathered = new Map<string, Gathered>();
  #timer: NodeJS.Timeout | undefined;

  constructor(audit: AuditLog) {
    this.#audit = audit;
  }

  /** @param account the login of an account; undefined where there is no such account */
  add(account: string | undefined, network: string, reason: string): void {
    const who = account ?? '(unknown)';
    const key = `${who} ${reason}`;
    const gathered = this.#gathered.get(key) ?? { who, reason, count: 0, networks: new Set() };
    gathered.count += 1;
    if (gathered.networks.size < mostNetworks) gathered.networks.add(network);
    this.#gathered.set(key, gathered);
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, gatherFor).unref();
  }

  /** Writes what has been gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { who, reason, count, networks } of this.#gathered.values()) {
      const [first = ''] = networks;
      const more = networks.size >= mostNetworks ? `${mostNetworks} or more` : String(networks.size);
      const address = networks.size === 1 ? first : `(${more} networks)`;
      this.#audit.add({ who, address, action: 'sign-in', result: `refused: ${reason}`, count });
    }
    this.#gathered.clear();
  }
}

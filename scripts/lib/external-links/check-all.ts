/** Many addresses asked for politely: few at once, of one host one after another with a pause between. */
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { checkLink } from './check-link.ts';
import type { LinkResult, LinkSettings } from './check-link.ts';

export interface AllSettings extends LinkSettings {
  /** Hosts that are asked at once. */
  hosts: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Told after each address. */
  progress?: (done: number, total: number) => void;
}

/** Asks for every address once. */
export async function checkAll(
  addresses: readonly string[],
  settings: AllSettings,
): Promise<Map<string, LinkResult>> {
  const limit = pLimit(settings.hosts);
  const results = new Map<string, LinkResult>();
  const byHost = Map.groupBy(new Set(addresses), (address) => new URL(address).host);
  await Promise.all(
    [...byHost.values()].map((own) =>
      limit(async () => {
        for (const [index, address] of own.entries()) {
          if (index > 0) await pause(settings.pause);
          results.set(address, await checkLink(address, settings));
          settings.progress?.(results.size, addresses.length);
        }
      }),
    ),
  );
  return results;
}

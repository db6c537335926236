/** Today's facts of a standard, from its public record: few at a time, each once a visit. */
import { Fetched } from '#search/query/files/download.ts';
import { readFacts } from '#client/saved-list/facts.ts';
import type { StandardFacts } from '#client/saved-list/facts.ts';
import { limited } from '#client/saved-list/limited.ts';
import { entryFile } from '#routes.ts';

const atOnce = 4;

/** A request that hangs must not hold up the others. */
const patience = 15_000;

async function request(id: string): Promise<StandardFacts | 'gone'> {
  // "no-cache" asks whether the record has changed; the browser need not download it again when it has not.
  const response = await fetch(entryFile('standards', id, 'json'), {
    cache: 'no-cache',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404 || response.status === 410) return 'gone';
  if (!response.ok) throw new Error(`${response.status} for the record of ${id}`);
  const facts = readFacts(await response.json());
  if (!facts) throw new Error(`The record of ${id} cannot be read`);
  return facts;
}

const records = new Fetched(limited(atOnce, request));

/** Never rejects: what cannot be had is `unreachable`, and asked for again at the next call. */
export function loadFacts(id: string): Promise<StandardFacts | 'gone' | 'unreachable'> {
  return records.get(id).catch(() => 'unreachable' as const);
}

/** Today's facts of saved entries: a standard's from its record, few at a time, each once a visit; all others from one file. */
import { Fetched } from '#search/query/files/fetched.ts';
import { readFacts, readOtherFacts } from '#client/saved-list/facts.ts';
import type { FactsState, OtherFacts, StandardFacts } from '#client/saved-list/facts.ts';
import { limited } from '#client/saved-list/limited.ts';
import { isStandardId } from '#client/saved-list/stored/saved-id.ts';
import type { SavedEntriesFile } from '#schemas/saved-entries.ts';
import { dataFiles, entryFile } from '#routes.ts';

const atOnce = 4;

/** A request that hangs must not hold up the others. */
const patience = 15_000;

// "no-cache" asks whether a file has changed; the browser need not download it again when it has not.
const fetchFresh = (address: string) =>
  fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(patience) });

async function requestOthers(address: string): Promise<ReadonlyMap<string, OtherFacts>> {
  const response = await fetchFresh(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const { entries } = (await response.json()) as Partial<SavedEntriesFile>;
  const read = (entries ?? []).map(readOtherFacts).filter((facts) => facts !== undefined);
  return new Map(read.map((facts) => [facts.id, facts]));
}

async function request(id: string): Promise<StandardFacts | 'gone'> {
  const response = await fetchFresh(entryFile('standards', id, 'json'));
  if (response.status === 404 || response.status === 410) return 'gone';
  if (!response.ok) throw new Error(`${response.status} for the record of ${id}`);
  const facts = readFacts(await response.json());
  if (!facts) throw new Error(`The record of ${id} cannot be read`);
  return facts;
}

const records = new Fetched(limited(atOnce, request));

const others = new Fetched(requestOthers);

/** Never rejects: what cannot be had is `unreachable`, and asked for again at the next call. */
export async function loadFacts(id: string): Promise<Exclude<FactsState, 'loading'>> {
  try {
    if (isStandardId(id)) return await records.get(id);
    return (await others.get(dataFiles.savedEntries)).get(id) ?? 'gone';
  } catch {
    return 'unreachable';
  }
}

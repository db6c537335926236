/** The settings file of addresses that lead on or were taken down. */
import { fieldOrder } from '#content/read-collection.ts';
import { parseYamlEntry, writeYamlEntry } from '#content/entry/yaml-entry.ts';
import { redirectsSchema, settingsFiles } from '#schemas/settings/site.ts';
import type { Redirects } from '#schemas/settings/site.ts';
import type { Git } from './git.ts';
import { findFile, readBlobs } from './objects.ts';
import type { FileChange } from './objects.ts';

/** The settings of addresses that moved or are gone, in a commit; undefined where there are none that can be read. */
export async function readAddresses(git: Git, commit: string): Promise<Redirects> {
  const blob = (await findFile(git, commit, settingsFiles.redirects))?.blob;
  const [bytes] = blob === undefined ? [] : await readBlobs(git, [blob]);
  const { data } = parseYamlEntry(bytes?.toString('utf8') ?? '');
  return redirectsSchema.safeParse(data ?? {}).data ?? { redirects: [], taken_down: [] };
}

/** The change of the file that makes it say this. */
export const writeAddresses = (addresses: Redirects): FileChange => ({
  path: settingsFiles.redirects,
  bytes: Buffer.from(
    addresses.redirects.length + addresses.taken_down.length === 0
      ? 'redirects: []\n'
      : writeYamlEntry(addresses, fieldOrder(redirectsSchema)),
  ),
});

/** Takes over applications to join the network that were kept as one JSON file each, before there was a database. */
import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { members } from '#schemas/collections/members.ts';
import type { DamagedPart } from '../../lib/damage.ts';
import { forgetJournal, inTransaction } from './database.ts';
import type { RequestStore } from './request-store.ts';

const referencePattern = /^\d{8}-[0-9a-f]{8}$/;

const fileSchema = z.object({
  reference: z.string().regex(referencePattern),
  receivedAt: z.iso.datetime(),
  /** The name of the draft, and of the entry once it is published. */
  slug: z.string(),
  // Checked when it was sent; rules that came later are no reason to lose it.
  application: z.looseObject({ name: z.string() }),
});

/**
 * Takes over every file of the folder, then deletes it; a start that is cut off in between takes over the rest the next time. Files that
 * cannot be read stay where they are.
 *
 * @param folder `applications` in the data folder; it need not be there
 * @returns how many were taken over, and the damaged ones
 */
export function importApplications(
  store: RequestStore,
  folder: string,
): { taken: number; damaged: DamagedPart[] } {
  const damaged: DamagedPart[] = [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => referencePattern.test(name.replace(/\.json$/, '')));
  } catch {
    return { taken: 0, damaged };
  }
  const taken: string[] = [];
  inTransaction(store.database, () => {
    for (const name of names) {
      try {
        const file = fileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        store.adopt({
          reference: file.reference,
          kind: 'membership',
          state: 'new',
          title: file.application.name,
          subject: `${members.name}/${file.slug}`,
          receivedAt: file.receivedAt,
          answers: file.application,
        });
        taken.push(name);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        damaged.push({ part: 'request', name: `applications/${name}`, reason });
      }
    }
  });
  // Only what is safe in the file of the database is deleted.
  forgetJournal(store.database);
  for (const name of taken) rmSync(join(folder, name), { force: true });
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    // Other files in the folder are not ours to delete, and a folder left behind does no harm.
  }
  return { taken: taken.length, damaged };
}

/** How long requests are kept after they were answered or closed, by kind; then they are deleted, or what tells of a person is erased. */
import { parseEntry } from '#content/entry/yaml-entry.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import { requestKinds } from '#schemas/requests/forms.ts';
import { defaultMonths, keptForCounting, requestMonthsSchema } from '#schemas/settings/request-months.ts';
import type { RequestMonths } from '#schemas/settings/request-months.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { mainCommit } from '../cms/context.ts';
import type { Git } from '../git/git.ts';
import { findFile, readBlobs } from '../git/objects.ts';
import type { RequestStore } from './store/request-store.ts';

/** The setting as main has it; the defaults where it says nothing. */
export async function readRequestMonths(
  git: Git,
): Promise<Readonly<Record<RequestKind | 'notices', number>>> {
  const file = await findFile(git, await mainCommit(git), settingsFiles.site);
  const [text] = file === undefined ? [] : await readBlobs(git, [file.blob]);
  const { data } = parseEntry(text?.toString('utf8') ?? '', 'yaml');
  const given = (data as { request_months?: unknown } | undefined)?.request_months ?? {};
  const months: RequestMonths = requestMonthsSchema.safeParse(given).data ?? {};
  return {
    ...defaultMonths,
    ...Object.fromEntries(Object.entries(months).filter(([, value]) => value !== undefined)),
  };
}

function monthsBefore(now: Date, months: number): string {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before.toISOString();
}

/**
 * Lets go of what has been kept long enough. Requests that still wait for somebody are never touched.
 *
 * @returns how many requests were deleted, and of how many the contact was erased
 */
export function applyRetention(
  store: RequestStore,
  months: Readonly<Record<RequestKind, number>>,
  now = new Date(),
): { deleted: number; erased: number } {
  let [deleted, erased] = [0, 0];
  for (const kind of requestKinds) {
    const references = store.settledBefore(kind, monthsBefore(now, months[kind]));
    for (const reference of references) {
      if (keptForCounting.has(kind)) {
        store.eraseContact(reference);
        store.note(reference, { who: 'Cổng', action: 'retention', words: '' });
        erased += 1;
      } else {
        store.remove(reference);
        deleted += 1;
      }
    }
  }
  return { deleted, erased };
}

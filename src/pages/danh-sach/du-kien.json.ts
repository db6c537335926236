import { getLibrary } from '#library/library.ts';
import { savedEntries } from '#library/site/saved-entries.ts';
import type { SavedEntriesFile } from '#schemas/saved-entries.ts';

/** Facts of the laws, duties, guides and classes that a visitor's list may hold. */
export const GET = async () =>
  Response.json({ entries: savedEntries(await getLibrary()) } satisfies SavedEntriesFile);

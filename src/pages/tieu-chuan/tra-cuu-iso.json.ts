import { getLibrary } from '#library/library.ts';
import { standardRows } from '#library/standards/lists/standard-rows.ts';

/** Rows that the list of the library fetches when it is narrowed: the ISO catalogue. */
export const GET = async () => Response.json(standardRows(await getLibrary(), true));

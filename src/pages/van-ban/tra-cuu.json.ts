import { getLibrary } from '#library/library.ts';
import { legalRows } from '#library/law/legal-list.ts';

/** The rows that the list of legal documents fetches when it is narrowed. */
export const GET = async () => Response.json(legalRows(await getLibrary()));

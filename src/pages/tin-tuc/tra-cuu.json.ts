import { getLibrary } from '#library/library.ts';
import { newsRows } from '#library/media/news.ts';

/** The rows that the list of news fetches when it is narrowed. */
export const GET = async () => Response.json(newsRows(await getLibrary()));

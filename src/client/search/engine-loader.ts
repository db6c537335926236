/** The engine, fetched when somebody is about to search and not before: no other page pays for it. */
import { manifestFile, searchFolder } from '#search/format/index-address.ts';
import { readFrom } from '#search/query/files/download.ts';
import { SearchUnavailableError } from '#search/format/types.ts';
import type { SearchEngine, SearchRequest } from '#search/format/types.ts';
import { failureText } from './search-text.ts';

let engine: Promise<SearchEngine> | undefined;

/**
 * The one engine of the page.
 *
 * @throws SearchUnavailableError when its code cannot be fetched; the next call tries again
 */
export function loadEngine(): Promise<SearchEngine> {
  engine ??= importEngine().catch((error: unknown) => {
    engine = undefined;
    throw new SearchUnavailableError(failureText.unreachable, { cause: error });
  });
  return engine;
}

async function importEngine(): Promise<SearchEngine> {
  const folder = new URL(`${import.meta.env.BASE_URL}${searchFolder}/`, location.href).href;
  // Asked for beside the program that reads it: one after the other takes seconds more on a slow line.
  const manifest = readFrom(folder)(manifestFile, true);
  manifest.catch(() => undefined);
  const { createSearchEngine } = await import('#search/query/engine.ts');
  return createSearchEngine(folder, manifest);
}

/**
 * Fetches what the first query needs. A failure is not said here: the query itself will say it.
 *
 * @param request what will be asked, where it is known already
 */
export async function warmEngine(request?: SearchRequest): Promise<void> {
  try {
    const ready = await loadEngine();
    await (request ? ready.search(request) : ready.warm());
  } catch {
    // Said by the search that follows, where the visitor waits for an answer.
  }
}

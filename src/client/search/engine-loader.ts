/** The engine, fetched when somebody is about to search and not before: no other page pays for it. */
import { SearchUnavailableError } from '#search/format/types.ts';
import type { SearchEngine } from '#search/format/types.ts';
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
  const { createSearchEngine } = await import('#search/query/engine.ts');
  return createSearchEngine({ base: import.meta.env.BASE_URL });
}

/** Fetches what the first query needs. A failure is not said here: the query itself will say it. */
export async function warmEngine(): Promise<void> {
  try {
    const ready = await loadEngine();
    await ready.warm();
  } catch {
    // Said by the search that follows, where the visitor waits for an answer.
  }
}

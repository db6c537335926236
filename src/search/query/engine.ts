/** The search in the browser: what was typed → numbers and words → results in order. */
import { manifestFile } from '#search/format/index-address.ts';
import { sections } from '#search/format/index-files.ts';
import type { SearchEngine, SearchOutcome, SearchRequest } from '#search/format/types.ts';
import { answer } from './answer.ts';
import { DownloadError, readFrom } from '#search/query/files/download.ts';
import type { ReadFile } from '#search/query/files/download.ts';
import { fullTextIn } from '#search/query/files/full-text.ts';
import type { FullTextSearch } from '#search/query/files/full-text.ts';
import { openIndex } from '#search/query/files/open-index.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';

/**
 * Makes the engine.
 *
 * @param folder the address of the index, with a slash at the end
 * @param manifest the manifest of the index, where it was asked for while this program was fetched
 */
export function createSearchEngine(folder: string, manifest?: Promise<string>): SearchEngine {
  const read = readFrom(folder);
  let first = manifest;
  const readOnce: ReadFile = (name, fresh) => {
    const asked = name === manifestFile ? first : undefined;
    if (!asked) return read(name, fresh);
    first = undefined;
    return asked;
  };
  return engineOn(readOnce, fullTextIn(folder, read));
}

/**
 * The engine on files from anywhere: the site, or memory.
 *
 * @param fullText answers without filters while the site lacks files that the engine ranks by
 */
export function engineOn(read: ReadFile, fullText?: FullTextSearch): SearchEngine {
  let opened: Promise<OpenIndex> | undefined;
  const open = () => {
    const opening = (opened ??= openIndex(read));
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };

  /** A page left open over a release asks for files of a build that is gone: the manifest names the new ones. */
  async function reopenIfReplaced(index: OpenIndex): Promise<OpenIndex | undefined> {
    const again = await openIndex(read).catch(() => undefined);
    if (!again || sections.every((name) => again.manifest.folders[name] === index.manifest.folders[name]))
      return undefined;
    opened = Promise.resolve(again);
    return again;
  }

  /** Falls back to Pagefind when an answer failed; rethrows that failure where Pagefind is no help either. */
  async function withoutRanking(request: SearchRequest, failure: unknown): Promise<SearchOutcome> {
    const lacking = failure instanceof DownloadError && failure.reason !== 'offline';
    if (!fullText || !lacking || Object.keys(request.filters ?? {}).length > 0) throw failure;
    try {
      return await fullText(request);
    } catch {
      request.signal?.throwIfAborted();
      throw failure;
    }
  }

  return {
    search: (request) => ranked(request).catch((failure: unknown) => withoutRanking(request, failure)),
    async warm(): Promise<void> {
      const index = await open();
      await index.table('main', 0);
    },
  };

  async function ranked(request: SearchRequest): Promise<SearchOutcome> {
    request.signal?.throwIfAborted();
    let index = await open();
    request.signal?.throwIfAborted();
    index.missing.clear();
    let outcome = await answer(request, index);
    if (index.late.size > 0) {
      if (outcome.total > 0) request.onProgress?.({ ...withoutClaims(outcome), awaiting: true });
      await Promise.all(index.late);
      request.signal?.throwIfAborted();
      outcome = await answer(request, index);
    }
    if (index.stale) {
      index.stale = false;
      const fresh = await reopenIfReplaced(index);
      if (fresh) outcome = await answer(request, (index = fresh));
    }
    request.signal?.throwIfAborted();
    if (index.missing.size === 0 && index.late.size === 0) return outcome;
    if (outcome.total > 0) return { ...withoutClaims(outcome), incomplete: true };
    throw index.lastFailure instanceof DownloadError
      ? index.lastFailure
      : new DownloadError('missing', index.lastFailure);
  }
}

/** Drops claims of absence from an incomplete answer: the missing files may hold what was asked for. */
function withoutClaims({
  missingPhrase: _phrase,
  partial: _partial,
  suggestion: _suggestion,
  relaxedDiacritics: _relaxed,
  ...outcome
}: SearchOutcome): SearchOutcome {
  return { ...outcome, unmatched: [] };
}

/** Erases what was written in drafts of one entry from the repository, for personal data that must not be kept. */
import { entryFile } from './entry-file.ts';
import { mainRef } from './drafts.ts';
import type { Git } from './git.ts';
import { draftBranch } from './files/paths.ts';

export interface Forgotten {
  /** The branches that were deleted. */
  refs: string[];
  /** The last commits of main that hold the entry's file: their words are still there. */
  onMain: string[];
}

/**
 * Deletes the draft of an entry and its removed drafts, and has git forget every object that nothing names any more. No server may use the
 * repository meanwhile.
 */
export async function forgetDrafts(git: Git, collection: string, slug: string): Promise<Forgotten> {
  const branch = `refs/heads/${draftBranch(collection, slug)}`;
  const listing = await git.text([
    'for-each-ref',
    '--format=%(refname)',
    'refs/heads/cms/',
    'refs/newsroom/removed/',
  ]);
  const removed = `/${collection}/${slug}`;
  const refs = listing
    .split('\n')
    .filter((ref) => ref === branch || (ref.startsWith('refs/newsroom/removed/') && ref.endsWith(removed)));
  for (const ref of refs) await git.bytes(['update-ref', '--no-deref', '-d', ref]);
  await git.bytes(['reflog', 'expire', '--expire=now', '--all']);
  await git.bytes(['gc', '--quiet', '--prune=now']);
  const file = entryFile(collection, slug);
  const onMain =
    file === undefined ? '' : await git.text(['log', '--format=%h %cs %s', '-5', mainRef, '--', file]);
  return { refs, onMain: onMain.split('\n').filter(Boolean) };
}

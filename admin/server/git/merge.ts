/**
 * Brings the changes of one history into another, whole files at a time. Two people's lines are never woven together inside a
 * YAML file: a file that both changed differently is a conflict, and people decide.
 */
import { commonBase, emptyTree } from './drafts.ts';
import type { Git, Person } from './git.ts';
import type { FileChange } from './objects.ts';
import { changedFiles, listFiles, readBlobs, writeCommit, writeTree } from './objects.ts';
import { isChangesFile } from '#content/change-log.ts';
import { publishedAddressesFile } from '#schemas/standards/catalogue.ts';

export interface Merged {
  /** The merge commit; no branch points to it yet. */
  commit: string;
  /** Files that both sides changed differently. When there are any, `commit` is not to be used. */
  conflicts: string[];
}

/**
 * Writes the commit that `into` becomes with what `from` changed since the two parted.
 *
 * @param firstParent which of the two comes first in the history of the result
 */
export async function mergeHistories(
  git: Git,
  {
    into,
    from,
    firstParent = into,
    message,
    person,
  }: { into: string; from: string; firstParent?: string; message: string; person: Person },
): Promise<Merged> {
  const base = (await commonBase(git, into, from)) ?? emptyTree;
  const changed = await changedFiles(git, base, from);
  const there = new Map((await listFiles(git, into)).map(({ path, blob }) => [path, blob]));
  const conflicts: string[] = [];
  const changes: FileChange[] = [];
  for (const { path, before, after } of changed) {
    const present = there.get(path);
    if (present === after) continue;
    if (present === before)
      changes.push(after === undefined ? { path, removed: true } : { path, blob: after });
    else if (
      (path === publishedAddressesFile || isChangesFile(path)) &&
      present !== undefined &&
      after !== undefined
    )
      changes.push({ path, bytes: await allLines(git, [present, after]) });
    else conflicts.push(path);
  }
  if (conflicts.length > 0) return { commit: into, conflicts };
  const tree = await writeTree(git, into, changes);
  const parents = [firstParent, firstParent === into ? from : into];
  return { commit: await writeCommit(git, { tree, parents, message, person }), conflicts };
}

/** The lines of several lists in one sorted list: what either side published or recorded stays. */
async function allLines(git: Git, blobs: readonly string[]): Promise<Uint8Array> {
  const texts = await readBlobs(git, blobs);
  const lines = new Set(texts.flatMap((text) => text.toString('utf8').split('\n')).filter(Boolean));
  return Buffer.from(`${[...lines].sort().join('\n')}\n`);
}

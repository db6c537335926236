/** Reads and writes trees and commits without a working folder: nothing is ever half checked out. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git, Person } from './git.ts';

/** One file of a tree. */
export interface TreeFile {
  /** From the root of the repository, with `/`. */
  path: string;
  /** The name of the content in git: equal names mean equal bytes. */
  blob: string;
}

/** A change to one file in a commit: new bytes, the content of an existing blob, or removal. */
export type FileChange = { path: string } & ({ bytes: Uint8Array } | { blob: string } | { removed: true });

const noBlob = '0'.repeat(40);
const plainFile = /^100(?:644|755)$/;

/** The plain files of a commit below these folders or at these paths; links and submodules are left out. */
export async function listFiles(
  git: Git,
  commit: string,
  paths: readonly string[] = [],
): Promise<TreeFile[]> {
  const listing = await git.text(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  return listing
    .split('\0')
    .filter(Boolean)
    .flatMap((line) => {
      const [meta = '', path = ''] = line.split('\t');
      const [mode = '', , blob = ''] = meta.split(' ');
      return plainFile.test(mode) ? [{ path, blob }] : [];
    });
}

/** One file of a commit, or undefined when there is none at this path. */
export async function findFile(git: Git, commit: string, path: string): Promise<TreeFile | undefined> {
  return (await listFiles(git, commit, [path])).find((file) => file.path === path);
}

/** The contents of blobs, in their order. */
export async function readBlobs(git: Git, blobs: readonly string[]): Promise<Buffer[]> {
  if (blobs.length === 0) return [];
  const output = await git.bytes(['cat-file', '--batch'], { input: `${blobs.join('\n')}\n` });
  const contents: Buffer[] = [];
  let at = 0;
  for (const blob of blobs) {
    const lineEnd = output.indexOf(0x0a, at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('latin1', at, lineEnd))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new Error(`There is no blob ${blob}.`);
    contents.push(output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return contents;
}

/** The files that differ between two commits, with their blobs on either side (undefined where there is no file). */
export async function changedFiles(
  git: Git,
  from: string,
  to: string,
): Promise<{ path: string; before: string | undefined; after: string | undefined }[]> {
  const output = await git.text(['diff-tree', '-r', '-z', '--no-renames', '--full-index', from, to]);
  const parts = output.split('\0');
  const changes = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, , before = noBlob, after = noBlob] = (parts[index] ?? '').split(' ');
    const known = (blob: string) => (blob === noBlob ? undefined : blob);
    changes.push({ path: parts[index + 1] ?? '', before: known(before), after: known(after) });
  }
  return changes;
}

/** Keeps bytes in the object store. Returns their name. */
export const writeBlob = (git: Git, bytes: Uint8Array): Promise<string> =>
  git.text(['hash-object', '-w', '--stdin'], { input: bytes });

async function blobOf(git: Git, change: FileChange): Promise<string> {
  if ('removed' in change) return noBlob;
  return 'blob' in change ? change.blob : writeBlob(git, change.bytes);
}

/** Writes the tree that a commit's tree becomes by some changes. Returns the tree's name. */
export async function writeTree(git: Git, base: string, changes: readonly FileChange[]): Promise<string> {
  const index = join(git.folder, `newsroom-index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await git.bytes(['read-tree', base], { env });
    const lines: string[] = [];
    for (const change of changes) {
      const mode = 'removed' in change ? '0' : '100644';
      lines.push(`${mode} ${await blobOf(git, change)}\t${change.path}`);
    }
    await git.bytes(['update-index', '-z', '--index-info'], {
      env,
      input: lines.map((line) => `${line}\0`).join(''),
    });
    return await git.text(['write-tree'], { env });
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

/** Writes a commit; no branch points to it yet. The person is its author and its committer. */
export function writeCommit(
  git: Git,
  commit: { tree: string; parents: readonly string[]; message: string; person: Person },
): Promise<string> {
  const { name, email } = commit.person;
  return git.text(
    ['commit-tree', commit.tree, ...commit.parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: commit.message,
      env: {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
      },
    },
  );
}

export interface RefMove {
  ref: string;
  /** The commit it shall point to; undefined removes it. */
  to: string | undefined;
  /** The commit it must point to now; undefined when it must not exist. */
  from: string | undefined;
}

/**
 * Moves branches together, each only when it still is where it was read: either all move or none.
 *
 * @throws {GitError} when one of them was moved by another in the meantime
 */
export async function moveRefs(git: Git, moves: readonly RefMove[]): Promise<void> {
  const lines = moves.map(({ ref, to, from }) =>
    to === undefined ? `delete ${ref} ${from ?? noBlob}` : `update ${ref} ${to} ${from ?? noBlob}`,
  );
  const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n');
  await git.bytes(['update-ref', '--no-deref', '--stdin'], { input });
}

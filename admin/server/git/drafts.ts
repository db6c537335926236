/**
 * Drafts: one branch `cms/<collection>/<slug>` an entry, as Decap's other git backends have it. The state of a draft stands as a
 * trailer in the message of its last commit, so that text and state move together and the history tells who moved it when.
 */
import type { Git } from './git.ts';
import { GitError } from './git.ts';
import { draftBranch, isEntryPath, isMediaPath } from './files/paths.ts';
import { draftStatuses } from '../cms/decap-protocol.ts';
import type { DraftStatus } from '../cms/decap-protocol.ts';
import { HttpError } from '../http/http-error.ts';
import { changedFiles } from './objects.ts';

export const mainRef = 'refs/heads/main';

/** The branches of sittings, in which people verify statuses of many entries; see `verification/sittings.ts`. */
export const sittingRefs = 'refs/heads/verification/';

/** The branches of imported tables; see `import/imports.ts`. */
export const importRefs = 'refs/heads/import/';

export const statusTrailer = 'Newsroom-Status';

export interface Draft {
  collection: string;
  slug: string;
  ref: string;
  /** The last commit of the branch. */
  tip: string;
  status: DraftStatus;
  /** Who wrote the last commit. */
  author: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** The message of a commit on a draft. */
export function draftMessage(text: string, status: DraftStatus): string {
  // A line of the text that looks like the trailer would be read as one.
  const safe = text.replaceAll(new RegExp(`^${statusTrailer}:`, 'gim'), `${statusTrailer} -`);
  return `${safe.trim() || 'Sửa bài'}\n\n${statusTrailer}: ${status}\n`;
}

const asStatus = (word: string): DraftStatus => draftStatuses.find((status) => status === word) ?? 'draft';

/** All drafts, or the one of this branch. */
async function readDrafts(git: Git, pattern: string): Promise<Draft[]> {
  const format = [
    '%(refname)',
    '%(objectname)',
    '%(authorname)',
    '%(committerdate:iso-strict)',
    `%(contents:trailers:key=${statusTrailer},valueonly,separator=%x2C)`,
  ].join('%00');
  const output = await git.text(['for-each-ref', `--format=${format}`, pattern]);
  return output
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [ref = '', tip = '', author = '', updatedAt = '', status = ''] = line.split('\0');
      const [, collection, slug] = /^refs\/heads\/cms\/([^/]+)\/(.+)$/.exec(ref) ?? [];
      if (collection === undefined || slug === undefined) return [];
      const last = status.split(',').at(-1)?.trim() ?? '';
      return [{ collection, slug, ref, tip, author, updatedAt, status: asStatus(last) }];
    });
}

/** Every draft, in order of their names. Branches with other names than the newsroom gives are passed over. */
export async function listDrafts(git: Git): Promise<Draft[]> {
  const drafts = await readDrafts(git, 'refs/heads/cms/');
  return drafts.filter(({ collection, slug, ref }) => {
    try {
      return `refs/heads/${draftBranch(collection, slug)}` === ref;
    } catch {
      return false;
    }
  });
}

/** The draft of an entry, or undefined. */
export async function findDraft(git: Git, collection: string, slug: string): Promise<Draft | undefined> {
  const ref = `refs/heads/${draftBranch(collection, slug)}`;
  return (await readDrafts(git, ref)).find((draft) => draft.ref === ref);
}

/** @throws {HttpError} when there is none */
export async function requireDraft(git: Git, collection: string, slug: string): Promise<Draft> {
  const draft = await findDraft(git, collection, slug);
  if (draft !== undefined) return draft;
  throw new HttpError(
    'not-found',
    `Không còn bản nháp “${collection}/${slug}”: có thể đã được công bố hoặc bỏ.`,
  );
}

export interface DraftChange {
  path: string;
  /** Content where the draft began; undefined when the file is new. */
  before: string | undefined;
  /** Content in the draft; undefined when the draft removes the file. */
  after: string | undefined;
}

/** The commit from which both histories went on, or undefined when they share none. */
export async function commonBase(git: Git, one: string, other: string): Promise<string | undefined> {
  try {
    return await git.text(['merge-base', one, other]);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}

/** The tree without files: what two histories without a common commit have in common. */
export const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Lists the changes of a draft since its base; later publications of others are not part of it.
 *
 * @throws {HttpError} when the branch touches files that the newsroom does not edit (it was then pushed by other means)
 */
export async function draftChanges(git: Git, draft: Draft): Promise<DraftChange[]> {
  const base = (await commonBase(git, mainRef, draft.tip)) ?? emptyTree;
  const changes = await changedFiles(git, base, draft.tip);
  const strange = changes.find(({ path }) => !isEntryPath(path) && !isMediaPath(path));
  if (strange === undefined) return changes;
  throw new HttpError(
    'forbidden',
    `Bản nháp “${draft.collection}/${draft.slug}” đụng tới tệp “${strange.path}” ngoài phần nội dung; hãy nhờ quản trị viên xem nhánh này.`,
  );
}

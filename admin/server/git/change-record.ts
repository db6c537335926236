/** The record of changes (see `#content/change-log.ts`) of a commit that is to become main. */
import path from 'node:path';
import { designationSlug } from '#domain/designation/designation-format.ts';
import { unrecordedChanges } from '#domain/changes/entry-changes.ts';
import type { EntryChange, EntryState } from '#domain/changes/entry-changes.ts';
import {
  addedChanges,
  changesBetween,
  changesFile,
  changesText,
  entryState,
  followedFolders,
  isChangesFile,
  parseChanges,
} from '#content/change-log.ts';
import type { Git } from './git.ts';
import { changedFiles, findFile, listFiles, readBlobs } from './objects.ts';
import type { FileChange, TreeFile } from './objects.ts';

/** Two sides of one comparison: what stands on main, and what is to stand there. */
interface Sides<Item> {
  before: Item[];
  after: Item[];
}

type ChangedFile = Awaited<ReturnType<typeof changedFiles>>[number];

/** The files of either side that pass a test, with their texts. */
async function textsOf(
  git: Git,
  changed: readonly ChangedFile[],
  isWanted: (file: string) => boolean,
): Promise<Sides<{ file: string; text: string }>> {
  const side = async (name: 'before' | 'after') => {
    const files = changed.flatMap(({ path: file, [name]: blob }) =>
      blob !== undefined && isWanted(file) ? [{ path: file, blob }] : [],
    );
    return fileTexts(git, files);
  };
  return { before: await side('before'), after: await side('after') };
}

async function fileTexts(git: Git, files: readonly TreeFile[]): Promise<{ file: string; text: string }[]> {
  const blobs = files.map(({ blob }) => blob);
  const texts = await readBlobs(git, blobs);
  return files.map(({ path: file }, index) => ({ file, text: texts[index]?.toString('utf8') ?? '' }));
}

const statesOf = (texts: readonly { file: string; text: string }[]): EntryState[] =>
  texts.flatMap(({ file, text }) => entryState(file, text) ?? []);

const recordOf = (texts: readonly { file: string; text: string }[]): EntryChange[] =>
  texts.flatMap(({ file, text }) => parseChanges(text, file).changes);

const isFollowed = (file: string) => followedFolders.some((folder) => file.startsWith(`${folder}/`));

/** Unchanged entries that changed ones name as replaced: the record says it of them. */
async function replacedEntries(
  git: Git,
  commit: string,
  changed: readonly EntryState[],
  known: ReadonlySet<string>,
): Promise<EntryState[]> {
  const ids = new Set(
    changed.flatMap(({ collection, replaces }) =>
      replaces.map((name) => (collection === 'standards' ? designationSlug(name) : name)),
    ),
  );
  if (ids.size === 0) return [];
  const files = await listFiles(git, commit, followedFolders);
  const named = files.filter(
    ({ path: file }) => !known.has(file) && ids.has(path.posix.basename(file, '.yaml')),
  );
  return statesOf(await fileTexts(git, named));
}

/**
 * The files of the record that a commit has to bring along: one, that of the day, or none when the commit changes no followed entry, or
 * has recorded its changes itself, as imports do.
 *
 * @param from main as it stands
 * @param commit the commit that main is to become
 * @param day `YYYY-MM-DD`, under which the changes are kept
 */
export async function changeRecord(
  git: Git,
  from: string,
  commit: string,
  day: string,
): Promise<FileChange[]> {
  const changed = await changedFiles(git, from, commit);
  const followed = changed.filter(({ path: file }) => isFollowed(file));
  if (followed.length === 0) return [];
  const { before, after } = await textsOf(git, followed, isFollowed);
  const states = { before: statesOf(before), after: statesOf(after) };
  const known = new Set(followed.map(({ path: file }) => file));
  const replaced = await replacedEntries(git, commit, states.after, known);
  const found = changesBetween([...states.before, ...replaced], [...states.after, ...replaced], day);
  const record = await textsOf(git, changed, isChangesFile);
  const brought = addedChanges(recordOf(record.before), recordOf(record.after));
  const missing = unrecordedChanges(found, brought);
  if (missing.length === 0) return [];
  const file = changesFile(day);
  const present = await findFile(git, commit, file);
  const standing = present ? recordOf(await fileTexts(git, [present])) : [];
  return [{ path: file, bytes: Buffer.from(changesText([...standing, ...missing])) }];
}

/** Keeps the record of changes (see `#content/change-log.ts`) beside what a command writes into content/. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unrecordedChanges } from '#domain/changes/entry-changes.ts';
import type { EntryChange, EntryState } from '#domain/changes/entry-changes.ts';
import {
  changesBetween,
  changesFile,
  changesText,
  entryState,
  followedFolders,
  parseChanges,
} from '#content/change-log.ts';

/** The followed entries of a project as they lie on the disk. */
export function followedStates(root = '.'): EntryState[] {
  return followedFolders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.split(path.sep).join('/')),
      ),
    )
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => entryState(file, readFileSync(path.join(root, file), 'utf8')) ?? []);
}

/**
 * Adds the changes since an earlier state to the record of a day.
 *
 * @param before the followed entries as they stood
 * @param recorded changes since then that the record has already
 * @param day `YYYY-MM-DD`
 * @returns the changes that were added
 */
export function recordChanges(
  root: string,
  before: readonly EntryState[],
  recorded: readonly EntryChange[],
  day: string,
): EntryChange[] {
  const found = unrecordedChanges(changesBetween(before, followedStates(root), day), recorded);
  addToRecord(root, found, day);
  return found;
}

/** Adds changes to the record of a day; those that it has stay single. */
export function addToRecord(root: string, changes: readonly EntryChange[], day: string): void {
  if (changes.length === 0) return;
  const file = path.join(root, changesFile(day));
  const standing = existsSync(file) ? parseChanges(readFileSync(file, 'utf8'), file).changes : [];
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, changesText([...standing, ...changes]));
}

/** Recorded changes, counted by collection and kind, a line each. */
export function recordSummary(changes: readonly EntryChange[], day: string): string {
  const counts = Map.groupBy(changes, ({ collection, kind }) => `${collection} ${kind}`);
  return [
    `${changesFile(day)}: ghi thêm ${changes.length} thay đổi`,
    ...[...counts].map(([name, rows]) => `  ${name}: ${rows.length}`),
  ].join('\n');
}

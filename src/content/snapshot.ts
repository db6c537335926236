/**
 * Checked content as one file. A publication reads its content once; what needs it afterwards (the build, its background tasks, the
 * pages) reads the snapshot, which takes a tenth of a second where reading and checking take several.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedContent } from './content.ts';

/** Names the snapshot that this process and those that it starts work on. */
const variable = 'CONTENT_SNAPSHOT';

/** The snapshot to work on; undefined where none was handed over. */
export function snapshotFile(): string | undefined {
  return process.env[variable];
}

/** Hands a snapshot over to all that this process loads and starts from now on. */
export function useSnapshot(file: string): void {
  process.env[variable] = file;
}

/** Variables by which another program hands a snapshot over to a build. */
export const snapshotEnvironment = (file: string) => ({ [variable]: file });

/** Writes a snapshot; a reader never finds half of one. */
export function writeSnapshot(file: string, checked: CheckedContent): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(checked));
  renameSync(unfinished, file);
}

/**
 * Reads a snapshot.
 *
 * @throws {Error} when there is none at this place
 */
export function readSnapshot(file: string): CheckedContent {
  return JSON.parse(readFileSync(file, 'utf8')) as CheckedContent;
}

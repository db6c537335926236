/**
 * Writes the files of an import so that a half-written one is impossible: all of it is put down in one journal first, and what was cut
 * short is finished from there. While the journal lies in content/, the content check refuses to build or publish.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ImportedFile } from '#exchange/import/entry-text.ts';
import { unfinishedImportFile } from '#schemas/content-paths.ts';

function writeSafely(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/** Writes all files, or leaves a journal from which {@link resumeImport} does. */
export function writeImport(root: string, files: readonly ImportedFile[]): void {
  const journal = path.join(root, unfinishedImportFile);
  writeSafely(journal, JSON.stringify(files));
  const handle = openSync(journal, 'r');
  fsyncSync(handle);
  closeSync(handle);
  for (const { path: file, text } of files) writeSafely(path.join(root, file), text);
  rmSync(journal);
}

/**
 * Finishes an import that was cut short.
 *
 * @returns the number of files that were written; undefined when there was none to finish
 */
export function resumeImport(root: string): number | undefined {
  const journal = path.join(root, unfinishedImportFile);
  if (!existsSync(journal)) return undefined;
  const files = JSON.parse(readFileSync(journal, 'utf8')) as ImportedFile[];
  writeImport(root, files);
  return files.length;
}

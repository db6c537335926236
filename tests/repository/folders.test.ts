/** Folders of code stay small enough to be taken in at a glance; see the rules in CONTRIBUTING.md. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const mostFiles = 15;

/** Installed on demand, made by tools, or content rather than code. */
const skipped = new Set(['node_modules', '.astro', 'tests/fixtures']);

/** Every folder below one, with the number of files that lie directly in it. */
function foldersBelow(folder: string): { folder: string; files: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !skipped.has(entry.name));
  return [
    { folder, files: entries.filter((entry) => entry.isFile()).length },
    ...folders
      .map(({ name }) => path.posix.join(folder, name))
      .filter((below) => !skipped.has(below))
      .flatMap(foldersBelow),
  ];
}

it(`no folder of code holds more than ${mostFiles} files`, () => {
  const folders = ['src', 'admin', 'scripts', 'tests', 'docs'].flatMap(foldersBelow);
  expect(folders.map(({ folder }) => folder)).toContain('src/schemas/collections');
  expect(folders.filter(({ files }) => files > mostFiles)).toEqual([]);
});

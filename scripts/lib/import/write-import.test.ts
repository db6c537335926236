/** The files of an import: all of them, whenever it is cut short. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { unfinishedImportFile } from '#schemas/content-paths.ts';
import { resumeImport, writeImport } from './write-import.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nscl-import-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const files = ['a', 'b', 'c'].map((name) => ({
  path: `content/obstacle/${name}.txt`,
  text: `${name}\n`,
}));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

it('writes all files and leaves no journal', () => {
  writeImport(root, files);
  expect(files.map(({ path: file }) => read(file))).toEqual(['a\n', 'b\n', 'c\n']);
  expect(existsSync(path.join(root, unfinishedImportFile))).toBe(false);
});

it('is not built half, and is finished from its journal', () => {
  // A folder where a file has to be: the writing stops at the second one.
  const obstacle = path.join(root, 'content/obstacle/b.txt');
  mkdirSync(obstacle, { recursive: true });
  writeFileSync(path.join(obstacle, 'x'), '');
  expect(() => {
    writeImport(root, files);
  }).toThrow();
  expect(
    readContent(root)
      .problems.map(({ message }) => message)
      .join('\n'),
  ).toContain('npm run import -- --resume');
  rmSync(obstacle, { recursive: true });
  expect(resumeImport(root)).toBe(3);
  expect(files.map(({ path: file }) => read(file))).toEqual(['a\n', 'b\n', 'c\n']);
  expect(resumeImport(root)).toBeUndefined();
});

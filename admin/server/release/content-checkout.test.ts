import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Git, runGit } from '../git/git.ts';
import { writeCommit, writeTree } from '../git/objects.ts';
import { ContentCheckout } from './content-checkout.ts';

let folder: string;
let git: Git;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nscl-checkout-'));
  git = new Git(join(folder, 'repository.git'));
  await runGit(['init', '--quiet', '--bare', '--', git.folder]);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function commitOf(files: Record<string, string>): Promise<string> {
  const empty = execFileSync('git', ['--git-dir', git.folder, 'mktree'], {
    input: '',
    encoding: 'utf8',
  }).trim();
  const changes = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const person = { name: 'Hoa', email: 'hoa@example.vn' };
  return writeCommit(git, { tree: await writeTree(git, empty, changes), parents: [], message: 'x', person });
}

const read = (path: string) => readFileSync(join(folder, 'work', path), 'utf8');

test('holds the files of the last commit, and no others', async () => {
  const checkout = new ContentCheckout(join(folder, 'work'));
  await checkout.checkout(git, await commitOf({ 'content/a.yaml': 'a', 'content/b.yaml': 'b' }));
  await checkout.checkout(git, await commitOf({ 'content/b.yaml': 'c' }));
  expect(read('content/b.yaml')).toBe('c');
  expect(() => read('content/a.yaml')).toThrow();
});

test('lays everything out anew after a failure, as somebody may have emptied the folder', async () => {
  const checkout = new ContentCheckout(join(folder, 'work'));
  const commit = await commitOf({ 'content/a.yaml': 'a', 'content/b.yaml': 'b' });
  await checkout.checkout(git, commit);
  rmSync(join(folder, 'work/content'), { recursive: true });
  checkout.invalidate();
  await checkout.checkout(git, commit);
  expect(read('content/a.yaml')).toBe('a');
  writeFileSync(join(folder, 'work/content/a.yaml'), 'changed');
  checkout.invalidate();
  await checkout.checkout(git, commit);
  expect(read('content/a.yaml')).toBe('a');
});

/** The commands of docs/operation.md, tried as they stand there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import { createLogger } from '../../../admin/server/lib/logger.ts';
import { withEnglishName } from '../support/publish-tea.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, password } from '../support/small-newsroom.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/operation.md'), 'utf8');
/** The lines of the shell block that follows a heading of the guide. */
const commands = (heading: string) =>
  new RegExp(`## ${heading}[^]*?\`\`\`sh\\n([^]*?)\`\`\``).exec(guide)?.[1]?.trim().split('\n') ?? [];

let small: SmallCms;
let folder: string;
beforeEach(async () => {
  small = await openSmallCms();
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-operation-'));
});
afterEach(async () => {
  await small.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a line of the guide, with the data folder and the backup of the test in place of those of the guide. */
function shell(line: string): void {
  const own = line
    .replaceAll('.newsroom/', `${small.dataFolder}/`)
    .replaceAll('backup/', `${folder}/backup/`);
  execFileSync('sh', ['-c', own], { stdio: 'pipe' });
}

const cinnamon = 'content/products/que.yaml';

test('a backup taken while the server runs is restored into an empty folder: drafts, accounts, log, words', async () => {
  const author = await small.person('author');
  await author.save('que', withEnglishName(await author.open(cinnamon), 'Kept bark'));
  await author.act('/admin/quan-ly/ban-nhap/', 'nhan', { name: 'products/que', text: 'Một lời nhắn' });
  await small.newsroom.audit.flush();
  execFileSync('mkdir', ['-p', path.join(folder, 'backup')]);
  const lines = commands('Backup and restore');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) shell(line);
  const main = small.git('rev-parse', 'main');

  const { origin, builder } = small;
  const restored = await CmsServer.open({
    dataFolder: path.join(folder, 'backup'),
    origin: origin.root,
    builder: () => builder,
    syncEvery: 0,
    log: createLogger('silent'),
  });
  expect(await restored.start()).toBe(true);
  expect(restored.damage.list).toEqual([]);
  const { git } = restored.requireContext();
  expect(await git.text(['rev-parse', 'main'])).toBe(main);
  expect(await git.text(['show', `cms/products/que:${cinnamon}`])).toContain('Kept bark');
  expect(await restored.accounts.authenticate('editor', password)).toBeDefined();
  expect(restored.comments.of('products/que')).toMatchObject([{ text: 'Một lời nhắn' }]);
  expect(existsSync(path.join(folder, 'backup/audit.1.jsonl'))).toBe(true);
  await restored.publisher.settled();
  expect(restored.releases.current()).toBeDefined();
  await restored.close();
});

test('npm run forget takes the words of a removed draft out of the repository, and refuses while a server runs', async () => {
  const author = await small.person('author');
  await author.save('que', withEnglishName(await author.open(cinnamon), '0912 345 678'));
  const blob = small.git('rev-parse', `cms/products/que:${cinnamon}`);
  await author.call('deleteUnpublishedEntry', { collection: 'products', slug: 'que' });
  expect(small.git('cat-file', '-p', blob)).toContain('0912 345 678');
  const forget = () =>
    spawnSync(process.execPath, ['scripts/forget.ts', 'products/que'], {
      encoding: 'utf8',
      env: { ...process.env, NEWSROOM_DATA: small.dataFolder },
    });
  expect(forget()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Một máy chủ khác') as string,
  });
  await small.newsroom.close();
  const run = forget();
  expect([run.status, run.stdout]).toEqual([
    0,
    expect.stringContaining('Đã xóa hẳn 1 bản nháp của products/que'),
  ]);
  expect(run.stdout).toContain('còn trong lịch sử');
  expect(() => small.git('cat-file', '-e', blob)).toThrow();
  expect(small.git('fsck', '--no-dangling')).toBe('');
});

test('a rewritten original repository brings its history back only where the own repository is deleted first', async () => {
  const { origin, dataFolder, builder } = small;
  const before = origin.read(cinnamon);
  origin.commit(cinnamon, withEnglishName(before, '0912 345 678'));
  await small.newsroom.pullUpstream();
  const blob = small.git('rev-parse', `main:${cinnamon}`);
  origin.git('reset', '-q', '--hard', 'HEAD~1');
  origin.commit(cinnamon, withEnglishName(before, 'Bark without the number'));
  await small.newsroom.pullUpstream();
  await small.newsroom.close();
  expect(small.git('cat-file', '-t', blob)).toBe('blob');
  expect(small.git('log', '--format=%H', 'main', '--', cinnamon).split('\n').length).toBeGreaterThan(1);

  origin.git('reflog', 'expire', '--expire=now', '--all');
  origin.git('gc', '-q', '--prune=now');
  rmSync(path.join(dataFolder, 'repository.git'), { recursive: true });
  const log = createLogger('silent');
  const again = await CmsServer.open({
    dataFolder,
    origin: origin.root,
    builder: () => builder,
    syncEvery: 0,
    log,
  });
  expect(await again.start()).toBe(true);
  expect(small.git('rev-parse', 'main')).toBe(origin.git('rev-parse', 'HEAD').trim());
  expect(() => small.git('cat-file', '-e', blob)).toThrow();
  await again.close();
});

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Git } from '../../../admin/server/git/git.ts';
import { Checker } from '../../../admin/server/release/checker.ts';
import { SiteBuilder } from '../../../admin/server/release/site-builder.ts';
import { createOrigin, tea } from '../support/small-newsroom.ts';
import type { Origin } from '../support/small-newsroom.ts';

let origin: Origin;
let folder: string;

beforeAll(() => {
  origin = createOrigin();
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-builder-'));
});
afterAll(() => {
  origin.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('each release is whole, also when the pages of the last one turn out to be of no use', async () => {
  const work = path.join(folder, 'work');
  const builder = new SiteBuilder(origin.root, work);
  const git = new Git(path.join(origin.root, '.git'));
  const release = async (name: string) => {
    const commit = origin.git('rev-parse', 'HEAD').trim();
    const site = path.join(folder, name);
    const { succeeded, output } = await builder.build(git, commit, site, () => undefined);
    return { succeeded, output, read: (page: string) => readFileSync(path.join(site, page), 'utf8') };
  };
  const document = 'tieu-chuan/tcvn-9740-2013/index.html';
  const name = (text: string) => text.replace(/^name_vi: .*/m, 'name_vi: Chè Shan');

  const first = await release('first');
  expect(first.output).not.toContain('ERROR');
  expect(first.succeeded).toBe(true);

  origin.commit(tea, name(origin.read(tea)));
  const second = await release('second');
  expect(second.output).toMatch(/[1-9]\d* pages reused/);
  expect(second.read(document)).toContain('Chè Shan');
  expect(first.read(document)).not.toContain('Chè Shan');

  const kept = path.join(work, '.cache/astro/dist/tieu-chuan');
  for (const file of readdirSync(kept, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = path.join(kept, file);
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll('/_astro/', '/_astro/lost-'));
  }
  const third = await release('third');
  expect(third.succeeded).toBe(true);
  expect(third.read(document)).toBe(second.read(document));
}, 300_000);

test('a publication runs the program of the last build on the site that visitors have, and leaves that as it is', async () => {
  const builder = new SiteBuilder(origin.root, path.join(folder, 'work-2'));
  const checker = new Checker(path.join(folder, 'check'));
  const git = new Git(path.join(origin.root, '.git'));
  const release = async (name: string) => {
    const commit = origin.git('rev-parse', 'HEAD').trim();
    // As when an editor publishes: the program loads while the content is checked.
    builder.prepare();
    expect((await checker.check(git, commit)).problems).toEqual([]);
    const site = path.join(folder, name);
    const outcome = await builder.build(git, commit, site, () => undefined, checker.snapshotOf(commit));
    expect(outcome.output).not.toContain('ERROR');
    expect(outcome.succeeded).toBe(true);
    builder.published(site);
    return {
      stages: Object.keys(outcome.times),
      read: (page: string) => readFileSync(path.join(site, page), 'utf8'),
    };
  };
  const page = 'san-pham/che/index.html';
  const index = 'pagefind/muc-luc.json';
  const rename = (name: string) => {
    origin.commit(tea, origin.read(tea).replace(/^name_vi: .*/m, `name_vi: ${name}`));
  };

  const first = await release('published-1');
  expect(first.stages).toContain('build: compile');
  rename('Chè Suối Giàng');
  const second = await release('published-2');
  rename('Chè Tà Xùa');
  const third = await release('published-3');

  expect(second.stages).not.toContain('build: compile');
  expect(third.stages).not.toContain('build: compile');
  expect(second.read(page)).toContain('Chè Suối Giàng');
  expect(third.read(page)).toContain('Chè Tà Xùa');
  expect(second.read(page)).not.toContain('Chè Tà Xùa');
  expect(second.read(index)).not.toBe(third.read(index));
  await checker.close();
  builder.close();
}, 180_000);

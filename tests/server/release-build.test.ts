import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Git } from '../../admin/server/git/git.ts';
import { SiteBuilder } from '../../admin/server/release/site-builder.ts';
import { createOrigin, tea } from './small-newsroom.ts';
import type { Origin } from './small-newsroom.ts';

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
}, 120_000);

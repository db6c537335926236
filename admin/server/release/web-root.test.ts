import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkWebRoot } from './web-root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nscl-web-root-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function release(name: string): { site: string; marks: string } {
  const site = join(folder, name, 'site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), name);
  return { site, marks: join(folder, name, 'gone') };
}

it('leads to the served release, and marks what is gone, for a web server beside this one', async () => {
  await linkWebRoot(folder, { ...release('a'), gone: [] });
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('a');
  await linkWebRoot(folder, { ...release('b'), gone: ['/tin-tuc/x/'] });
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('b');
  expect(existsSync(join(folder, 'gone/tin-tuc/x/410'))).toBe(true);
  // The folder may be moved or mounted elsewhere.
  expect(readlinkSync(join(folder, 'site'))).toBe('b/site');
});

it('forgets a mark with the release that no longer has it', async () => {
  await linkWebRoot(folder, { ...release('a'), gone: ['/tin-tuc/x/'] });
  await linkWebRoot(folder, { ...release('b'), gone: [] });
  expect(existsSync(join(folder, 'gone/tin-tuc/x/410'))).toBe(false);
});

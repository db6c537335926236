import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Releases } from '../../release/releases.ts';
import { SiteOfReleases } from './release-site.ts';
import { securityHeaders } from './site-headers.ts';
import { listen } from './static-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nscl-release-site-'));
const releases = new Releases(folder);
const site = new SiteOfReleases(releases);
let server: Server;
let address: string;

/** Makes a release with these files, and serves it. */
async function release(files: Readonly<Record<string, string>>): Promise<void> {
  const { id, site: root } = await releases.begin();
  for (const [name, text] of Object.entries({ 'index.html': 'home', '404.html': 'lost', ...files })) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  await releases.finish(id, { commit: id, code: 'c', day: '2026-11-26', pages: 1 });
  await releases.serve(id);
  await site.refresh();
}
const ask = async (file: string) => {
  const response = await fetch(`${address}${file}`);
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  await releases.open();
  server = createServer((request, response) => void site.handle(request, response));
  address = await listen(server, '127.0.0.1', 0);
  await release({
    '_astro/page.abc.js': 'old script',
    'pagefind/0123456789/t-0': 'old words',
    'pagefind/pf-0123456789/pagefind.js': 'old Pagefind',
    'pagefind/muc-luc.json': 'old list',
    'tin/index.html': 'old page',
  });
  await release({ 'pagefind/abcdef0123/t-0': 'new words', 'pagefind/muc-luc.json': 'new list' });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('gives a page that was opened under the last release its scripts and search index', async () => {
  expect(await ask('/_astro/page.abc.js')).toEqual({ status: 200, text: 'old script' });
  expect(await ask('/pagefind/0123456789/t-0')).toEqual({ status: 200, text: 'old words' });
  expect(await ask('/pagefind/pf-0123456789/pagefind.js')).toEqual({ status: 200, text: 'old Pagefind' });
});

it('gives everything else of the current release alone', async () => {
  expect(await ask('/pagefind/muc-luc.json')).toEqual({ status: 200, text: 'new list' });
  expect(await ask('/pagefind/abcdef0123/t-0')).toEqual({ status: 200, text: 'new words' });
  expect(await ask('/tin/')).toMatchObject({ status: 404 });
});

it('before the first release the answer is 503, with the headers that every answer has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nscl-releases-'));
  const site = new SiteOfReleases(new Releases(folder));
  const server = createServer((request, response) => void site.handle(request, response));
  const response = await fetch(await listen(server, '127.0.0.1', 0));
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  expect(response.status).toBe(503);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'retry-after': '30',
    'cache-control': 'no-store',
    ...Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  });
});

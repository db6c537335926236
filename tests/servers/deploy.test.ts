/** `npm run deploy` to a folder, over SSH and to object storage: whole releases, unchanged files sent once, old releases gone. */
import { createRequire } from 'node:module';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deployToFolder } from '../../scripts/lib/deploy/folder.ts';
import { edgeHandler } from '../../scripts/lib/deploy/edge.ts';
import { deployOverSsh, parseSshTarget } from '../../scripts/lib/deploy/ssh.ts';
import { deployToBucket } from '../../scripts/lib/deploy/storage.ts';
import type { Bucket } from '../../scripts/lib/deploy/storage.ts';
import type { Deployment } from '../../scripts/lib/deploy/target.ts';
import { isInstalled } from '../../scripts/lib/servers/running-server.ts';
import { siteFiles } from './sample-release.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-deploy-test-'));
  site = path.join(folder, 'dist');
  for (const [file, text] of Object.entries(siteFiles)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const count = Object.keys(siteFiles).length;
const moment = (day: number) => `202611${String(day).padStart(2, '0')}T000000Z`;

const deployment = (day: number, change: Partial<Deployment> = {}): Deployment => ({
  site,
  id: moment(day),
  addresses: {
    redirects: [{ from: '/tin-cu/', to: '/tin-tuc/' }],
    taken_down: [{ address: '/tin-tuc/da-go/', on: '2026-11-01' }],
  },
  keep: 2,
  ...change,
});

const edit = (text: string) => writeFileSync(path.join(site, 'tin-tuc/index.html'), text);

describe('a folder', () => {
  test('is served through links that move when everything is there', async () => {
    const target = path.join(folder, 'srv');
    expect(await deployToFolder(target, deployment(1))).toEqual({ files: count, sent: count, removed: [] });
    expect(readFileSync(path.join(target, 'site/index.html'), 'utf8')).toBe(siteFiles['index.html']);
    expect(existsSync(path.join(target, 'gone/tin-tuc/da-go/410'))).toBe(true);
    expect(readFileSync(path.join(target, 'redirects.nginx'), 'utf8')).toBe('"/tin-cu/" "/tin-tuc/";\n');
    edit('mới');
    expect(await deployToFolder(target, deployment(2))).toEqual({ files: count, sent: 1, removed: [] });
    expect(readFileSync(path.join(target, 'site/tin-tuc/index.html'), 'utf8')).toBe('mới');
    expect(readFileSync(path.join(target, `releases/${moment(1)}/site/tin-tuc/index.html`), 'utf8')).toBe(
      siteFiles['tin-tuc/index.html'],
    );
    // Files that did not change take their place once.
    expect(statSync(path.join(target, 'site/index.html')).nlink).toBe(2);
    expect((await deployToFolder(target, deployment(3))).removed).toEqual([moment(1)]);
  });

  test('stays as it is when the site is not whole, and is cleared of a run that was cut off', async () => {
    const target = path.join(folder, 'srv');
    await deployToFolder(target, deployment(1));
    mkdirSync(path.join(target, 'releases', `${moment(2)}.unfinished`));
    await expect(
      deployToFolder(target, deployment(3, { site: path.join(folder, 'srv/gone') })),
    ).rejects.toThrow('no index.html');
    expect(readFileSync(path.join(target, 'site/index.html'), 'utf8')).toBe(siteFiles['index.html']);
    expect(readdirSync(path.join(target, 'releases'))).toEqual([moment(1)]);
  });
});

const noRsync = !isInstalled('rsync');
if (noRsync) console.warn('SKIPPED: rsync is not installed; apt-get install rsync');

describe.skipIf(noRsync)('another machine', () => {
  /** In place of ssh: runs the command here, as the shell of the other machine would. */
  const shell = () => {
    const file = path.join(folder, 'shell');
    writeFileSync(file, '#!/bin/sh\n[ "$1" = -l ] && shift 2\nshift\nexec sh -c "$*"\n');
    chmodSync(file, 0o755);
    return file;
  };

  test('gets the same layout, what did not change being sent once', async () => {
    const target = parseSshTarget(`nscl@web.example:${folder}/srv`, shell());
    expect(await deployOverSsh(target, deployment(1))).toMatchObject({ files: count, removed: [] });
    expect(readFileSync(path.join(folder, 'srv/site/index.html'), 'utf8')).toBe(siteFiles['index.html']);
    expect(existsSync(path.join(folder, 'srv/gone/tin-tuc/da-go/410'))).toBe(true);
    edit('mới');
    expect(await deployOverSsh(target, deployment(2))).toMatchObject({ files: count, sent: 1 });
    expect(readFileSync(path.join(folder, 'srv/site/tin-tuc/index.html'), 'utf8')).toBe('mới');
    expect(statSync(path.join(folder, 'srv/site/index.html')).nlink).toBe(2);
    expect((await deployOverSsh(target, deployment(3))).removed).toEqual([moment(1)]);
    expect(readdirSync(path.join(folder, 'srv/releases'))).toEqual([moment(2), moment(3)]);
  });

  test('that refuses keeps its old release', async () => {
    const target = parseSshTarget(`nscl@web.example:${folder}/srv`, shell());
    await deployOverSsh(target, deployment(1));
    await expect(deployOverSsh({ ...target, shell: 'false' }, deployment(2))).rejects.toThrow('ended with 1');
    expect(readFileSync(path.join(folder, 'srv/site/index.html'), 'utf8')).toBe(siteFiles['index.html']);
  });

  test('is named by letters that no shell reads as something else', () => {
    expect(() => parseSshTarget('host:/srv; rm -rf /', 'ssh')).toThrow('no target');
    expect(() => parseSshTarget('-oProxyCommand=x:/srv', 'ssh')).toThrow('no target');
  });
});

const s3 = path.join(import.meta.dirname, '../../scripts/s3');
const noClient = !existsSync(path.join(s3, 'node_modules'));
if (noClient) console.warn('SKIPPED: the S3 client is not installed; npm ci --prefix scripts/s3');

interface S3Server {
  run: () => Promise<{ port: number }>;
  close: () => Promise<void>;
}

describe.skipIf(noClient)('object storage', () => {
  let server: S3Server;
  let storage: string;
  let endpoint: string;
  let bucket: Bucket;

  beforeAll(async () => {
    storage = mkdtempSync(path.join(tmpdir(), 'nscl-s3-'));
    // It does not describe its types.
    const S3rver = createRequire(path.join(s3, 'package.json'))('s3rver') as new (
      options: object,
    ) => S3Server;
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: storage,
      configureBuckets: [{ name: 'nscl' }],
    });
    endpoint = `http://127.0.0.1:${(await server.run()).port}`;
    process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
    const file: string = path.join(s3, 'bucket.ts');
    const { openBucket } = (await import(file)) as { openBucket: (settings: object) => Bucket };
    bucket = openBucket({ name: 'nscl', endpoint, region: 'us-east-1' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(storage, { recursive: true, force: true });
  });

  test('holds a prefix for each release; the pointer moves last, and visitors follow it', async () => {
    expect(await deployToBucket(bucket, deployment(1))).toEqual({ files: count, sent: count, removed: [] });
    const edge = edgeHandler({ bucket: `${endpoint}/nscl`, pointerAge: 0 });
    const ask = (address: string, init: RequestInit = {}) =>
      edge(new Request(`https://nscl.example.vn${address}`, init));

    const page = await ask('/tin-tuc/');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe(siteFiles['tin-tuc/index.html']);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-security-policy': "frame-ancestors 'none'",
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'DENY',
    });
    const hashed = await ask('/_astro/page.Ab12_-x9.css');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(
      (await ask('/tin-tuc/', { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } })).status,
    ).toBe(304);

    const lost = await ask('/khong-co/');
    expect([lost.status, await lost.text()]).toEqual([404, siteFiles['404.html']]);
    expect((await ask('/.secret')).status).toBe(404);
    const folderWithoutSlash = await ask('/tin-tuc?x=1');
    expect([folderWithoutSlash.status, folderWithoutSlash.headers.get('location')]).toEqual([
      301,
      '/tin-tuc/?x=1',
    ]);
    const moved = await ask('/tin-cu/');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tin-tuc/']);
    const gone = await ask('/tin-tuc/da-go/');
    expect([gone.status, await gone.text()]).toEqual([410, siteFiles['tin-tuc/da-go/index.html']]);
    expect((await ask('/tin-tuc/', { method: 'POST', body: 'x' })).status).toBe(405);

    edit('mới');
    expect(await deployToBucket(bucket, deployment(2))).toEqual({ files: count, sent: 1, removed: [] });
    expect(await (await ask('/tin-tuc/')).text()).toBe('mới');
    expect((await ask('/og.png')).status).toBe(200);
    expect((await deployToBucket(bucket, deployment(3))).removed).toEqual([moment(1)]);
    expect(await bucket.folders('releases/')).toEqual([moment(2), moment(3)]);
  });

  test('that fails half-way leaves the pointer where it was', async () => {
    await deployToBucket(bucket, deployment(4));
    const failing: Bucket = { ...bucket, copy: () => Promise.reject(new Error('refused')) };
    await expect(deployToBucket(failing, deployment(5))).rejects.toThrow('refused');
    const pointer = JSON.parse((await bucket.read('current.json')) ?? '') as { release: string };
    expect(pointer.release).toBe(moment(4));
  });
});

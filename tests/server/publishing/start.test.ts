/** A server that always starts: whatever is damaged is set aside and named, the public site is there, and the rest runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import type { CmsServerOptions } from '../../../admin/server/opened-parts.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';
import { createLogger } from '../../../admin/server/lib/logger.ts';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { Client } from '../support/client.ts';
import { copyNewsroom, createOrigin, password, QuickBuilder, tea } from '../support/small-newsroom.ts';
import type { Origin } from '../support/small-newsroom.ts';

let origin: Origin;
let dataFolder: string;
const cleanUps: (() => unknown)[] = [];
/** A server that ran before, with an editor and two releases. */
let before: { origin: Origin; dataFolder: string };

beforeAll(async () => {
  origin = createOrigin({ builds: false });
  dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-start-'));
  const { server, client } = await start();
  await server.accounts.add({
    login: 'hoa',
    name: 'Nguyễn Thị Hoa',
    email: 'hoa@example.vn',
    role: 'administrator',
    password,
  });
  await server.publisher.settled();
  await client.signIn('hoa', password);
  await saveTea(client, 'Tea of before');
  await server.publisher.settled();
  await stop();
  before = { origin, dataFolder };
});
beforeEach(() => {
  ({ origin, dataFolder } = copyNewsroom({ origin: before.origin.root, data: before.dataFolder }));
});
afterEach(async () => {
  await stop();
  origin.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});
afterAll(() => {
  before.origin.remove();
  rmSync(before.dataFolder, { recursive: true, force: true });
});

async function stop(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
}

async function start(options: Partial<CmsServerOptions> = {}) {
  const builder = new QuickBuilder();
  const server = await CmsServer.open({
    dataFolder,
    origin: origin.root,
    builder: () => builder,
    syncEvery: 0,
    log: createLogger('silent'),
    ...options,
  });
  cleanUps.push(() => server.close());
  const http = createCmsHttpServer(server, { origin: undefined, loopback: true, trustProxy: true });
  cleanUps.push(() => {
    http.closeAllConnections();
    http.close();
  });
  const client = new Client(await listen(http, '127.0.0.1', 0));
  const isOpen = await server.start();
  return { server, client, isOpen };
}

async function saveTea(client: Client, name: string): Promise<void> {
  const text = (await client.open(tea)).replace(/^name_en: .*/m, `name_en: ${name}`);
  expect((await client.save('che', text, { useWorkflow: false })).status).toBe(200);
}

const at = (...parts: string[]) => path.join(dataFolder, ...parts);
const served = async (client: Client) => (await client.get('/')).text();

describe('damaged parts', () => {
  test('an old release whose stamp is empty is left alone and named; publishing goes on', async () => {
    const current = (JSON.parse(readFileSync(at('releases/current.json'), 'utf8')) as { release: string })
      .release;
    const old = readdirSync(at('releases')).find((name) => /^\d/.test(name) && name !== current) ?? '';
    writeFileSync(at('releases', old, 'release.json'), '');
    const { server, client } = await start();
    expect(await served(client)).toContain('Tea of before');
    await client.signIn('hoa', password);
    expect(await client.status()).toMatchObject({ damaged: [{ part: 'release', name: old }] });
    await saveTea(client, 'Tea of today');
    await server.publisher.settled();
    expect(await served(client)).toContain('Tea of today');
    expect(existsSync(at('releases', old, 'site/index.html'))).toBe(true);
  });

  test.each(['', '{"release":"gone"}', 'x'])(
    'where the pointer to the release is %j, the newest is served',
    async (text) => {
      writeFileSync(at('releases/current.json'), text);
      const { client } = await start();
      expect(await served(client)).toContain('Tea of before');
    },
  );

  test.each([`${'1'.repeat(40)}\n`, '', 'garbage'])(
    'a draft whose branch holds %j is set aside; other drafts are listed, and it can be written again',
    async (text) => {
      mkdirSync(at('repository.git/refs/heads/cms/products'), { recursive: true });
      writeFileSync(at('repository.git/refs/heads/cms/products/que'), text);
      const { server, client } = await start();
      await client.signIn('hoa', password);
      const rice = await client.open('content/products/gao.yaml');
      expect((await client.save('gao', rice)).status).toBe(200);
      expect((await client.call('unpublishedEntries')).body).toEqual(['products/gao']);
      expect(server.damage.list).toMatchObject([{ part: 'draft', name: 'products/que' }]);
      const [aside = ''] = readdirSync(at('repository.git/damaged'));
      expect(readFileSync(at('repository.git/damaged', aside), 'utf8')).toBe(text);
      const text2 = await client.open('content/products/que.yaml');
      expect((await client.save('que', text2)).status).toBe(200);
    },
  );

  test('an empty file of accounts closes the CMS, not the site, and lets nobody create a first account', async () => {
    writeFileSync(at('users.json'), '');
    const { client } = await start();
    expect(await served(client)).toContain('Tea of before');
    const page = await client.get('/admin/dang-nhap/');
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('bị hỏng')]);
    expect((await client.form({ login: 'hoa', password })).status).toBe(503);
    const first = { first: '1', login: 'evil', name: 'Evil One', email: 'e@example.vn', password };
    expect((await client.form(first)).status).toBe(403);
    expect(readFileSync(at('users.json'), 'utf8')).toBe('');
  });

  test('a repository that cannot be opened closes the CMS, not the site, and says so', async () => {
    const { client: before } = await start();
    await before.signIn('hoa', password);
    await stop();
    const main = readFileSync(at('repository.git/refs/heads/main'), 'utf8').trim();
    rmSync(at('repository.git/objects', main.slice(0, 2), main.slice(2)));
    const { client, isOpen } = await start();
    expect(isOpen).toBe(false);
    expect(await served(client)).toContain('Tea of before');
    await client.signIn('hoa', password);
    const answer = await client.call('unpublishedEntries');
    expect(answer.status).toBe(503);
    expect(answer.body['error']).toContain('Kho nội dung');
    expect(await client.status()).toMatchObject({ damaged: [{ part: 'repository' }] });
  });

  test('lock files of a git command that was killed a moment ago do not keep anything from being saved', async () => {
    for (const lock of ['refs/heads/main.lock', 'packed-refs.lock', 'config.lock'])
      writeFileSync(at('repository.git', lock), '');
    const { client } = await start();
    await client.signIn('hoa', password);
    await saveTea(client, 'Tea after the kill');
  });
});

describe('an original repository that accepts connections and never answers', () => {
  let connections: Socket[];
  async function hangingAddress(): Promise<string> {
    connections = [];
    const server = createServer((socket) => {
      connections.push(socket.on('error', () => undefined));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanUps.push(() => {
      for (const socket of connections) socket.destroy();
      server.close();
    });
    return `git://127.0.0.1:${(server.address() as AddressInfo).port}/portal.git`;
  }

  test('holds up no save; the wait has a limit, and its outcome is told', async () => {
    const address = await hangingAddress();
    const { server, client } = await start({
      origin: address,
      upstreamLimits: { answer: 1500, transfer: 1500 },
    });
    await client.signIn('hoa', password);
    const pulling = server.pullUpstream();
    await expect.poll(() => connections.length).toBeGreaterThan(1);
    await saveTea(client, 'Tea meanwhile');
    expect(await pulling).toMatchObject({ state: 'unreachable' });
    expect(await client.status()).toMatchObject({ upstream: { state: 'unreachable' } });
    await server.publisher.settled();
    expect(await served(client)).toContain('Tea meanwhile');
  });
});

test('a merge that fails in the server itself is told and logged, and the next one goes on', async () => {
  const log = createLogger('silent');
  const error = vi.spyOn(log, 'error');
  const { server, client } = await start({ log });
  await client.signIn('hoa', password);
  origin.commit(tea, origin.read(tea).replace(/^name_en: .*/m, 'name_en: Tea by git'));
  vi.spyOn(server.context.checker, 'check').mockRejectedValueOnce(new Error('the disk is gone'));
  expect(await server.pullUpstream()).toMatchObject({ state: 'failed' });
  expect(await client.status()).toMatchObject({ upstream: { state: 'failed' } });
  const logged = error.mock.calls[0]?.[0] as { err: Error } | undefined;
  expect(logged?.err.stack).toContain('the disk is gone');
  expect(await server.pullUpstream()).toMatchObject({ state: 'merged' });
});

test('an error of the publisher keeps its stack, for administrators and for the log', async () => {
  const log = createLogger('silent');
  const error = vi.spyOn(log, 'error');
  const { server, client } = await start({ log });
  await client.signIn('hoa', password);
  vi.spyOn(server.releases, 'begin').mockRejectedValueOnce(new Error('no room'));
  await saveTea(client, 'Tea without room');
  await server.publisher.settled();
  expect(await client.status()).toMatchObject({
    state: 'failed',
    output: expect.stringMatching(/no room\n\s+at /) as string,
  });
  expect((error.mock.calls[0]?.[0] as { err: Error } | undefined)?.err.message).toBe('no room');
});

test('a clock that was set back after an account was made lets its owner in', async () => {
  const { client } = await start();
  const users = JSON.parse(readFileSync(at('users.json'), 'utf8')) as { accounts: { changedAt: string }[] };
  for (const account of users.accounts) account.changedAt = '2096-01-01T00:00:00.000Z';
  writeFileSync(at('users.json'), JSON.stringify(users));
  await client.signIn('hoa', password);
  expect((await client.call('info')).status).toBe(200);
});

test('public pages tell browsers to stay on https, where a proxy provides it', async () => {
  const { client } = await start();
  const ask = async (proto: string) =>
    (await fetch(`${client.address}/`, { headers: { 'x-forwarded-proto': proto } })).headers.get(
      'strict-transport-security',
    );
  expect(await ask('https')).toBe('max-age=31536000');
  expect(await ask('http')).toBeNull();
});

describe('npm start', () => {
  /** Runs the command to its end. */
  async function run(port: number): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, ['scripts/start.ts', '--port', String(port)], {
      cwd: projectRoot,
      env: { ...process.env, NEWSROOM_DATA: dataFolder, NEWSROOM_ORIGIN: origin.root, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        output += part.toString();
      });
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, output };
  }

  const inWork = () => existsSync(at('work/of-the-running-server'));
  beforeEach(() => {
    mkdirSync(at('work'), { recursive: true });
    writeFileSync(at('work/of-the-running-server'), '');
  });

  test('a second time on the same folder is refused before anything is touched', async () => {
    const { client } = await start();
    const { code, output } = await run(0);
    expect([code, output]).toEqual([1, expect.stringContaining('Một máy chủ khác')]);
    expect(inWork()).toBe(true);
    expect(await served(client)).toContain('Tea of before');
  });

  test('where the port is taken it ends before anything is built', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    cleanUps.push(() => other.close());
    const { code, output } = await run((other.address() as AddressInfo).port);
    expect([code, output]).toEqual([1, expect.stringContaining('đang có chương trình khác dùng')]);
    expect(inWork()).toBe(true);
  });
});

/** nginx and Caddy answer as the embedded server does, with the configurations that `npm run servers` writes. */
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../admin/server/http/site/site-headers.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';
import { pointLink } from '../../admin/server/release/web-root.ts';
import { isInstalled, startServer } from '../../scripts/lib/servers/running-server.ts';
import type { RunningServer } from '../../scripts/lib/servers/running-server.ts';
import { sampleRelease, siteFiles } from './sample-release.ts';
import type { SampleRelease } from './sample-release.ts';

let release: SampleRelease;
let embedded: Server;
let embeddedAddress: string;
let cms: Server;
let cmsAddress: string;

beforeAll(async () => {
  release = await sampleRelease();
  embedded = createSiteServer({ root: release.site });
  embeddedAddress = await listen(embedded, '127.0.0.1', 0);
  cms = createServer((incoming, outgoing) => {
    let size = 0;
    incoming.on('data', (part: Buffer) => (size += part.length));
    incoming.on('end', () => {
      const { host } = incoming.headers;
      const forwarded = incoming.headers['x-forwarded-for'];
      outgoing.writeHead(200, { 'X-Frame-Options': 'SAMEORIGIN', 'Content-Type': 'application/json' });
      outgoing.end(JSON.stringify({ method: incoming.method, url: incoming.url, host, forwarded, size }));
    });
  });
  cmsAddress = await listen(cms, '127.0.0.1', 0);
});
afterAll(() => {
  for (const server of [embedded, cms]) {
    server.closeAllConnections();
    server.close();
  }
  release.remove();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request whose path is sent as it stands, and whose answer is not decoded. */
const ask = (
  address: string,
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
) =>
  new Promise<Answer>((done, fail) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path: target, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });

/** Headers that every server must send in the same words. */
const said = [
  'content-type',
  'cache-control',
  ...Object.keys(securityHeaders).map((name) => name.toLowerCase()),
];

const files = Object.keys(siteFiles)
  .filter((file) => !file.startsWith('.') && file !== '404.html')
  .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
  .filter((address) => address !== '/tin-tuc/da-go/');

describe.each(['nginx', 'caddy'] as const)('%s', (program) => {
  const missing = !isInstalled(program);
  if (missing) console.warn(`SKIPPED: ${program} is not installed; apt-get install ${program}`);
  describe.skipIf(missing)(missing ? 'is not installed' : 'as it is installed', () => {
    let server: RunningServer;
    let folder: string;
    beforeAll(async () => {
      folder = path.join(release.root, `run-${program}`);
      server = await startServer(program, { root: release.root, cms: cmsAddress, folder });
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each(files)('%s is sent as the embedded server sends it', async (address) => {
      const [theirs, ours] = [await ask(server.address, address), await ask(embeddedAddress, address)];
      expect(theirs.status).toBe(200);
      expect(theirs.body.equals(ours.body)).toBe(true);
      for (const name of said) expect(theirs.headers[name], name).toBe(ours.headers[name]);
    });

    test('precompressed files are sent as they are, each browser getting what it accepts', async () => {
      const plain = await ask(server.address, '/_astro/page.Ab12_-x9.css');
      for (const [accepts, encoding] of [
        ['gzip', 'gzip'],
        ...(program === 'caddy' ? [['br', 'br']] : []),
      ] as const) {
        const { headers, body } = await ask(server.address, '/_astro/page.Ab12_-x9.css', {
          'Accept-Encoding': accepts ?? '',
        });
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers.vary).toContain('Accept-Encoding');
        expect(body.length).toBeLessThan(plain.body.length / 5);
        const page = await ask(server.address, '/tin-tuc/', { 'Accept-Encoding': accepts ?? '' });
        expect(page.headers['content-encoding']).toBe(encoding);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      }
      expect(plain.headers['content-encoding']).toBeUndefined();
    });

    test('a browser that has a page is told so in 304', async () => {
      const { headers } = await ask(server.address, '/tin-tuc/');
      const again = await ask(server.address, '/tin-tuc/', { 'If-None-Match': headers.etag ?? '' });
      expect(again.status).toBe(304);
    });

    test.each(['/khong-co/', '/khong-co', '/leer/', '/.secret', '/tin-tuc/.hidden', '/tieu-chuan/x.json'])(
      '%s answers 404 with the page that helps on',
      async (address) => {
        const { status, body, headers } = await ask(server.address, address);
        expect(status).toBe(404);
        expect(body.toString()).toContain('Không tìm thấy');
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
        expect(headers['x-content-type-options']).toBe('nosniff');
      },
    );

    test('browsers are told to stay on https where it came over TLS before the server', async () => {
      const told = async (headers: Record<string, string>) =>
        (await ask(server.address, '/', headers)).headers['strict-transport-security'];
      expect(await told({ 'X-Forwarded-Proto': 'https' })).toBe('max-age=31536000');
      expect(await told({})).toBeUndefined();
      const missing = await ask(server.address, '/khong-co/', { 'X-Forwarded-Proto': 'https' });
      expect([missing.status, missing.headers['strict-transport-security']]).toEqual([
        404,
        'max-age=31536000',
      ]);
    });

    test('an address without its slash leads to the one with it', async () => {
      const { status, headers } = await ask(server.address, '/tin-tuc?x=1');
      expect([301, 308]).toContain(status);
      expect(headers.location).toMatch(/^\/tin-tuc\/(?:\?x=1)?$/);
    });

    test('an address that moved leads on', async () => {
      const { status, headers } = await ask(server.address, '/tin-cu/');
      expect(status).toBe(301);
      expect(headers.location).toBe('/tin-tuc/');
    });

    test.each(['/tin-tuc/da-go/', '/tin-tuc/da-go'])(
      '%s was taken down: 410, with the page that says so',
      async (address) => {
        const answer = await ask(server.address, address);
        // Without the slash the address may lead to the other first.
        const { status, body, headers } =
          answer.status === 301 || answer.status === 308
            ? await ask(server.address, answer.headers.location ?? '')
            : answer;
        expect(status).toBe(410);
        expect(body.toString()).toContain('đã gỡ');
        expect(headers['x-robots-tag']).toBe('noindex');
        expect(headers['cache-control']).toBe('no-store');
        expect(headers['x-frame-options']).toBe('DENY');
      },
    );

    test.each([
      '/admin/',
      '/Admin/x',
      '/api/v1',
      '/api/gui/cau-hoi',
      '/xem-thu/abc/',
      '/x/../admin/',
      '/%61dmin/',
    ])('%s is passed on to the CMS, whose headers stay its own', async (address) => {
      const { status, body, headers } = await ask(
        server.address,
        address,
        { 'Content-Type': 'application/json' },
        'POST',
        'x'.repeat(2_000_000),
      );
      expect(status).toBe(200);
      const seen = JSON.parse(body.toString()) as Record<string, unknown>;
      expect(seen).toMatchObject({ method: 'POST', size: 2_000_000, host: new URL(server.address).host });
      expect(seen['forwarded']).toBe('127.0.0.1');
      expect(headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(headers['cache-control']).toBeUndefined();
    });

    test('a client cannot put another address before the one that the server saw', async () => {
      const { body } = await ask(server.address, '/api/v1', { 'X-Forwarded-For': '10.0.0.1' });
      const { forwarded } = JSON.parse(body.toString()) as { forwarded: string };
      expect(forwarded.split(',').at(-1)?.trim()).toBe('127.0.0.1');
    });

    test('nothing is written by way of a page', async () => {
      const { status } = await ask(server.address, '/tin-tuc/', {}, 'POST', 'x');
      expect(status).toBe(405);
    });

    test('the next release is served from the moment on in which the link moves', async () => {
      const next = await sampleRelease();
      try {
        const { writeFileSync } = await import('node:fs');
        writeFileSync(path.join(next.site, 'tin-tuc/moi.txt'), 'mới');
        expect((await ask(server.address, '/tin-tuc/moi.txt')).status).toBe(404);
        await pointLink(path.join(release.root, 'site'), next.site);
        expect((await ask(server.address, '/tin-tuc/moi.txt')).status).toBe(200);
      } finally {
        await pointLink(path.join(release.root, 'site'), release.site);
        next.remove();
      }
    });
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer, listen } from './static-site.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let server: Server;
let address: string;

/** Sends the path exactly as written; `fetch` would tidy it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('latin1');
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', fail);
    request.end();
  });
}

async function put(path: string, content: string | Buffer): Promise<void> {
  const file = join(folder, 'site', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-server-'));
  await put('index.html', 'home');
  await put('404.html', 'not here');
  await put('san-pham/index.html', 'products');
  await put('chè/index.html', 'tea');
  await put('empty/data.json', '{}');
  await put('_astro/style.abc123.css', 'a{}');
  await put('_astro/font.woff2', 'font');
  await put('feed.xml', '<feed/>');
  await put('robots.txt', 'User-agent: *');
  await put('pagefind/index/vi_1.pf_index', 'index');
  await put('.env', 'SECRET=1');
  await put('.well-known/security.txt', 'Contact: x');
  await put('packed.css', 'plain');
  await put('packed.css.gz', gzipSync('packed'));
  await writeFile(join(folder, 'outside.txt'), 'outside');
  server = createSiteServer({ root: join(folder, 'site') });
  address = await listen(server, '127.0.0.1', 0);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

describe('addresses', () => {
  it('serves the index page of a folder', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask('/san-pham/')).toMatchObject({ status: 200, body: 'products' });
  });

  it('ignores the query', async () => {
    expect(await ask('/san-pham/?tu=%C4%91')).toMatchObject({ status: 200, body: 'products' });
  });

  it('sends a folder without its slash to the one with it, keeping the query', async () => {
    const answer = await ask('/san-pham?x=1');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/san-pham/?x=1');
  });

  it('never redirects to another host', async () => {
    const answer = await ask('//san-pham');
    expect(answer.headers.location).toBe('/san-pham/');
  });

  it('understands percent-encoded Vietnamese', async () => {
    expect(await ask('/ch%C3%A8/')).toMatchObject({ status: 200, body: 'tea' });
    expect((await ask('/ch%C3%A8')).headers.location).toBe('/ch%C3%A8/');
  });

  it.each(['/none/', '/none.txt', '/robots.txt/', '/empty/', '/.env', '/x/../.env'])(
    'answers %s with the 404 page',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
    },
  );

  it('serves .well-known, alone among hidden names', async () => {
    expect((await ask('/.well-known/security.txt')).status).toBe(200);
  });

  it.each(['/../outside.txt', '/%2e%2e/outside.txt', '/san-pham/..%2f..%2foutside.txt'])(
    'does not leave its folder for %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('outside');
    },
  );

  it.each(['/%', '/%E0%A4%A', '/%ff', '/a%00b'])('refuses the malformed address %s', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });
});

describe('methods', () => {
  it('answers HEAD with the headers alone', async () => {
    const answer = await ask('/', 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('4');
  });

  it('refuses to be written to', async () => {
    const answer = await ask('/', 'POST');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('headers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/none/', 'text/html; charset=utf-8'],
    ['/empty/data.json', 'application/json; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/_astro/font.woff2', 'font/woff2'],
    ['/pagefind/index/vi_1.pf_index', 'application/octet-stream'],
  ])('gives %s the type %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('lets a browser keep fingerprinted files for ever, and makes it ask again for pages', async () => {
    expect((await ask('/_astro/style.abc123.css')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('answers 304 when nothing changed', async () => {
    const { etag = '' } = (await ask('/')).headers;
    expect(await ask('/', 'GET', { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });
  });

  it.each(['/', '/none/', '/%', '/san-pham'])('protects the answer to %s', async (path) => {
    expect((await ask(path)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'",
    });
  });

  it('sends a compressed neighbour to who accepts it', async () => {
    const packed = await ask('/packed.css', 'GET', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect((await ask('/packed.css')).body).toBe('plain');
  });
});

it('serves a new build that replaces the old one while running', async () => {
  await put('later/index.html', 'later');
  expect((await ask('/later/')).body).toBe('later');
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
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

/** A style sheet that is worth compressing. */
const long = 'a { color: red }\n'.repeat(200);

async function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { bytes, ...answer } = await askBytes(path, headers, method);
  return { ...answer, body: bytes.toString('latin1') };
}

/** Sends the path exactly as written; `fetch` would tidy it first. */
function askBytes(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Omit<Answer, 'body'> & { bytes: Buffer }> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) });
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
  await put('du-lieu/v1/standards.csv', 'Số hiệu');
  await put('_astro/style.abc123.css', 'a{}');
  await put('_astro/font.woff2', 'font');
  await put('pagefind/0123456789/t-0', 'words');
  await put('pagefind/pf-0123456789/index/vi_1.pf_index', 'index');
  await put('pagefind/muc-luc.json', '{}');
  await put('feed.xml', '<feed/>');
  await put('robots.txt', 'User-agent: *');
  await put('pagefind/index/vi_1.pf_index', 'index');
  await put('.env', 'SECRET=1');
  await put('.well-known/security.txt', 'Contact: x');
  await put('long.css', long);
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
    for (const path of [
      '/_astro/style.abc123.css',
      '/pagefind/0123456789/t-0',
      '/pagefind/pf-0123456789/index/vi_1.pf_index',
    ])
      expect((await ask(path)).headers['cache-control']).toContain('immutable');
    expect((await ask('/pagefind/muc-luc.json')).headers['cache-control']).toContain('must-revalidate');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('lets pages of other sites read the open data, and nothing else', async () => {
    const { headers } = await ask('/du-lieu/v1/standards.csv');
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect((await ask('/san-pham/')).headers).not.toHaveProperty('access-control-allow-origin');
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
});

describe('compression', () => {
  const read = async (acceptEncoding?: string, headers: Record<string, string> = {}, path = '/long.css') => {
    const answer = await askBytes(path, {
      ...(acceptEncoding === undefined ? {} : { 'Accept-Encoding': acceptEncoding }),
      ...headers,
    });
    const encoding = answer.headers['content-encoding'];
    const { bytes } = answer;
    const text =
      encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    return { ...answer, encoding, text: text.toString() };
  };

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    [undefined, undefined],
  ])('who accepts %s gets %s', async (accepted, expected) => {
    const answer = await read(accepted);
    expect(answer.encoding).toBe(expected);
    expect(answer.text).toBe(long);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length);
  });

  it('each encoding has a tag of its own, and answers 304 to it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (one) => (await read(one)).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await read('br', { 'If-None-Match': tags[0] ?? '' });
    expect([again.status, again.bytes.length, again.headers.vary]).toEqual([304, 0, 'Accept-Encoding']);
    expect((await read('br', { 'If-None-Match': tags[1] ?? '' })).status).toBe(200);
  });

  it('a range is one of the file itself', async () => {
    const answer = await read('br', { Range: 'bytes=0-9' });
    expect([answer.status, answer.encoding, answer.text]).toEqual([206, undefined, long.slice(0, 10)]);
  });

  it('a changed file is compressed anew', async () => {
    await put('changing.css', long);
    expect((await read('br', {}, '/changing.css')).text).toBe(long);
    await put('changing.css', `${long}p{}`);
    expect((await read('br', {}, '/changing.css')).text).toBe(`${long}p{}`);
  });

  it('small files and pictures are sent as they are', async () => {
    expect((await read('br', {}, '/')).encoding).toBeUndefined();
    expect((await read('br', {}, '/_astro/font.woff2')).encoding).toBeUndefined();
  });
});

it('serves a new build that replaces the old one while running', async () => {
  await put('later/index.html', 'later');
  expect((await ask('/later/')).body).toBe('later');
});

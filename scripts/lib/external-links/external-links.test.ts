/** External addresses against a server of our own, which answers as real ones do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { checkAll } from './check-all.ts';
import { checkLink } from './check-link.ts';
import type { LinkResult } from './check-link.ts';
import { externalAddresses } from './collect.ts';
import { isOffline, linksReport, readMemory, remember } from './report.ts';

const asked: string[] = [];
let together = 0;
let mostTogether = 0;

const server = createServer((request, response) => {
  const { method = '', url = '' } = request;
  asked.push(`${method} ${url}`);
  together += 1;
  mostTogether = Math.max(mostTogether, together);
  response.on('close', () => {
    together -= 1;
  });
  if (url === '/never') return;
  const moves: Record<string, [number, string]> = {
    '/moved': [301, '/'],
    '/for-now': [302, '/'],
    '/round': [302, '/round'],
  };
  const move = moves[url];
  if (move) response.writeHead(move[0], { Location: move[1] });
  else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200);
  else response.writeHead({ '/gone': 410, '/lost': 404, '/private': 403, '/broken': 502 }[url] ?? 200);
  response.end();
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings = { patience: 20_000, userAgent: 'test' };

describe('an address', () => {
  it.each([
    ['/', 'ok', '200'],
    ['/no-head', 'ok', '200'],
    ['/for-now', 'ok', '200'],
    ['/gone', 'gone', '410'],
    ['/lost', 'gone', '404'],
    ['/private', 'refused', '403'],
    ['/broken', 'failing', '502'],
    ['/round', 'failing', 'chuyển hướng không dứt'],
  ] as const)('%s is %s', async (path, state, detail) => {
    expect(await checkLink(`${base}${path}`, settings)).toEqual({ state, detail });
  });

  it('that never answers is given up', async () => {
    expect(await checkLink(`${base}/never`, { ...settings, patience: 200 })).toEqual({
      state: 'unreachable',
      detail: 'hết giờ chờ',
    });
  });

  it('that moved for good says where to', async () => {
    expect(await checkLink(`${base}/moved`, settings)).toEqual({
      state: 'moved',
      detail: '200',
      target: `${base}/`,
    });
  });

  it('where nothing listens is a result, not an error', async () => {
    const { state, detail } = await checkLink('http://127.0.0.1:9/', settings);
    expect(state).toBe('unreachable');
    expect(detail).not.toBe('');
  });
});

it('one host is asked one address after another, each once', async () => {
  asked.length = 0;
  mostTogether = 0;
  const addresses = ['/a', '/b', '/c', '/a'].map((path) => `${base}${path}`);
  const results = await checkAll(addresses, { ...settings, hosts: 8, pause: 1 });
  expect([...results.values()].map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  expect(asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c']);
  expect(mostTogether).toBe(1);
});

describe('the addresses of the content', () => {
  const addresses = externalAddresses(readContent('tests/fixtures/content/portal').content);

  it('are those of fields, lists, groups and texts, each once with its places', () => {
    expect(new Set(addresses.map(({ address }) => address)).size).toBe(addresses.length);
    const places = addresses.flatMap((one) => one.places);
    expect(
      places.some((place) => place.startsWith('content/standards/') && place.endsWith(': sources.url')),
    ).toBe(true);
    expect(places).toContain('content/settings/site.yaml: footer_links.links.href');
    expect(addresses.filter(({ address }) => /[.,;)\s]$/.test(address))).toEqual([]);
  });
});

describe('the report', () => {
  const address = 'https://example.org/a';
  const named = [{ address, places: ['content/news/a.md: sources', 'b'], checkedOn: '2026-11-23' }];
  const results = (state: LinkResult['state'], more: Partial<LinkResult> = {}) =>
    new Map([
      [address, { state, detail: '404', ...more }],
      ['https://example.org/b', { state: 'ok' as const, detail: '200' }],
    ]);

  it('says since when an address fails, when it was last seen, where it stands and where a copy may be', () => {
    const seen = remember({}, results('ok'), '2026-10-01');
    const failed = remember(seen, results('gone'), '2026-11-01');
    const after = remember(failed, results('gone'), '2026-11-29');
    expect(linksReport(named, results('gone'), after)).toBe(
      [
        '2 địa chỉ ngoài: 0 mở được.',
        '',
        'Không còn (404, 410): tìm địa chỉ mới, hoặc dẫn tới bản lưu (1)',
        '  https://example.org/a  (404, hỏng từ 2026-11-01, lần cuối xem được 2026-10-01)',
        '    ở content/news/a.md: sources và 1 chỗ nữa',
        '    bản lưu nếu có: https://web.archive.org/web/20261123/https://example.org/a',
      ].join('\n'),
    );
  });

  it('without a network keeps what is known', () => {
    const offline = new Map(
      [...results('unreachable')].map(([one]) => [
        one,
        { state: 'unreachable' as const, detail: 'ENOTFOUND' },
      ]),
    );
    const known = remember({}, results('ok'), '2026-10-01');
    expect(isOffline(offline)).toBe(true);
    expect(remember(known, offline, '2026-11-29')).toEqual(known);
    expect(linksReport(named, offline, known)).toContain('không ra được Internet');
  });

  it('begins anew where the memory cannot be read', () => {
    expect([readMemory(''), readMemory('[1]'), readMemory('{')]).toEqual([{}, {}, {}]);
  });
});

import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, password } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

describe('the door', () => {
  test('the site is open to all, the CMS only to people who have signed in', async () => {
    const stranger = new Client(small.address);
    expect((await stranger.get('/')).status).toBe(200);
    const admin = await stranger.get('/admin/');
    expect([admin.status, admin.headers.get('location')]).toEqual([303, '/admin/dang-nhap/']);
    for (const way of ['/admin', '/admin/index.html', '//admin/', '/%61dmin/', '/x/../admin/index.html'])
      expect(await (await stranger.get(way)).text(), way).not.toContain('the CMS');
    expect((await stranger.call('info')).status).toBe(401);
    expect((await stranger.get('/api/newsroom/status')).status).toBe(401);
  });

  test('the page of signing in carries the name that the settings give the portal', async () => {
    const [, name] = /^short_name: (.+)$/m.exec(small.origin.read('content/settings/site.yaml')) ?? [];
    const page = await (await new Client(small.address).get('/admin/dang-nhap/')).text();
    expect(page).toContain(`<title>Đăng nhập – Tòa soạn – ${name}</title>`);
    expect(page).toContain(`<a href="/">${name}</a>`);
  });

  test('the right password opens it, with a cookie that scripts and other sites cannot use', async () => {
    const client = new Client(small.address);
    const response = await client.form({ login: ' Editor ', password });
    expect(response.status).toBe(303);
    const [cookie, device] = response.headers.getSetCookie();
    expect(device).toMatch(
      /^toasoan-thiet-bi=[\w.-]+; Max-Age=31536000; Path=\/admin\/dang-nhap\/; HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).toMatch(/^toasoan=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await (await client.get('/admin/')).text()).toBe('the CMS');
    const me = (await (await client.get('/api/newsroom/me')).json()) as Record<string, unknown>;
    expect(me).toMatchObject({ login: 'editor', role: 'editor', mayPublish: true });
    expect(JSON.stringify(me)).not.toContain('argon2');
  });

  test('a new session each time; the one before, and one made up, are worth nothing', async () => {
    const client = new Client(small.address);
    client.cookie = `toasoan=${'A'.repeat(43)}`;
    expect((await client.call('info')).status).toBe(401);
    await client.signIn('editor', password);
    const first = client.cookie;
    expect(first).not.toContain('AAAAAAA');
    await client.signIn('editor', password);
    const old = new Client(small.address);
    old.cookie = first;
    expect((await old.call('info')).status).toBe(401);
  });

  test('signing out ends the session on the server', async () => {
    const client = new Client(small.address);
    await client.signIn('editor', password);
    const kept = client.cookie;
    const response = await fetch(`${small.address}/admin/dang-xuat/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: small.address, cookie: kept },
    });
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await client.call('info')).status).toBe(401);
  });

  test('a wrong password and an unknown name are told apart by nobody', async () => {
    const client = new Client(small.address);
    const wrong = await client.form({ login: 'author', password: 'sai mật khẩu' });
    const unknown = await client.form({ login: 'khong.co', password: 'sai mật khẩu' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const strip = (html: string) => html.replace(/value="[^"]*"/g, '');
    expect(strip(await wrong.text())).toBe(strip(await unknown.text()));
  });

  test('strangers who guess are stopped, also with the right password; the owner on a known device is not', async () => {
    const owner = new Client(small.address);
    await owner.signIn('administrator', password);
    const stranger = new Client(small.address);
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        stranger.form({ login: 'administrator', password: `sai ${index}` }),
      ),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    const right = await stranger.form({ login: 'administrator', password });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(10);
    expect(await right.text()).toContain('Hãy đợi');

    owner.cookie = '';
    expect((await owner.form({ login: 'administrator', password })).status).toBe(303);
    // A device is known for the accounts that have signed in on it, not for others.
    expect((await owner.form({ login: 'editor', password: 'sai' })).status).toBe(401);
  });

  test('refusals are counted in the log, without what was typed', async () => {
    const typed = 'my-secret-typed-as-a-login';
    const client = new Client(small.address);
    await client.form({ login: typed, password: 'x' });
    await client.form({ login: 'author', password: 'sai mật khẩu' });
    small.newsroom.refusedSignIns.flush();
    const log = await small.auditLog();
    expect(log).toContainEqual(
      expect.objectContaining({
        who: '(unknown)',
        action: 'sign-in',
        result: 'refused: wrong name or password',
      }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({ who: 'author', result: 'refused: wrong name or password' }),
    );
    expect(JSON.stringify(log)).not.toContain(typed);
  });

  test('the page allows itself next to nothing, and shows what was typed as text', async () => {
    const client = new Client(small.address);
    const response = await client.form({ login: '"><script>alert(1)</script>', password: 'x' });
    expect(await response.text()).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect((await client.get('/admin/dang-nhap/trang.css')).headers.get('content-type')).toContain(
      'text/css',
    );
  });
});

describe('requests from elsewhere', () => {
  const forgeries: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['the origin "null" of a sandboxed frame', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ];
  test.each(forgeries)('%s is refused, on the form and on every API', async (_name, headers) => {
    const client = await small.person('editor');
    expect((await client.call('info', {}, headers)).status).toBe(403);
    expect((await client.post('/api/newsroom/sync', {}, headers)).status).toBe(403);
    expect((await client.form({ login: 'editor', password }, headers)).status).toBe(403);
  });

  test('a form of another page cannot pose as JSON', async () => {
    const client = await small.person('editor');
    const answer = await client.call('info', {}, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });
});

describe('accounts', () => {
  test('a removed account is out at once; the log knows it all, but no password', async () => {
    await small.newsroom.accounts.add({
      login: 'tam',
      name: 'Người Tạm',
      email: 'tam@example.vn',
      role: 'author',
      password,
    });
    const client = new Client(small.address);
    await client.signIn('tam', password);
    expect((await client.call('info')).status).toBe(200);
    await small.newsroom.accounts.remove('tam');
    expect((await client.call('info')).status).toBe(401);
    const log = await small.auditLog();
    expect(log).toContainEqual(expect.objectContaining({ who: 'tam', action: 'sign-in', result: 'done' }));
    expect(JSON.stringify(log)).not.toContain(password);
  });

  test('the file of accounts is for the server alone and holds argon2id hashes', () => {
    expect(statSync(path.join(small.dataFolder, 'users.json')).mode & 0o777).toBe(0o600);
    expect(small.newsroom.accounts.list()[0]?.hash).toMatch(/^\$argon2id\$/);
  });

  test('the first account cannot be made when there is one', async () => {
    const client = new Client(small.address);
    const fields = { first: '1', login: 'evil', name: 'Evil', email: 'e@example.vn', password };
    expect((await client.form(fields)).status).toBe(403);
    expect(await (await client.get('/admin/dang-nhap/')).text()).toContain('<h1>Đăng nhập</h1>');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, password } from '../support/small-newsroom.ts';

let small: SmallCms;
let administrator: Client;
beforeAll(async () => {
  small = await openSmallCms();
  administrator = await small.person('administrator');
});
afterAll(() => small.close());

const path = '/admin/quan-ly/tai-khoan/';
const ownAccount = '/admin/quan-ly/tai-khoan-cua-toi/';
const own = 'một câu chỉ mình tôi biết';

const add = (fields: Record<string, string>) =>
  administrator.act(path, 'them', {
    name: 'Trần Thị Mới',
    email: 'moi@example.vn',
    role: 'author',
    ...fields,
  });
const oneTime = (page: string) => /class="secret">\s*([a-z0-9-]{23})/.exec(page)?.[1] ?? '';

test('accounts are for administrators alone', async () => {
  for (const role of ['author', 'editor'] as const) {
    const client = await small.person(role);
    expect((await client.get(path)).status).toBe(403);
    expect((await client.act(path, 'khoa', { login: 'administrator' })).status).toBe(403);
    expect(await client.page('/admin/quan-ly/')).not.toContain(path);
  }
  expect(await administrator.page(path)).toContain('Nguyễn editor');
});

test('a new person gets a one-time password, shown once, which opens nothing but the change of it', async () => {
  const added = await add({ login: 'moi' });
  const first = oneTime(added.page);
  expect(first).not.toBe('');
  expect(await administrator.page(path)).not.toContain(first);
  expect(JSON.stringify(await small.auditLog())).not.toContain(first);

  const client = new Client(small.address);
  await client.signIn('moi', first);
  for (const closed of ['/admin/', '/admin/quan-ly/', '/admin/quan-ly/hop-thu/'])
    expect((await client.get(closed)).headers.get('location'), closed).toBe(ownAccount);
  expect((await client.call('unpublishedEntries')).status).toBe(403);
  const changed = await client.act(ownAccount, 'doi-mat-khau', { current: first, next: own, again: own });
  expect(changed.page).toContain('Đã đổi mật khẩu');
  expect(await (await client.get('/admin/')).text()).toBe('the CMS');
  expect((await new Client(small.address).form({ login: 'moi', password: first })).status).toBe(401);
});

test('a one-time password that nobody used in time opens nothing', async () => {
  const { page } = await add({ login: 'cham' });
  const file = join(small.dataFolder, 'users.json');
  const accounts = readFileSync(file, 'utf8');
  expect(accounts).toContain('"oneTimeUntil"');
  writeFileSync(
    file,
    accounts.replaceAll(/"oneTimeUntil": ?"[^"]+"/g, '"oneTimeUntil": "2026-01-01T00:00:00.000Z"'),
  );
  expect((await new Client(small.address).form({ login: 'cham', password: oneTime(page) })).status).toBe(401);
  writeFileSync(file, accounts);
  expect((await new Client(small.address).form({ login: 'cham', password: oneTime(page) })).status).toBe(303);
});

test('a faulty or taken account is refused, and what was typed stays in the form', async () => {
  const taken = await add({ login: 'editor' });
  expect(taken.status).toBe(409);
  expect(taken.page).toContain('Đã có tài khoản “editor”');
  expect(taken.page).toContain('value="Trần Thị Mới"');
  expect((await add({ login: 'Tên Có Dấu' })).status).toBe(400);
  expect((await add({ login: 'x1', role: 'king' })).status).toBe(400);
});

test('name and mail are corrected without ending what the person is at, also of the own account', async () => {
  const author = await small.person('author');
  const fields = { login: 'author', name: 'Lò Thị Đổi', email: 'doi@example.vn' };
  expect((await administrator.act(path, 'sua', fields)).page).toContain('Đã lưu tên và thư điện tử');
  expect(await author.page(ownAccount)).toContain('Lò Thị Đổi');
  expect((await administrator.act(path, 'sua', { ...fields, email: 'không phải thư' })).status).toBe(400);
  await administrator.act(path, 'sua', { ...fields, login: 'administrator' });
  expect(await administrator.page(path)).toContain('doi@example.vn');
  expect((await author.act(path, 'sua', fields)).status).toBe(403);
});

test('a new role, ended sessions, a new password and a lock take effect at once', async () => {
  const signedIn = async (client: Client) => (await client.get(ownAccount)).status === 200;
  const editor = new Client(small.address);
  await editor.signIn('editor', password);

  await administrator.act(path, 'ket-thuc-phien', { login: 'editor' });
  expect(await signedIn(editor)).toBe(false);
  await editor.signIn('editor', password);

  await administrator.act(path, 'doi-vai-tro', { login: 'editor', role: 'author' });
  expect(await signedIn(editor)).toBe(false);
  await editor.signIn('editor', password);
  expect((await editor.get('/admin/quan-ly/hop-thu/')).status).toBe(403);

  const { page } = await administrator.act(path, 'cap-mat-khau', { login: 'editor' });
  expect(await signedIn(editor)).toBe(false);
  expect((await editor.form({ login: 'editor', password })).status).toBe(401);
  expect((await editor.form({ login: 'editor', password: oneTime(page) })).status).toBe(303);

  await administrator.act(path, 'khoa', { login: 'editor' });
  expect(await signedIn(editor)).toBe(false);
  expect((await editor.form({ login: 'editor', password: oneTime(page) })).status).toBe(401);
  await administrator.act(path, 'mo-khoa', { login: 'editor' });
  expect((await editor.form({ login: 'editor', password: oneTime(page) })).status).toBe(303);

  const actions = (await small.auditLog())
    .filter(({ subject }) => subject === 'editor')
    .map((line) => line['action']);
  for (const action of ['end-sessions', 'change-role', 'reset-password', 'disable-account', 'enable-account'])
    expect(actions).toContain(action);
});

test('the last administrator can neither be lowered nor locked, also by two who do it to each other', async () => {
  const { page } = await add({ login: 'second', role: 'administrator' });
  const second = new Client(small.address);
  await second.signIn('second', oneTime(page));
  await second.act(ownAccount, 'doi-mat-khau', { current: oneTime(page), next: own, again: own });
  expect((await administrator.act(path, 'khoa', { login: 'administrator' })).status).toBe(409);
  await Promise.all([
    administrator.act(path, 'khoa', { login: 'second' }),
    second.act(path, 'doi-vai-tro', { login: 'administrator', role: 'author' }),
  ]);
  const left = small.newsroom.accounts
    .list()
    .filter(({ role, disabled }) => role === 'administrator' && disabled !== true);
  expect(left.length).toBeGreaterThan(0);
});

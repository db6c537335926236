import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, password } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

const home = '/admin/quan-ly/';
const ownAccount = '/admin/quan-ly/tai-khoan-cua-toi/';

describe('the pages of the management', () => {
  test('are for people who have signed in, plain HTML under a policy that allows no script', async () => {
    expect((await new Client(small.address).get(home)).status).toBe(303);
    const author = await small.person('author');
    const response = await author.get(home);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain(`href="${ownAccount}"`);
    expect(page).not.toContain('<script');
    const styles = await author.get('/admin/quan-ly/trang.css');
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await author.get(home.slice(0, -1))).headers.get('location')).toBe(home);
  });

  test('take forms from their own pages only, and only those they have', async () => {
    const editor = await small.person('editor');
    const evil = { origin: 'https://evil.example' };
    expect((await editor.act(ownAccount, 'doi-mat-khau', {}, evil)).status).toBe(403);
    for (const unknown of ['', 'toString', 'xyz'])
      expect((await editor.act(ownAccount, unknown)).status, unknown).toBe(400);
  });
});

describe('the own password', () => {
  const next = 'một câu mới dễ nhớ';
  const change = (client: Client, fields: Record<string, string>) =>
    client.act(ownAccount, 'doi-mat-khau', { current: password, next, again: next, ...fields });

  test('is changed with the old one; other sessions end, this one goes on', async () => {
    const [mine, other] = [new Client(small.address), new Client(small.address)];
    await mine.signIn('author', password);
    await other.signIn('author', password);
    const done = await change(mine, {});
    expect(done.status).toBe(303);
    expect(done.page).toContain('Đã đổi mật khẩu');
    expect((await mine.get(ownAccount)).status).toBe(200);
    expect((await other.get(ownAccount)).status).toBe(303);
    expect((await new Client(small.address).form({ login: 'author', password })).status).toBe(401);
    expect((await new Client(small.address).form({ login: 'author', password: next })).status).toBe(303);
    expect(await small.auditLog()).toContainEqual(
      expect.objectContaining({ who: 'author', action: 'change-password', result: 'done' }),
    );
    // The notice is said once.
    expect(await mine.page(ownAccount)).not.toContain('Đã đổi mật khẩu');
  });

  test('stays when the old one is wrong, the new one too short, the same, or typed differently', async () => {
    const editor = await small.person('editor');
    for (const [fields, reason] of [
      [{ current: 'sai mật khẩu rồi' }, 'Mật khẩu hiện nay không đúng'],
      [{ next: 'ngắn', again: 'ngắn' }, 'Mật khẩu cần từ 12'],
      [{ next: password, again: password }, 'trùng với mật khẩu hiện nay'],
      [{ again: 'một câu khác hẳn' }, 'không giống nhau'],
    ] as const) {
      const refused = await change(editor, fields);
      expect(refused.status).toBe(400);
      expect(refused.page).toContain(reason);
      expect(refused.page).not.toContain(next);
    }
    expect((await new Client(small.address).form({ login: 'editor', password })).status).toBe(303);
  });

  test('cannot be guessed from an open page', async () => {
    const administrator = await small.person('administrator');
    for (let count = 0; count < 10; count += 1)
      expect((await change(administrator, { current: `sai lần ${count}` })).status).toBe(400);
    const late = await change(administrator, {});
    expect(late.status).toBe(429);
    // Signing in is not held up by that.
    expect((await new Client(small.address).form({ login: 'administrator', password })).status).toBe(303);
  });
});

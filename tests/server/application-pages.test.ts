import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Client } from './client.ts';
import { secrets, useApplications } from './sent-applications.ts';

const { newsroom, wait, own, branch, drafts, stored, person, post, send } = useApplications();

describe('without JavaScript', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };

  test('the form is looked over, sent, and answered with pages', async () => {
    const { ticket: _none, ...fields } = { ...own(), ticket: '' };
    const review = await post({ ...fields, name: 'HTX <script>alert(1)</script>' }, html);
    expect(review.status).toBe(200);
    const page = await review.text();
    expect(page).toContain('Xem lại đơn trước khi gửi');
    expect(page).not.toContain('<script');
    // Choices are called what the portal calls them, not by the names of their files.
    expect(page).toContain('<dt>Sản phẩm</dt><dd>Chè</dd>');
    expect(review.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(drafts()).toEqual([]);

    const hidden = [...page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    wait(10_000);
    const answer = await post(
      { ...(Object.fromEntries(hidden) as Record<string, string>), name: own().name },
      html,
    );
    expect(await answer.text()).toMatch(/Mã đơn: <b>\d{8}-/);
    expect(drafts()).toEqual([branch()]);
  });

  test('faults are a page that says how to go on', async () => {
    const answer = await post({ ...own(), consent: '' }, html);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Quay lại');
  });

  test('the address itself leads to the form', async () => {
    const response = await fetch(`${newsroom().address}/api/tham-gia`, { redirect: 'manual', headers: html });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mang-luoi/tham-gia/']);
  });
});

describe('the page of the editors', () => {
  const path = '/admin/don-dang-ky/';

  test('shows the contact to editors, to nobody else', async () => {
    await send();
    const page = await (await (await person('editor')).get(path)).text();
    for (const secret of secrets) expect(page).toContain(secret);
    expect((await new Client(newsroom().address).get(path)).status).toBe(303);
    const author = await (await person('author')).get(path);
    expect(author.status).toBe(403);
    for (const secret of secrets) expect(await author.clone().text()).not.toContain(secret);
  });

  test('deletes the contact when asked by an editor from this page, and notes it', async () => {
    await send();
    const reference = stored()[0]?.replace('.json', '') ?? '';
    const editor = await person('editor');
    const remove = (headers: Record<string, string>, what = reference) =>
      editor.act(path, 'xoa-lien-he', { reference: what }, headers);
    expect((await remove({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await remove({}, '../users')).status).toBe(404);
    expect(stored()).toHaveLength(1);
    expect(existsSync(join(newsroom().dataFolder, 'users.json'))).toBe(true);
    expect((await remove({})).page).toContain('Đã xóa thông tin liên hệ');
    expect(stored()).toEqual([]);
    expect(drafts()).toHaveLength(1);
    expect(await newsroom().auditLog()).toContainEqual(
      expect.objectContaining({ who: 'editor', action: 'remove-application', subject: reference }),
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { secrets, useApplications } from '../support/sent-applications.ts';

const { newsroom, wait, own, slug, branch, drafts, stored, inbox, person, post, send } = useApplications();

describe('without JavaScript', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };

  test('the form is looked over, sent, and answered with pages', async () => {
    const { ticket: _none, ...fields } = { ...own(), ticket: '' };
    const review = await post({ ...fields, name: 'HTX <script>alert(1)</script>' }, html);
    expect(review.status).toBe(200);
    const page = await review.text();
    expect(page).toContain('Xem lại trước khi gửi');
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
    expect(await answer.text()).toMatch(/Mã số: <b>\d{8}-/);
    expect(drafts()).toEqual([branch()]);
  });

  test('faults are a page that says how to go on', async () => {
    const answer = await post({ ...own(), consent: '' }, html);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Quay lại');
  });

  test('the address itself leads to the form', async () => {
    const response = await fetch(`${newsroom().address}/api/gui/tham-gia`, {
      redirect: 'manual',
      headers: html,
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mang-luoi/tham-gia/']);
  });
});

describe('the inbox', () => {
  test('shows the contact to editors, to nobody else, and notes each reading', async () => {
    await send();
    const editor = await person('editor');
    const page = await editor.page(inbox());
    for (const secret of secrets) expect(page).toContain(secret);
    expect(page).toContain(`/admin/#/collections/members/entries/${slug()}`);
    expect((await new Client(newsroom().address).get(inbox())).status).toBe(303);
    const author = await (await person('author')).get(inbox());
    expect(author.status).toBe(403);
    for (const secret of secrets) expect(await author.clone().text()).not.toContain(secret);
    // The list names the organisation and nobody else.
    const list = await editor.page('/admin/quan-ly/hop-thu/');
    expect(list).toContain(own().name);
    for (const secret of secrets) expect(list).not.toContain(secret);
    expect((await newsroom().auditLog()).filter(({ action }) => action === 'read-contact')).toEqual([
      expect.objectContaining({ who: 'editor', subject: stored()[0], result: 'done' }),
    ]);
  });

  test('erases the contact for good when asked by an editor from this page, and notes it', async () => {
    const alone = { contact_person: 'Trần Văn Riêng', phone: '0987654321', email: 'rieng@example.vn' };
    await send({ ...alone, wishes: 'Mong giữ kín' });
    const reference = stored()[0] ?? '';
    const editor = await person('editor');
    const erase = (headers: Record<string, string>, path = inbox(reference)) =>
      editor.act(path, 'xoa-lien-he', {}, headers);
    expect((await erase({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await erase({}, inbox('../users'))).status).toBe(404);
    expect(existsSync(join(newsroom().dataFolder, 'users.json'))).toBe(true);
    expect((await erase({})).page).toContain('Đã xóa thông tin liên hệ');
    const page = await editor.page(inbox(reference));
    expect(page).toContain(own().name);
    for (const part of ['', '-wal']) {
      const bytes = readFileSync(join(newsroom().dataFolder, `requests.sqlite${part}`));
      for (const secret of [...Object.values(alone), 'Mong giữ kín', 'tran van rieng'])
        expect(bytes.includes(secret), `${secret} in ${part}`).toBe(false);
    }
    expect(drafts()).toHaveLength(1);
    expect(await newsroom().auditLog()).toContainEqual(
      expect.objectContaining({ who: 'editor', action: 'erase-contact', subject: reference }),
    );
  });
});

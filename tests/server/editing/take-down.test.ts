import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

const page = '/admin/quan-ly/go-bai/';
const memberFile = 'content/members/htx-mau.yaml';
const newsFile = 'content/news/tin-ve-che.md';
const otherFile = 'content/news/tin-khac.md';
const picture = 'public/media/htx.jpg';

const member = `name_vi: Hợp tác xã Mẫu
kind: hop-tac-xa
membership: listed
picture:
  file: /media/htx.jpg
  alt: Đồi chè
area: Xã Mẫu
about_vi: Trồng chè.
sources:
  - https://nguon.example/
`;
const news = (title: string, facts: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2026-11-01\nlead: Một câu.\ntags:\n  - Nông nghiệp, OCOP\n${facts}sources:\n  - https://nguon.example/\n---\n${body}\n`;

let small: SmallCms;
let editor: Client;
beforeEach(async () => {
  small = await openSmallCms();
  editor = await small.person('editor');
  const { root } = small.origin;
  for (const folder of ['content/members', 'content/news', 'public/media'])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, picture), 'a picture');
  writeFileSync(path.join(root, memberFile), member);
  writeFileSync(path.join(root, otherFile), news('Tin khác', '', 'Xem [hợp tác xã](/mang-luoi/htx-mau/).'));
  small.origin.commit(newsFile, news('Tin về chè', 'members:\n  - htx-mau\n', 'Nội dung.'));
  const pulled = await small.newsroom.pullUpstream();
  expect(pulled).toMatchObject({ state: 'merged', problems: [] });
  await small.newsroom.publisher.settled();
});
afterEach(() => small.close());

const get = (address: string) => fetch(small.address + address, { redirect: 'manual' });
const onMain = (file: string) => {
  try {
    return small.git('show', `main:${file}`);
  } catch {
    return undefined;
  }
};
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';

async function plan(address: string): Promise<{ html: string; fields: Record<string, string> }> {
  const html = await editor.page(`${page}?bai=${encodeURIComponent(address)}`);
  return { html, fields: { name: hidden(html, 'name'), opened: hidden(html, 'opened') } };
}

test('what breaks is told first; one action takes the entry, its picture and its mentions out', async () => {
  const { html, fields } = await plan('https://nscl.example/mang-luoi/htx-mau/');
  expect(html).toContain('Hợp tác xã Mẫu');
  expect(html).toMatch(/“Tin về chè”[^<]*ô\s+“Thành viên, tổ chức liên quan”/);
  expect(html).toContain(otherFile);
  expect(html).toContain(picture);
  expect(onMain(memberFile)).toBe(member.trim());

  const done = await editor.act(page, 'go', { ...fields, reason: 'Số liệu <sai>.', to: '' });
  expect(done.page).toContain('Đã gỡ members/htx-mau');
  await small.newsroom.publisher.settled();
  for (const file of [memberFile, picture]) expect(onMain(file), file).toBeUndefined();
  expect(onMain(newsFile)).not.toContain('htx-mau');
  expect(onMain(newsFile)).toContain('Nội dung.');
  expect(onMain('content/settings/redirects.yaml')).toContain('address: /mang-luoi/htx-mau/');
  expect(onMain('content/settings/redirects.yaml')).toContain('reason: Số liệu <sai>.');

  for (const address of [
    '/mang-luoi/htx-mau/',
    '/mang-luoi/htx-mau',
    '/mang-luoi/htx-mau/index.html',
    '//mang-luoi/./htx-mau/',
  ]) {
    const answer = await get(address);
    expect(answer.status, address).toBe(410);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await answer.text()).toContain('đã gỡ');
  }
  expect(await small.auditLog()).toContainEqual(
    expect.objectContaining({ who: 'editor', action: 'take-down', subject: 'members/htx-mau' }),
  );
});

test('an older release that still has it answers 410 there too', async () => {
  const { fields } = await plan('members/htx-mau');
  const [before] = await small.newsroom.releases.list();
  await editor.act(page, 'go', fields);
  await small.newsroom.publisher.settled();
  await small.newsroom.rollback(before?.id ?? '');
  expect((await get('/mang-luoi/htx-mau/')).status).toBe(410);
});

test('it is brought back as it was, with what others have changed since left alone', async () => {
  const { fields } = await plan('/mang-luoi/htx-mau/');
  await editor.act(page, 'go', fields);
  await small.newsroom.publisher.settled();
  expect((await editor.act(page, 'go', fields)).status).toBe(404);
  const back = await editor.act(page, 'dua-tro-lai', { back: 'members/htx-mau' });
  expect(back.page).toContain('trở lại');
  await small.newsroom.publisher.settled();
  expect(onMain(memberFile)).toBe(member.trim());
  expect(onMain(picture)).toBe('a picture');
  expect(onMain(newsFile)).toContain('htx-mau');
  expect(onMain('content/settings/redirects.yaml')).toBe('redirects: []');
  expect((await get('/mang-luoi/htx-mau/')).status).toBe(404); // the quick build has no such page
  expect(await editor.page(page)).toContain('Chưa gỡ bài nào');

  const again = await plan('/mang-luoi/htx-mau/');
  await editor.act(page, 'go', again.fields);
  // The original repository has the removal before somebody goes on there.
  await small.newsroom.push();
  small.origin.commit(newsFile, news('Tin về chè, sửa', '', 'Nội dung.'));
  await small.newsroom.pullUpstream();
  const kept = await editor.act(page, 'dua-tro-lai', { back: 'members/htx-mau' });
  expect(kept.page).toContain(newsFile);
  expect(onMain(newsFile)).toContain('Tin về chè, sửa');
  expect(onMain(memberFile)).toBe(member.trim());
});

test('its address may lead on to another page instead', async () => {
  const { fields } = await plan('/tin-tuc/tin-ve-che/');
  for (const to of ['https://evil.example/', '//evil.example/', '/tin-tuc', '/tin tuc/'])
    expect((await editor.act(page, 'go', { ...fields, to })).status, to).toBe(400);
  expect((await editor.act(page, 'go', { ...fields, to: '/tin-tuc/' })).status).toBe(303);
  expect(onMain('content/settings/redirects.yaml')).toContain('to: /tin-tuc/');
  expect(onMain(newsFile)).toBeUndefined();
});

test('nothing is taken down that was changed since it was looked at or by an author', async () => {
  const { fields } = await plan('/tin-tuc/tin-ve-che/');
  const author = await small.person('author');
  expect((await author.act(page, 'go', fields)).status).toBe(403);
  expect((await editor.act(page, 'go', { ...fields, opened: '0'.repeat(40) })).status).toBe(409);
  expect((await editor.get(`${page}?bai=/khong-co/`)).status).toBe(200);
  expect((await plan('/khong-co/')).html).toContain('Không có bài nào');
  expect(onMain(newsFile)).toContain('Tin về chè');
});

test('a new entry under an address that was taken down is refused with words', async () => {
  const { fields } = await plan('/mang-luoi/htx-mau/');
  await editor.act(page, 'go', fields);
  const answer = await editor.call('persistEntry', {
    dataFiles: [{ slug: 'htx-mau', path: memberFile, raw: member.replace(/picture:[^]*?alt: .*\n/, '') }],
    assets: [],
    options: { collectionName: 'members', commitMessage: 'x', useWorkflow: false },
  });
  expect(answer.status).toBe(422);
  expect(String(answer.body['error'])).toContain('đã gỡ mà vẫn có mục');
});

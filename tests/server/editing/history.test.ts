/** The history of an entry: who changed which field, two versions in the words of the form, and one brought back as a draft. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';
import type { Client } from '../support/client.ts';
import { entryOf } from '../../../admin/server/history/entry-versions.ts';

let newsroom: SmallCms;
let author: Client;
let editor: Client;
const page = '/admin/quan-ly/lich-su/';
const ofTea = `${page}?collection=products&slug=che`;

beforeAll(async () => {
  newsroom = await openSmallCms();
  author = await newsroom.person('author');
  editor = await newsroom.person('editor');
  const text = await author.open(tea);
  await author.save('che', text.replace(/^lead: .*$/m, 'lead: Câu mới của người viết.'));
  await editor.openDraft('che');
  await editor.move('che', 'pending_publish');
  await editor.publish('che');
  const published = await editor.open(tea);
  await editor.save('che', published.replace(/^name_vi: .*$/m, 'name_vi: Chè thử'));
});
afterAll(() => newsroom.close());

const textOf = async (response: Response) =>
  (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('lists who changed which field, drafts among them, and compares in words of the form', async () => {
  const text = await textOf(await author.get(ofTea));
  expect(text).toMatch(/Nguyễn editor bản nháp Tên sản phẩm/);
  expect(text).toMatch(/Nguyễn author Câu mở đầu/);
  expect(text).toContain('Chè thử');
  expect(text).not.toContain('name_vi');
  const recent = await textOf(await author.get(page));
  expect(recent).toContain('Sản phẩm chủ lực › che');
});

test('brings an earlier version back as a draft, in the name of who asked', async () => {
  const [, first] = newsroom.git('log', '--format=%H', 'main', '--', tea).split('\n');
  const response = await fetch(newsroom.address + ofTea, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: newsroom.address, cookie: author.cookie },
    body: new URLSearchParams({
      viec: 'lay-lai',
      collection: 'products',
      slug: 'che',
      commit: first ?? '',
    }),
  });
  expect(response.status).toBe(303);
  expect(newsroom.git('show', `cms/products/che:${tea}`)).toBe(newsroom.git('show', `${first}:${tea}`));
  expect(newsroom.git('log', '-1', '--format=%an', 'cms/products/che')).toBe('Nguyễn author');
  expect(await textOf(await author.get(response.headers.get('location') ?? ''))).toContain(
    'đã thành bản nháp',
  );
});

test('refuses entries and versions that are not there', async () => {
  expect((await author.get(`${page}?collection=nothing&slug=x`)).status).toBe(404);
  expect(await textOf(await author.get(`${page}?collection=products&slug=khong-co`))).toContain(
    'chưa có bản nào',
  );
});

test('finds the entry of a file', () => {
  expect(entryOf('content/news/a.md')).toEqual({ collection: 'news', slug: 'a' });
  expect(entryOf('content/standards/qcvn/a.yaml')).toEqual({ collection: 'qcvn', slug: 'a' });
  expect(entryOf('content/settings/site.yaml')).toEqual({ collection: 'settings', slug: 'site' });
  expect(entryOf('content/catalogue/ics.json')).toBeUndefined();
});

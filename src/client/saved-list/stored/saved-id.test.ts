import { expect, test } from 'vitest';
import { entryOf, isSavedId, savedFolders, savedIdOf, savedPath } from './saved-id.ts';
import { routes } from '#routes.ts';

test.each([
  ['/tieu-chuan/tcvn-9740-2013/', 'tcvn-9740-2013'],
  ['/van-ban/46-2026-nd-cp/', 'van-ban.46-2026-nd-cp'],
  ['/dao-tao/lop-5s/', 'dao-tao.lop-5s'],
  ['/tieu-chuan/', undefined],
  ['/tieu-chuan/ics/67.140/', undefined],
  ['/tin-tuc/mot-tin/', undefined],
  ['https://evil.example/tieu-chuan/a/', undefined],
])('knows the page of an entry that can be saved: %s', (path, id) => {
  expect(savedIdOf(path)).toBe(id);
  if (id !== undefined) expect(savedPath(id)).toBe(path);
});

test('an identifier names one entry in one way', () => {
  expect(entryOf('thu-tuc.cong-bo')).toEqual({ section: 'duties', slug: 'cong-bo' });
  for (const text of ['tieu-chuan.tcvn-1', 'tin-tuc.a', 'van-ban.', '../a', 'van-ban.a.b', '<b>'])
    expect(isSavedId(text)).toBe(false);
});

test('folders are those of the addresses', () => {
  const { courses, ...same } = savedFolders;
  for (const [section, folder] of Object.entries({ ...same, training: courses }))
    expect(routes[section as keyof typeof routes]).toBe(`/${folder}/`);
});

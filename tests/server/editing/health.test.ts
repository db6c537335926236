/** The page of the health of content: counts by rule, before and now, and the way to each form. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addDays, dayInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

const health = '/admin/quan-ly/suc-khoe-noi-dung/';
const tea = 'content/standards/tcvn/tcvn-9740-2013.yaml';
const today = dayInVietnam(new Date());

let small: SmallCms;
beforeAll(async () => {
  vi.stubEnv('GIT_COMMITTER_DATE', `${addDays(today, -40)}T08:00:00+07:00`);
  small = await openSmallCms();
  vi.unstubAllEnvs();
});
afterAll(() => small.close());

/** The cells of a row, from the name of the rule on. */
const row = (page: string, name: string): string[] => {
  const [, cells = ''] = new RegExp(`<tr>\\s*<td[^>]*>(?:<a[^>]*>)?${name}(.*?)</tr>`, 's').exec(page) ?? [];
  return cells
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ');
};

test('finds are counted by rule, compared with the days before, and lead to their forms', async () => {
  const lower = small.origin
    .read(tea)
    .replace(/^title_vi: (.)/m, (_, first: string) => `title_vi: ${first.toLowerCase()}`);
  small.origin.commit(tea, lower);
  expect(await small.newsroom.pullUpstream()).toMatchObject({ state: 'merged' });

  const author = await small.person('author');
  await author.page(health);
  await small.newsroom.contentHealth.settled();
  const page = await author.page(health);
  expect(page).toContain('1 tháng trước');
  // Main is younger than three months.
  expect(page).not.toContain('3 tháng trước');
  const cells = row(page, 'Tên không viết như một câu').join(' ');
  expect(cells).toBe(`Cần xem lại 1 (tăng 1) sau ${formatDate(addDays(today, -7))} 0 0`);

  const list = await author.page(`${health}?quy-tac=title-case`);
  expect(list).toContain('href="/admin/#/collections/tcvn/entries/tcvn-9740-2013"');
  expect(list).toContain('bắt đầu bằng chữ thường');
  expect(list).toMatch(/Đề nghị ghi: \p{Lu}/u);
});

test('an exception takes a find away, and is told once it covers nothing', async () => {
  const exception = (rule: string) =>
    `exceptions:\n  - rule: ${rule}\n    file: ${tea}\n    reason: Nguồn in như vậy.\n`;
  small.origin.commit('content/settings/health.yaml', exception('title-case'));
  await small.newsroom.pullUpstream();
  const author = await small.person('author');
  const covered = await author.page(health);
  expect(row(covered, 'Tên không viết như một câu')).toEqual(['']);
  expect(covered).toContain('1 điểm được ghi là ngoại lệ');

  small.origin.commit('content/settings/health.yaml', exception('title-dash'));
  await small.newsroom.pullUpstream();
  const told = await author.page(health);
  expect(told).toContain('không còn thấy gì');
  expect(told).toContain('href="/admin/#/collections/settings/entries/health"');
});

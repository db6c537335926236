/** Fifty statuses verified with the keyboard, published as one change, and seen by visitors. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';
import { built, expect } from '../admin/editor.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const queue = '/admin/quan-ly/xac-minh/';
const numbers = Array.from({ length: 50 }, (_, index) => 90001 + index);

let newsroom: RunningNewsroom;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  newsroom = await openNewsroom((origin) => {
    const model = origin
      .read('content/standards/tcvn/tcvn-1454-2013.yaml')
      .replace(/^status: .*/m, 'status: unknown')
      .replace(/^replaces:\n(?: +- .*\n)+/m, '')
      .replace(/^adopts:\n(?: +.*\n)+/m, '');
    // The one entry of the small site that would wait as well.
    const regulation = 'content/standards/qcvn/qcvn-8-2-2011-byt.yaml';
    origin.commit(regulation, `${origin.read(regulation)}looked_up_on: 2026-11-20\n`);
    const fileOf = (number: number) => `content/standards/tcvn/tcvn-${number}-2020.yaml`;
    const text = (number: number) => model.replace(/^designation: .*/m, `designation: TCVN ${number}:2020`);
    for (const number of numbers) writeFileSync(join(origin.root, fileOf(number)), text(number));
    origin.git('add', '.');
    origin.git('commit', '-q', '-m', 'Add fifty standards');
  });
  newsroom.addUser('quantri', 'Lò Thị Quản Trị', 'administrator', password);
  newsroom.addUser('viet', 'Giàng A Viết', 'author', password);
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
});
test.afterAll(() => newsroom.close());

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`${newsroom.address}/admin/dang-nhap/`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${newsroom.address}/admin/`);
}

const current = (page: Page) => page.locator('#muc');

test('an author answers fifty with one key each, and hands them in', async ({ page }) => {
  await signIn(page, 'viet');
  await page.goto(newsroom.address + queue);
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const [index, number] of numbers.entries()) {
    await expect(current(page)).toHaveText(`TCVN ${number}:2020`);
    if (index % 10 === 0) {
      await page.keyboard.press('t');
      await expect(page.getByLabel(/^Bị thay thế bởi/)).toBeFocused();
      await page.keyboard.type(`tcvn ${number}-2026`);
      await page.keyboard.press('Enter');
    } else await page.keyboard.press(index % 10 === 1 ? 'h' : 'c');
  }
  await expect(page.getByText('Không còn tài liệu nào cần xác minh.')).toBeVisible();
  await page.getByRole('link', { name: '50 câu trả lời' }).click();
  await expect(page.getByRole('row')).toHaveCount(51);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByRole('status')).toContainText('Đã gửi duyệt');
});

test('an editor publishes them as one change; the log, the feed and a saved list tell it', async ({
  page,
  browser,
}) => {
  const before = newsroom.git('rev-parse', 'main');
  await signIn(page, 'bientap');
  await page.goto(`${newsroom.address}${queue}?xem=dot`);
  await page.getByRole('button', { name: 'Công bố 50 câu trả lời' }).click();
  await expect(page.getByRole('status')).toContainText('Đã công bố 50');
  expect(newsroom.git('rev-list', '--count', '--first-parent', `${before}..main`)).toBe('1');

  const visitor = await (await browser.newContext()).newPage();
  const log = `${newsroom.address}/thay-doi/`;
  // The documents are in it already, as new ones.
  await expect.poll(async () => (await visitor.request.get(log)).text(), built).toContain('Đã xác minh');
  await visitor.goto(log);
  const row = (number: number) => visitor.locator('.changes > li', { hasText: `TCVN ${number}:2020` });
  await expect(row(90001).filter({ hasText: 'Đã xác minh: bị thay thế.' })).toHaveCount(1);
  await expect(row(90002).filter({ hasText: 'Đã xác minh: đã hủy bỏ.' })).toHaveCount(1);
  await expect(row(90050).filter({ hasText: 'Đã xác minh: còn hiệu lực.' })).toHaveCount(1);
  const feed = await (await visitor.request.get(`${newsroom.address}/thay-doi/feed.json`)).text();
  expect(feed).toContain('Đã xác minh 50 tài liệu');

  await visitor.goto(`${newsroom.address}/tieu-chuan/tcvn-90001-2020/`);
  await expect(visitor.locator('main')).toContainText('TCVN 90001:2026');
  await visitor.evaluate(() => {
    const item = {
      id: 'tcvn-90050-2020',
      designation: 'TCVN 90050:2020',
      title: '',
      savedOn: '2026-11-01',
      note: '',
    };
    localStorage.setItem('nscl-danh-sach', JSON.stringify({ version: 1, items: [item] }));
  });
  await visitor.goto(`${newsroom.address}/danh-sach/`);
  await expect(visitor.locator('.saved-changes')).toContainText('Đã xác minh: còn hiệu lực.');
  await expect(visitor.locator('main')).toContainText('1 mục có thay đổi kể từ ngày bạn lưu.');
  await visitor.context().close();
});

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { accessibilityFaults, contrastFaults } from '../../../scripts/lib/browser/accessibility.ts';
import { publishTea, withEnglishName } from '../../server/support/publish-tea.ts';
import type { SmallCms } from '../../server/support/small-newsroom.ts';
import { openSmallCms, password, tea } from '../../server/support/small-newsroom.ts';

/** The management of the newsroom on a phone, with the keyboard; what the server does has tests of its own. */
test.use({ viewport: { width: 360, height: 740 } });

let small: SmallCms;
test.beforeAll(async () => {
  small = await openSmallCms();
  await publishTea(small, 'Tea A');
  await publishTea(small, 'Tea B');
});
test.afterAll(() => small.close());

async function signIn(page: Page, login: string, secret = password): Promise<void> {
  await page.goto(`${small.address}/admin/dang-nhap/`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(secret);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** The addresses of all pages of the management. */
async function managementPages(page: Page): Promise<string[]> {
  await page.goto(`${small.address}/admin/quan-ly/`);
  const addresses = await page
    .getByRole('navigation', { name: 'Quản lý' })
    .getByRole('link', { includeHidden: true })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(8);
  return addresses;
}

test('every page is accessible and fits a phone, by day and by night', async ({ page }) => {
  await signIn(page, 'administrator');
  for (const address of await managementPages(page)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    expect(await accessibilityFaults(page), address).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await contrastFaults(page), address).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(360);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an administrator signs in, every page can be read, and no button waits for a program', async ({
    page,
  }) => {
    await signIn(page, 'administrator');
    for (const address of await managementPages(page)) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await expect(page.locator('h1'), address).toBeVisible();
      await expect(page.locator('main button[type="button"]:visible'), address).toHaveCount(0);
    }
  });
});

test('an administrator adds a person with the keyboard, who sets a password and is let in', async ({
  page,
  browser,
}) => {
  await signIn(page, 'administrator');
  await page.goto(`${small.address}/admin/quan-ly/tai-khoan/`);
  await page.getByRole('textbox', { name: 'Họ và tên', exact: true }).fill('Lò Thị Mai');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mai@example.vn');
  await page.keyboard.press('Tab');
  await page.keyboard.type('lo.mai');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('lo.mai');
  const oneTime = (await page.locator('.secret').textContent())?.trim() ?? '';

  const other = await browser.newPage();
  await signIn(other, 'lo.mai', oneTime);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tài khoản của tôi');
  await other.getByLabel('Mật khẩu hiện nay').fill(oneTime);
  await other.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu của riêng Mai');
  await other.getByLabel('Nhập lại mật khẩu mới').fill('một câu của riêng Mai');
  await other.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(other.getByRole('status')).toContainText('Đã đổi mật khẩu');
  await other.goto(`${small.address}/admin/`);
  await expect(other.locator('body')).toContainText('the CMS');
  await other.close();
});

test('an administrator goes back a release and forward again', async ({ page }) => {
  await signIn(page, 'administrator');
  await page.goto(`${small.address}/admin/quan-ly/ban-cong-bo/`);
  await page
    .getByRole('button', { name: /^Lùi về bản này/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toContainText('Đã đổi bản');
  await expect.poll(async () => (await fetch(`${small.address}/`)).text()).toContain('Tea A');
  await page.getByRole('button', { name: /^Dùng lại bản mới nhất/ }).click();
  await expect.poll(async () => (await fetch(`${small.address}/`)).text()).toContain('Tea B');
});

test('an editor sends a draft back with words, plans another, and takes an entry down and brings it back', async ({
  page,
}) => {
  const author = await small.person('author');
  await author.save('que', withEnglishName(await author.open('content/products/que.yaml'), 'Bark'));
  await author.move('que', 'pending_review');
  await signIn(page, 'editor');
  await page.goto(`${small.address}/admin/quan-ly/ban-nhap/`);
  await page.getByText('Nhắn hoặc trả lại').click();
  await page.getByLabel('Cần sửa gì').fill('Thiếu nguồn.');
  await page.getByRole('button', { name: 'Trả lại để sửa' }).click();
  await expect(page.getByRole('status')).toContainText('Đã trả lại');
  expect(await author.page('/admin/quan-ly/ban-nhap/')).toContain('Thiếu nguồn.');

  const editor = await small.person('editor');
  await editor.move('que', 'pending_publish');
  await page.goto(`${small.address}/admin/quan-ly/ban-nhap/`);
  const next = new Date(Date.now() + 48 * 60 * 60_000).toISOString().slice(0, 10);
  await page.getByLabel('Ngày công bố').fill(next);
  await page.getByLabel('Giờ Việt Nam').fill('08:00');
  await page.getByRole('button', { name: /^Hẹn giờ công bố/ }).click();
  await expect(page.locator('p').filter({ hasText: /Hẹn công bố lúc\s+08:00/ })).toBeVisible();

  await page.goto(`${small.address}/admin/quan-ly/go-bai/`);
  await page.getByLabel('Địa chỉ của trang cần gỡ').fill('/san-pham/que/');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Lý do/).fill('Số liệu sai.');
  await page.getByRole('button', { name: 'Gỡ bài này' }).click();
  await expect(page.getByRole('status')).toContainText('Đã gỡ products/que');
  await expect.poll(async () => (await fetch(`${small.address}/san-pham/que/`)).status).toBe(410);
  await page.getByRole('button', { name: /^Đưa trở lại/ }).click();
  await expect(page.getByRole('status')).toContainText('trở lại');
  await expect.poll(async () => (await fetch(`${small.address}/san-pham/que/`)).status).toBe(404);
  expect(small.git('show', `main:${tea}`)).toContain('Tea B');
});

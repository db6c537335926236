import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';
import { openSmallCms, password } from '../../server/support/small-newsroom.ts';
import type { SmallCms } from '../../server/support/small-newsroom.ts';

/** Signing in, in a real browser; the CMS behind it has tests of its own. */
test.describe('the door of the newsroom', () => {
  let small: SmallCms;
  test.beforeAll(async () => {
    small = await openSmallCms();
  });
  test.afterAll(() => small.close());

  test('a person signs in with the keyboard, is told of a wrong password, and signs out', async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      // The small site of the test has no icon, and a wrong password is answered with 401.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text());
    });
    await page.goto(`${small.address}/admin/`);
    await expect(page).toHaveTitle(/^Đăng nhập/);
    await page.getByLabel('Tên đăng nhập').fill('editor');
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('editor');
    await page.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${small.address}/admin/`);
    await expect(page.locator('body')).toContainText('the CMS');

    // The cookie is out of reach for scripts, and the page may speak to the newsroom.
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const me = await page.evaluate(
      async () => (await fetch('/api/newsroom/me')).json() as Promise<{ role: string }>,
    );
    expect(me.role).toBe('editor');
    const left = await page.evaluate(async () => (await fetch('/admin/dang-xuat/', { method: 'POST' })).url);
    expect(left).toBe(`${small.address}/admin/dang-nhap/`);
    await page.goto(`${small.address}/admin/`);
    await expect(page).toHaveTitle(/^Đăng nhập/);
    expect(faults).toEqual([]);
  });

  test('another site can neither use the session nor frame the page', async ({ page, browser }) => {
    await page.goto(`${small.address}/admin/dang-nhap/`);
    await page.getByLabel('Tên đăng nhập').fill('editor');
    await page.getByLabel('Mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(page).toHaveURL(`${small.address}/admin/`);
    const before = small.git('rev-parse', 'main');
    // "localhost" is another site than "127.0.0.1", and the same server.
    await page.goto(small.address.replace('127.0.0.1', 'localhost'));
    const outcome = await page.evaluate(async (target) => {
      const body = JSON.stringify({ action: 'unpublishedEntries', params: { branch: 'main' } });
      const simple = await fetch(`${target}/api/v1`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        body,
      }).then(
        ({ type }) => type,
        () => 'refused',
      );
      const read = await fetch(`${target}/api/newsroom/me`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      return [simple, read];
    }, small.address);
    expect(outcome).toEqual(['refused', 'refused']);
    expect(small.git('rev-parse', 'main')).toBe(before);
    expect(browser.isConnected()).toBe(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${small.address}/admin/dang-nhap/`);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
});

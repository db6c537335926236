import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

test('who reports an error from a document finds its page and name filled in', async ({ page }) => {
  await page.goto('/tieu-chuan/tcvn-9740-2013/');
  await page.getByRole('link', { name: 'Báo lỗi nội dung' }).first().click();
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox', { name: /^Trang có chỗ sai/ })).toHaveValue(
    '/tieu-chuan/tcvn-9740-2013/',
  );
  await expect(main.getByRole('textbox', { name: /^Tên trang hoặc số hiệu/ })).toHaveValue('TCVN 9740:2013');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the words that a reader has selected come along', async ({ page }) => {
  await page.goto('/tieu-chuan/tcvn-9740-2013/');
  const heading = page.getByRole('heading', { level: 1 });
  await heading.selectText();
  const words = await page.evaluate(() => getSelection()?.toString());
  await page.getByRole('contentinfo').getByRole('link', { name: 'Báo lỗi nội dung' }).click();
  await expect(page.getByRole('textbox', { name: /^Cổng đang ghi/ })).toHaveValue(words ?? '');
  await expect(page.getByRole('textbox', { name: /^Trang có chỗ sai/ })).toHaveValue(
    '/tieu-chuan/tcvn-9740-2013/',
  );
});

test('the link at the foot of any page tells which page the reader came from', async ({ page }) => {
  await page.goto('/tim-kiem/?q=che+xanh');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Báo lỗi nội dung' }).click();
  await expect(page.getByRole('textbox', { name: /^Trang có chỗ sai/ })).toHaveValue('/tim-kiem/?q=che+xanh');
});

for (const address of [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  'javascript:alert(1)',
]) {
  test(`an address cannot put ${address} into the form`, async ({ page }) => {
    const started = page.waitForResponse('**/api/gui/bao-loi');
    await page.goto(`/bao-loi/?trang=${encodeURIComponent(address)}`);
    await started;
    await expect(page.getByRole('textbox', { name: /^Trang có chỗ sai/ })).toHaveValue('');
  });
}

test('markup in an address stays text', async ({ page }) => {
  await page.goto(`/bao-loi/?trang=${encodeURIComponent('/<img src=x>/')}`);
  await expect(page.getByRole('textbox', { name: /^Trang có chỗ sai/ })).toHaveValue('/%3Cimg%20src=x%3E/');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form can be filled in and sent, and the page says what to do where nobody takes it', async ({
    page,
  }) => {
    await page.goto('/bao-loi/?trang=%2Ftieu-chuan%2Ftcvn-9740-2013%2F');
    await expect(page.getByRole('textbox', { name: /^Điều chưa đúng/ })).toBeVisible();
    const notice = page.locator('noscript .notice');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('in trang này');
  });
});

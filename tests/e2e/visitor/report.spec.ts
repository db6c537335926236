import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

test('who reports an error from a document finds its address in the text to send', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tieu-chuan/tcvn-9740-2013/');
  await page.getByRole('link', { name: 'Báo lỗi nội dung' }).first().click();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '/tieu-chuan/tcvn-9740-2013/' })).toHaveAttribute(
    'href',
    '/tieu-chuan/tcvn-9740-2013/',
  );
  const text = main.getByLabel('Nội dung báo lỗi');
  await expect(text).toHaveValue(/^Trang: http\S+\/tieu-chuan\/tcvn-9740-2013\/\n/);
  await text.press('Control+End');
  await text.pressSequentially('trang 3 của văn bản');
  await main.getByRole('button', { name: 'Sao chép' }).click();
  await expect(main.getByRole('status')).toContainText('Đã sao chép');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Trang: [^]*trang 3 của văn bản$/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the link at the foot of any page tells which page the reader came from', async ({ page }) => {
  await page.goto('/tim-kiem/?q=che+xanh');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Báo lỗi nội dung' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: '/tim-kiem/?q=che+xanh' })).toBeVisible();
});

for (const address of [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  'javascript:alert(1)',
]) {
  test(`an address cannot make the page lead to ${address}`, async ({ page }) => {
    await page.goto(`/bao-loi/?trang=${encodeURIComponent(address)}`);
    await expect(page.getByLabel('Nội dung báo lỗi')).toHaveValue(/^Trang: \n/);
    await expect(page.getByText('Trang bạn vừa xem')).toBeHidden();
  });
}

test('markup in an address stays text', async ({ page }) => {
  await page.goto(`/bao-loi/?trang=${encodeURIComponent('/<img src=x>/')}`);
  await expect(page.getByText('Trang bạn vừa xem')).toContainText('/%3Cimg%20src=x%3E/');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to tell and whom, and offers nothing that would not work', async ({ page }) => {
    await page.goto('/bao-loi/?trang=%2Ftieu-chuan%2Ftcvn-9740-2013%2F');
    await expect(page.getByRole('heading', { name: 'Gửi tới đâu' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /skhcn\.laocai\.gov\.vn/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Nội dung báo lỗi' })).toHaveCount(0);
  });
});

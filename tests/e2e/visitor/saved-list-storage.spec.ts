import { expect, test, type Page } from '@playwright/test';

const tea = '/tieu-chuan/tcvn-9740-2013/';
const black = '/tieu-chuan/tcvn-1454-2007/';
const save = (page: Page) => page.getByRole('button', { name: 'Lưu vào danh sách' });

test.describe('storage that does not play along', () => {
  test('nonsense is said, and what can be read is kept', async ({ page }) => {
    await page.goto('/danh-sach/');
    await page.evaluate(() => {
      localStorage.setItem('nscl-danh-sach', '{"items":[{"id":"tcvn-9740-2013"},{"id":"<b>"}]}');
    });
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('không đọc được');
    await expect(page.locator('.saved-row', { hasText: 'TCVN 9740:2013' })).toContainText('Còn hiệu lực');
    await page.evaluate(() => {
      localStorage.setItem('nscl-danh-sach', 'xin chào');
    });
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('không đọc được');
    await expect(page.getByText('Danh sách này chưa có gì')).toBeVisible();
  });

  test('what was saved just before leaving is on the list, though the program that saves never came', async ({
    page,
  }) => {
    await page.goto(tea);
    await page.route('**/toggle*.js', () => {
      // Never answered, as on a network that has gone.
    });
    await save(page).click();
    await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/danh-sach/', { waitUntil: 'domcontentloaded' });
    await page.unrouteAll();
    await page.reload();
    await expect(page.locator('.saved-row', { hasText: 'TCVN 9740:2013' })).toContainText('Còn hiệu lực');
    await expect(page.getByRole('heading', { name: '1 mục đã lưu' })).toBeVisible();
  });

  test('a full one is said, and nothing is lost', async ({ page }) => {
    await page.goto(tea);
    await save(page).click();
    await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
    await page.goto(black);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await save(page).click();
    await expect(page.getByText('đã đầy')).toBeVisible();
    await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
    await page.goto('/danh-sach/');
    await expect(page.getByRole('heading', { name: '1 mục đã lưu' })).toBeVisible();
  });

  test('a forbidden one is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto('/danh-sach/');
    await expect(page.getByRole('alert')).toContainText('không cho cổng giữ dữ liệu');
    await page.goto(tea);
    await save(page).click();
    await expect(page.getByText('không cho cổng giữ dữ liệu')).toBeVisible();
  });
});

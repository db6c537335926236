/** The menu of every page: five topics with their pages, the same on a phone and on a wide screen, by keyboard and without a program. */
import { expect, test, type Page } from '@playwright/test';

const menu = (page: Page) => page.getByRole('navigation', { name: 'Danh mục chính' });
const topic = (page: Page, name: string) => menu(page).locator('summary', { hasText: name });

test('opens one topic at a time and leads to a page of it', async ({ page }) => {
  await page.goto('/tieu-chuan/');
  await topic(page, 'Làm thế nào').click();
  await expect(menu(page).getByRole('link', { name: 'Thủ tục' })).toBeVisible();
  await topic(page, 'Được hỗ trợ').click();
  await expect(menu(page).getByRole('link', { name: 'Thủ tục' })).toBeHidden();
  await menu(page).getByRole('link', { name: 'Đào tạo' }).click();
  await expect(page).toHaveURL(/\/dao-tao\/$/);
  await topic(page, 'Được hỗ trợ').click();
  await expect(menu(page).getByRole('link', { name: 'Đào tạo' })).toHaveAttribute('aria-current', 'true');
});

test('closes on Escape with the focus on its topic, and when the visitor turns elsewhere', async ({
  page,
}) => {
  await page.goto('/tieu-chuan/');
  await topic(page, 'Tra cứu').focus();
  await page.keyboard.press('Enter');
  const link = menu(page).getByRole('link', { name: 'Văn bản' });
  await expect(link).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(topic(page, 'Tra cứu')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(link).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the same topics stand behind one button', async ({ page }) => {
    await page.goto('/tieu-chuan/');
    await expect(topic(page, 'Tra cứu')).toBeHidden();
    await page.locator('summary', { hasText: 'Danh mục' }).click();
    await topic(page, 'Mạng lưới, tin, kế hoạch').click();
    await menu(page).getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await expect(page).toHaveURL(/\/ke-hoach\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every topic opens', async ({ page }) => {
    await page.goto('/');
    await topic(page, 'Sản phẩm của tôi').click();
    await menu(page).getByRole('link', { name: 'Thị trường' }).click();
    await expect(page).toHaveURL(/\/thi-truong\/$/);
  });
});

/** Documents put on the list from the rows in which they were found. */
import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const tea = 'TCVN 9740:2013';
const button = (page: Page) => page.getByRole('button', { name: `Lưu ${tea} vào danh sách` });
const height = (page: Page) =>
  page.locator('#ket-qua').evaluate((list) => list.getBoundingClientRect().height);

async function search(page: Page): Promise<void> {
  await page.goto('/tim-kiem/?q=tcvn+9740');
  await expect(button(page)).toBeVisible();
}

for (const width of [360, 1280]) {
  test(`a result is saved and taken off with the keyboard, and nothing moves, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await search(page);
    const before = await height(page);
    await page.locator('#ket-qua').getByRole('link', { name: tea }).focus();
    await page.keyboard.press('Tab');
    await expect(button(page)).toBeFocused();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Space');
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#search-status')).toHaveText(`Đã lưu ${tea} vào danh sách.`);
    await expect(button(page)).toBeFocused();
    expect(await height(page)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Space');
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  });
}

test('what was saved from a result is on the list, and pressed when it is found again', async ({
  page,
  context,
}) => {
  await search(page);
  await button(page).click();
  await page.reload();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  const list = await context.newPage();
  await list.goto('/danh-sach/');
  const row = list.locator('.saved-row', { hasText: tea });
  await expect(row).toContainText('Chè xanh');
  await row.getByRole('button', { name: /^Bỏ/ }).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
});

test('only what can be on the list has a button', async ({ page }) => {
  await page.goto('/tim-kiem/?q=k%E1%BA%BF+ho%E1%BA%A1ch');
  const rows = page.locator('#ket-qua > li');
  await expect(rows.first()).toBeVisible();
  const others = rows.filter({
    hasNot: page.locator(
      'a:is([href^="/tieu-chuan/"], [href^="/van-ban/"], [href^="/thu-tuc/"], [href^="/huong-dan/"], [href^="/dao-tao/"])',
    ),
  });
  expect(await others.count()).toBeGreaterThan(0);
  await expect(others.getByRole('button')).toHaveCount(0);
});

test('a browser that keeps nothing says so beside the button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await search(page);
  await button(page).click();
  await expect(page.locator('#ket-qua').getByText('nên danh sách không lưu được')).toBeVisible();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
});

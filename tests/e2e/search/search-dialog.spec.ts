import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tìm nhanh' });
const box = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const greenTea = '/tieu-chuan/tcvn-9740-2013/';

/** The option that assistive technology is told of. */
async function active(page: Page): Promise<string | undefined> {
  const id = await box(page).getAttribute('aria-activedescendant');
  return id === null ? undefined : await page.locator(`#${id}`).innerText();
}

test.beforeEach(async ({ page }) => {
  await page.goto('/san-pham/');
});

test('opens by / and Ctrl K, and by a click on the box of the header', async ({ page }) => {
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  await page.locator('.search-header input').click();
  await expect(box(page)).toBeFocused();
});

test('opens again by a key in the moment in which it closed', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  // Both before the page is drawn again, as on a machine that is busy.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    const init = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(box(page)).toBeVisible();
  await expect(box(page)).toBeFocused();
});

test('does not open while somebody types in a field', async ({ page }) => {
  await page.locator('.search-header input').focus();
  await page.keyboard.type('QCVN 01-28/');
  await expect(page.locator('.search-header input')).toHaveValue('QCVN 01-28/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('moves through results with arrows, Home and End, and opens one with Enter', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('chè xanh');
  await expect(options(page).first()).toBeVisible();
  const names = await options(page).allInnerTexts();
  expect(names.length).toBeLessThanOrEqual(8);
  expect(await active(page)).toBeUndefined();
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toBe(names[0]);
  await page.keyboard.press('End');
  expect(await active(page)).toBe(names.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toBeUndefined();
  await page.keyboard.press('ArrowUp');
  expect(await active(page)).toBe(names.at(-1));
  await page.keyboard.press('Home');
  expect(await active(page)).toBe(names[0]);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const href = await options(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href ?? 'nothing'}$`));
});

test('puts the named edition first, and loses no key typed while it loads', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tcvn9740');
  await expect(options(page).first()).toHaveAttribute('href', greenTea);
});

test('goes to all results with Enter or its link', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('chè');
  await expect(options(page).first()).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: /^Xem/ })).toHaveAttribute(
    'href',
    '/tim-kiem/?q=ch%C3%A8',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=ch%C3%A8$/);
  await expect(page.locator('#ket-qua a').first()).toBeVisible();
});

test('gives the focus back when it closes, and can be closed with a pointer', async ({ page }) => {
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  // Text is selected beyond the edge of the dialog: the press began within.
  await box(page).hover();
  await page.mouse.down();
  await page.mouse.move(4, 400);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(4, 400);
  await expect(dialog(page)).toBeHidden();
});

test('can be closed before its program has come', async ({ page }) => {
  await page.route(/dialog\.[^/]*\.js$/, () => undefined);
  await page.keyboard.press('/');
  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  await expect(dialog(page)).toBeHidden();
});

test('lets a visitor switch the single key off, and remembers it', async ({ page }) => {
  await page.keyboard.press('/');
  await dialog(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
});

test('says when the index cannot be reached', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.press('/');
  await page.keyboard.type('chè');
  await expect(dialog(page).getByRole('button', { name: 'Thử lại' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await dialog(page).getByRole('button', { name: 'Thử lại' }).click();
  await expect(options(page).first()).toBeVisible();
});

test('fetches nothing of the search before somebody searches', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /pagefind|engine|dialog/.test(url))).toEqual([]);
  await page.locator('.search-header input').focus();
  await expect.poll(() => fetched.some((url) => url.includes('/pagefind/'))).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('fills the screen and fits it', async ({ page }) => {
    await page.locator('.search-header input').tap();
    await page.keyboard.type('chè');
    await expect(options(page).first()).toBeVisible();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await options(page).first().tap();
    await expect(page).not.toHaveURL(/\/san-pham\/$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('has no accessibility fault', async ({ page }) => {
      await page.keyboard.press('/');
      await expect(box(page)).toBeFocused();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.type('chè');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
}

import { expect, type Page } from '@playwright/test';

/** The first stop of the keyboard skips to the content. */
export async function checkSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /^#./);
  await expect(first).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
}

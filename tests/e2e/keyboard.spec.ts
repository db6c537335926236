import { expect } from '@playwright/test';
import { testEveryKind } from './helpers.ts';

testEveryKind('lets the keyboard skip to the content', async (page) => {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /^#./);
  await expect(first).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
});

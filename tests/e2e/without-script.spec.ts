import { expect, test } from '@playwright/test';
import { testEveryKind } from './helpers.ts';

test.use({ javaScriptEnabled: false });

testEveryKind('can be read without JavaScript', async (page) => {
  await expect(page.locator('h1')).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text.length).toBeGreaterThan(60);
});

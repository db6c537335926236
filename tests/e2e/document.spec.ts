import { expect } from '@playwright/test';
import { testEveryKind } from './helpers.ts';

testEveryKind('says what it is', async (page, { path, status }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en/') ? 'en' : 'vi');
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S.{19,}/);
  if (status === undefined) {
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(path);
  }
});

testEveryKind('steps down its headings one level at a time', async (page) => {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  const skipped = levels.filter((level, index) => level - (levels[index - 1] ?? level) > 1);
  expect(skipped, `levels in order: ${levels.join(' ')}`).toEqual([]);
});

testEveryKind('carries structured data that can be read', async (page) => {
  for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
    const data: unknown = JSON.parse(text);
    expect(data).toHaveProperty('@context');
  }
});

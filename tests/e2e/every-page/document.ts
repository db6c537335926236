import { expect, type Page } from '@playwright/test';
import type { PageKind } from '../../../scripts/lib/pages/page-kinds.ts';

/** The page says what it is: language, title, description, one heading, its canonical address, and data that can be read. */
export async function checkDocument(page: Page, { path, status }: PageKind): Promise<void> {
  await expect.soft(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en/') ? 'en' : 'vi');
  await expect.soft(page).toHaveTitle(/\S/);
  await expect.soft(page.locator('h1')).toHaveCount(1);
  await expect.soft(page.locator('main')).toHaveCount(1);
  await expect.soft(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S.{19,}/);
  if (status === undefined) {
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect.soft(new URL(canonical ?? '').pathname).toBe(path);
  }
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  const skipped = levels.filter((level, index) => level - (levels[index - 1] ?? level) > 1);
  expect.soft(skipped, `levels of headings in order: ${levels.join(' ')}`).toEqual([]);
  for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
    expect.soft(JSON.parse(text)).toHaveProperty('@context');
  }
}

/**
 * Requirements of every kind of page. A page is opened once and looked at in every way: opening it
 * anew for each question costs more than most of the looking.
 */
import { expect, test, type Page } from '@playwright/test';
import { checkFocus, checkZoomAndSpacing } from './adaptation.ts';
import { openQuietly } from './complaints.ts';
import { checkDocument } from './document.ts';
import { checkSkipLink } from './keyboard.ts';
import { checkSmallScreen } from './small-screen.ts';
import { accessibilityFaults, contrastFaults } from '../../../scripts/lib/browser/accessibility.ts';
import { pageKinds } from '../../../scripts/lib/pages/page-kinds.ts';
import { textFaults } from './text-faults.ts';

test.describe('in a browser', () => {
  // Without movement, so that colours are not measured half-way through a transition.
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

  // Looking through a long page for faults of accessibility takes a while on a busy machine.
  test.describe.configure({ timeout: 120_000 });

  for (const kind of pageKinds) {
    test(`${kind.name} (${kind.path})`, async ({ page, baseURL }) => {
      const address = new URL(kind.path, baseURL).href;
      const wasQuiet = await openQuietly(page, address, kind.status);
      await test.step('the keyboard skips to the content', () => checkSkipLink(page));
      await test.step('it says what it is', () => checkDocument(page, kind));
      await test.step('it reads well', async () => {
        expect.soft(textFaults(await page.locator('body').innerText())).toEqual([]);
        expect.soft(textFaults(await page.title())).toEqual([]);
      });
      await test.step('it has no accessibility fault, by day and by night', async () => {
        expect.soft(await accessibilityFaults(page), 'light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await contrastFaults(page), 'dark').toEqual([]);
      });
      await test.step('it fits a small screen', () => checkSmallScreen(page));
      await test.step('it adapts to zoom and spacing', () => checkZoomAndSpacing(page));
      await test.step('it loads without complaint and from this site alone', wasQuiet);
      // Last: a form asks at its first use whether anybody takes it, which here nobody does.
      await test.step('the keyboard’s focus is seen', () => checkFocus(page));
    });
  }
});

/** One page for all addresses: without scripts nothing is left of the one before, and a new page costs more than reading one. */
const plain = test.extend<object, { plainPage: Page }>({
  plainPage: [
    async ({ browser }, use) => {
      const baseURL = process.env['E2E_ADDRESS'] ?? '';
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

test.describe('without JavaScript', () => {
  for (const { name, path, status = 200 } of pageKinds) {
    plain(`${name} (${path}) can be read`, async ({ plainPage: page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(status);
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    });
  }
});

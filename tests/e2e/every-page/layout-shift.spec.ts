/** Buttons and forms that a program shows have their room before it runs, so that nothing moves under a finger. */
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 412, height: 823 } });

/** The top of what comes after the buttons, by page. */
const below = {
  '/san-pham/che/tieu-chuan/': '.product-nav',
  '/tieu-chuan/': '#danh-sach',
  '/chu-de/an-toan-thuc-pham/': '.subject',
  '/do-nang-suat/': '#cong-thuc',
  '/danh-sach/': '#cach-dung',
};

for (const [path, selector] of Object.entries(below)) {
  test(`nothing moves on ${path} when its programs come`, async ({ page }) => {
    const { promise, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route(/\/_astro\/.*\.js$/, async (route) => {
      await promise;
      await route.continue();
    });
    // A font that arrives late moves lines too; that is another matter.
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(path, { waitUntil: 'commit' });
    const place = page.locator(selector).first();
    await place.waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(
        ({ sheet }) => sheet !== null,
      ),
    );
    const before = await place.boundingBox();
    letThrough(undefined);
    await page.waitForLoadState('load');
    await expect(page.locator('[data-keeps-room][hidden]')).toHaveCount(0);
    expect(await place.boundingBox()).toEqual(before);
  });

  test(`no empty room is left on ${path} without programs`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(path);
    const waiting = page.locator('[data-keeps-room][hidden]');
    expect(await waiting.count()).toBeGreaterThan(0);
    for (const one of await waiting.all()) expect(await one.boundingBox()).toBeNull();
    await page.context().close();
  });
}

import { expect, type Page } from '@playwright/test';
import { testEveryKind } from './helpers.ts';

/** Collects whatever a page complains of, or asks of another host, from now on. */
function listen(page: Page, status = 200): string[] {
  const complaints: string[] = [];
  const address = page.url();
  page.on('console', (message) => {
    // The browser notes the expected status of the 404 page as an error of its own.
    const isOwnStatus = status >= 400 && message.location().url === address;
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isInline = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isInline && url.origin !== new URL(address).origin) complaints.push(`asks for ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== address) {
      complaints.push(`${response.status()} for ${response.url()}`);
    }
  });
  return complaints;
}

testEveryKind('loads without complaint and from this site alone', async (page, { status }) => {
  const complaints = listen(page, status);
  await page.reload();
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight); // wakes what loads late
  });
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

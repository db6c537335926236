import { expect, type Page } from '@playwright/test';

/** Collects whatever a page complains of, or asks of another host, from now on. */
function listen(page: Page, address: string, status = 200): string[] {
  const complaints: string[] = [];
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

/**
 * Opens a page and holds it to what it should answer.
 *
 * @returns a check, to be called at the end: the page loaded without complaint and from this site alone, also what loads late
 */
export async function openQuietly(page: Page, address: string, status = 200): Promise<() => Promise<void>> {
  const complaints = listen(page, address, status);
  const response = await page.goto(address);
  expect(response?.status(), `status of ${address}`).toBe(status);
  return async () => {
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight); // wakes what loads late
    });
    await page.waitForLoadState('networkidle');
    expect.soft(complaints).toEqual([]);
  };
}

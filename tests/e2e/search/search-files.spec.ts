import { expect, test, type Page, type Route } from '@playwright/test';

const results = (page: Page) => page.locator('#ket-qua a');
const isIncomplete = (page: Page) => page.getByText('Một phần dữ liệu tìm kiếm chưa tải được');

/** Below the folder of a section; see `index-files.ts`. */
const stored = /\/pagefind\/[0-9a-f]{10}\/h-\d+$/;
const postings = /\/pagefind\/[0-9a-f]{10}\/t-\d+$/;
const anyFile = /\/pagefind\//;

/** Longer than the search waits for a file; see `download.ts`. */
const givenUp = 30_000;

/** Never answers, as a proxy does that has lost its server. */
const hang = (_route: Route) => new Promise<void>(() => undefined);

/** Treats the first file of results that is asked for otherwise than the others. */
async function onlyFirst(page: Page, treat: (route: Route) => Promise<void>): Promise<void> {
  let first: string | undefined;
  await page.route(stored, (route) => {
    const url = route.request().url();
    first ??= url;
    return url === first ? treat(route) : route.continue();
  });
}

test('a page that is opened with a query asks for the answer before its own program has come', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((come) => (release = come));
  await page.route(/\/tim-kiem\.astro\S+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const postingsAsked = page.waitForRequest(postings);
  await page.goto('/tim-kiem/?q=che+xanh', { waitUntil: 'commit' });
  await postingsAsked;
  release();
  await expect(results(page).first()).toBeVisible();
});

test.describe('files of the search that do not come', () => {
  test('one hung file: the others are shown before it is given up, and the page says what is missing', async ({
    page,
  }) => {
    await onlyFirst(page, hang);
    await page.goto('/tim-kiem/?q=che+xanh');
    await expect(page.getByText('Đang tải tiếp dữ liệu tìm kiếm')).toBeVisible();
    await expect(results(page).first()).toBeVisible();
    await expect(isIncomplete(page)).toBeVisible({ timeout: givenUp });
  });

  test('every file hung: the page says that it takes too long, and another try answers', async ({ page }) => {
    await page.route(anyFile, hang);
    await page.goto('/tim-kiem/?q=che+xanh');
    await expect(page.getByText('tải quá lâu')).toBeVisible({ timeout: givenUp });
    await page.unroute(anyFile);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(results(page).first()).toBeVisible();
  });

  test('one blocked file: what arrives is shown', async ({ page }) => {
    await onlyFirst(page, (route) => route.abort());
    await page.goto('/tim-kiem/?q=che+xanh');
    await expect(results(page).first()).toBeVisible();
    await expect(isIncomplete(page)).toBeVisible();
  });

  test('a page left open over a release asks for the names of the new files', async ({ page }) => {
    await page.goto('/tim-kiem/?q=che');
    await expect(results(page).first()).toBeVisible();
    // The files of the build that the page opened are gone.
    await page.route(postings, (route) => route.fulfill({ status: 404 }));
    const again = page.waitForRequest(/muc-luc\.json/);
    await page.locator('#q-hero').fill('mật ong');
    await again;
  });
});

/** Reading the news: read it, pass it on, print it, follow it from elsewhere. */
import { expect, test } from '@playwright/test';

const article = '/tin-tuc/nghi-dinh-37-2026-chat-luong-san-pham/';

test('a reader opens an article from the list and goes on to the next', async ({ page }) => {
  await page.goto('/tin-tuc/');
  const first = page.getByRole('region', { name: /^\d+ tin$/ }).getByRole('heading', { level: 3 });
  const title = await first.first().innerText();
  await first.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('complementary').getByRole('link').first()).toBeVisible();
  const older = page
    .getByRole('navigation', { name: 'Tin liền kề' })
    .getByRole('link', { name: /Tin cũ hơn/ });
  await older.click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
});

test('the news can be narrowed down to a category and a year, and turned over', async ({ page }) => {
  await page.goto('/tin-tuc/');
  await page.getByRole('link', { name: 'Trang sau' }).click();
  await expect(page).toHaveURL(/\/tin-tuc\/trang-2\/$/);
  await page.getByRole('link', { name: /^Dược liệu/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin về Dược liệu');
  await page.getByRole('link', { name: /^Năm 2018/ }).click();
  await expect(page.getByRole('heading', { name: /Mường Lò/ })).toBeVisible();
});

test('an article says what is uncertain in it and where its facts come from', async ({ page }) => {
  await page.goto(article);
  await expect(page.getByText('Điều chưa chắc trong tin này')).toBeVisible();
  await expect(page.getByRole('complementary').getByRole('link', { name: /vietq\.vn/ })).toBeVisible();
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'NewsArticle', datePublished: '2026-01-23' });
});

test('the address of an article is copied, and the reader is told so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(article);
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(article);
});

test('an article is kept as a file of text, with its address and sources, without JavaScript too', async ({
  browser,
  request,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/tin-tuc/tam-ngung-nghi-dinh-46-an-toan-thuc-pham/');
  const link = page.getByRole('main').getByRole('link', { name: 'Lưu tin này về máy' });
  await expect(link).toHaveAttribute('download', '');
  const answer = await request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain(`# ${await page.locator('h1').innerText()}`);
  expect(text).toMatch(/https:\/\/\S+\/tin-tuc\/tam-ngung-nghi-dinh-46-an-toan-thuc-pham\//);
  expect(text).toContain('## Nguồn của tin');
  expect(text).not.toMatch(/\]\(\//);
  await context.close();
});

test('on paper an article keeps its sources and drops its buttons', async ({ page }) => {
  await page.goto(article);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: /vietq\.vn/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sao chép liên kết' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Tin liền kề' })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article can be sent by letter, and shows no button that would do nothing', async ({ page }) => {
    await page.goto(article);
    const letter = page.getByRole('link', { name: 'Gửi qua thư điện tử' });
    await expect(letter).toHaveAttribute('href', /^mailto:\?subject=/);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

for (const { path, items } of [
  { path: '/tin-tuc/rss.xml', items: 'channel > item' },
  { path: '/tin-tuc/atom.xml', items: 'feed > entry' },
]) {
  test(`a feed reader can read ${path}, and every address in it is complete`, async ({ page }) => {
    await page.goto('/tin-tuc/');
    await expect(page.locator(`head link[rel="alternate"][href="${path}"]`)).toHaveCount(1);
    const found = await page.evaluate(
      async ({ address, selector }) => {
        const xml = await (await fetch(address)).text();
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const links = [...parsed.querySelectorAll('link')].map(
          (link) => link.getAttribute('href') ?? link.textContent,
        );
        return {
          fault: parsed.querySelector('parsererror')?.textContent ?? null,
          count: parsed.querySelectorAll(selector).length,
          links,
          relative: /(?:href|src)="\/(?!\/)/.test(parsed.documentElement.textContent),
        };
      },
      { address: path, selector: items },
    );
    expect(found.fault).toBeNull();
    expect(found.count).toBeGreaterThan(10);
    expect(found.links.filter((link) => !/^https?:\/\/[^/]+\//.test(link))).toEqual([]);
    expect(found.relative).toBe(false);
  });
}

test('the JSON feed is one by its standard', async ({ request }) => {
  const response = await request.get('/tin-tuc/feed.json');
  const feed = (await response.json()) as { version: string; items: Record<string, string>[] };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.items.length).toBeGreaterThan(10);
  for (const item of feed.items) {
    expect(item['url']).toMatch(/^https?:\/\/.+\/tin-tuc\/[a-z0-9-]+\/$/);
    expect(item['content_html']).not.toMatch(/(?:href|src)="\/(?!\/)/);
    expect(Number.isNaN(Date.parse(item['date_published'] ?? ''))).toBe(false);
  }
});

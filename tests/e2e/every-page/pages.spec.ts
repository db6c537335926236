/** Pages of text as people use them: cross to the other language and back, find every section, learn whom to ask. */
import { expect, test, type Page } from '@playwright/test';

const language = (page: Page) => page.locator('html');

test.describe('the other language', () => {
  const pairs = [
    ['/', '/en/'],
    ['/gioi-thieu/', '/en/about/'],
    ['/to-chuc/', '/en/organisation/'],
    ['/lien-he/', '/en/contact/'],
    ['/kha-nang-tiep-can/', '/en/accessibility/'],
  ] as const;

  for (const [vietnamese, english] of pairs) {
    test(`is one link away, both ways: ${vietnamese}`, async ({ page }) => {
      await page.goto(vietnamese);
      await expect(language(page)).toHaveAttribute('lang', 'vi');
      const named = () =>
        page
          .locator('link[rel="alternate"][hreflang]')
          .evaluateAll((links) =>
            links.map((link) => [
              link.getAttribute('hreflang'),
              new URL((link as HTMLLinkElement).href).pathname,
            ]),
          );
      expect((await named()).toSorted()).toEqual([
        ['en', english],
        ['vi', vietnamese],
      ]);
      const link = page.getByRole('banner').getByRole('link', { name: 'English', exact: true });
      await expect(link).toHaveAttribute('lang', 'en');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${english}$`));
      await expect(language(page)).toHaveAttribute('lang', 'en');
      expect((await named()).toSorted()).toEqual([
        ['en', english],
        ['vi', vietnamese],
      ]);
      const back = page.getByRole('banner').getByRole('link', { name: 'Tiếng Việt', exact: true });
      await expect(back).toHaveAttribute('lang', 'vi');
      await back.click();
      await expect(page).toHaveURL(new RegExp(`${vietnamese}$`));
    });
  }

  test('leads to its home page from a page that has no counterpart', async ({ page }) => {
    await page.goto('/san-pham/che/');
    await expect(page.locator('link[hreflang]')).toHaveCount(0);
    await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/$/);
  });
});

/** Letters that only Vietnamese has, outside of what is marked as Vietnamese and of names. */
const vietnameseWords = /Tìm|Trang chủ|Danh mục|Nguồn|Cơ quan chủ quản|Liên hệ|Điện thoại/;

test('the frame of an English page speaks English', async ({ page }) => {
  await page.goto('/en/contact/');
  await expect(page.getByRole('navigation', { name: 'You are here' })).toBeVisible();
  await expect(page.getByRole('search', { name: 'Quick search' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Responsible body');
  for (const part of [page.getByRole('search'), page.getByRole('navigation', { name: 'You are here' })])
    expect(await part.innerText()).not.toMatch(vietnameseWords);
  const footer = await page.getByRole('contentinfo').innerText();
  expect(footer).not.toMatch(vietnameseWords);
});

test('the English home page leads into the library by words and by lists', async ({ page }) => {
  await page.goto('/en/');
  await expect(
    page.getByRole('region', { name: 'Products of the province' }).getByRole('link'),
  ).not.toHaveCount(0);
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('green tea');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=green\+tea$/);
  await expect(page.locator('#ket-qua a').first()).toBeVisible();
});

test('a search finds an English page and says in which language it is', async ({ page }) => {
  await page.goto('/tim-kiem/?q=organisation+and+duties');
  const hit = page.locator('#ket-qua a[href="/en/organisation/"]');
  await expect(hit).toBeVisible();
  await expect(hit.locator('[lang="en"]').first()).toContainText('Organisation and duties');
});

test('the site map has every section of the portal', async ({ page, request }) => {
  const index = await (await request.get('/sitemap-index.xml')).text();
  const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const sections = new Set<string>();
  for (const file of files) {
    const text = await (await request.get(file)).text();
    for (const [, address = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/g)) {
      const [, first = ''] = new URL(address).pathname.split('/');
      if (first !== '' && first !== 'so-do-trang') sections.add(`/${first}/`);
    }
  }
  expect(sections.size).toBeGreaterThan(10);
  await page.goto('/so-do-trang/');
  const links = await page
    .getByRole('main')
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect([...sections].filter((section) => !links.includes(section))).toEqual([]);
});

test('the contact page says what is not known, and where to ask', async ({ page }) => {
  await page.goto('/lien-he/');
  const main = page.getByRole('main');
  await expect(main.getByText('Sở Khoa học và Công nghệ tỉnh Lào Cai').first()).toBeVisible();
  await expect(main.getByRole('link', { name: /skhcn\.laocai\.gov\.vn/ }).first()).toBeVisible();
  await expect(main.getByText(/Chưa có nguồn công bố/).first()).toBeVisible();
  await expect(main.getByRole('link', { name: 'Báo một chỗ sai trên cổng' })).toHaveAttribute(
    'href',
    '/bao-loi/',
  );
});

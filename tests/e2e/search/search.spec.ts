import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

/** The links of the results, in order: what tools read. */
const results = (page: Page) => page.locator('#ket-qua a');
const box = (page: Page) => page.locator('#q-hero');
const greenTea = '/tieu-chuan/tcvn-9740-2013/';

/** Opens the search page on a query and waits for its results. */
async function search(page: Page, address: string): Promise<void> {
  await page.goto(`/tim-kiem/${address}`);
  await expect(results(page).first()).toBeVisible();
}

test.describe('the search page', () => {
  test('shows results while somebody types, and keeps the query in the address', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await expect(page.getByRole('heading', { name: 'Duyệt theo sản phẩm' })).toBeVisible();
    await box(page).pressSequentially('chè xanh', { delay: 40 });
    await expect(page.locator(`#ket-qua a[href="${greenTea}"]`)).toBeVisible();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=ch%C3%A8\+xanh$/);
    await expect(page.getByRole('heading', { name: 'Duyệt theo sản phẩm' })).toBeHidden();
    await expect(page.locator('#search-status')).toHaveText(/^[\d.]+ kết quả cho “chè xanh”/);
  });

  test('asks nothing of the index for a single letter', async ({ page }) => {
    await page.goto('/tim-kiem/?q=c');
    await expect(page.getByRole('heading', { name: 'Gõ thế nào cũng được' })).toBeVisible();
    await expect(results(page)).toHaveCount(0);
  });

  test('marks words as they are written, however they were typed', async ({ page }) => {
    await search(page, '?q=che+xanh');
    const row = page.locator('#ket-qua li', { has: page.locator(`a[href="${greenTea}"]`) });
    await expect(row.locator('a mark').filter({ hasText: /^Chè/ })).toHaveCount(1);
  });

  test('offers the edition that a number names', async ({ page }) => {
    await search(page, '?q=tcvn+9740:2013');
    await expect(results(page).first()).toHaveAttribute('href', greenTea);
    const direct = page.getByRole('link', { name: 'Mở ngay TCVN 9740:2013' });
    await direct.click();
    await expect(page).toHaveURL(new RegExp(`${greenTea}$`));
  });

  test('says each result in words: status, kind, year', async ({ page }) => {
    await search(page, '?q=tcvn+9740:2013');
    const row = page.locator('#ket-qua > li').first();
    await expect(row.locator('.status')).toHaveText(/\S/);
    await expect(row.locator('.hit-meta')).toContainText(/Tiêu chuẩn quốc gia\s· 2013/);
  });

  test('holds nothing but links to results in the list', async ({ page }) => {
    await search(page, '?q=che');
    const rows = await page.locator('#ket-qua > li').count();
    await expect(results(page)).toHaveCount(rows);
    for (const link of await results(page).all())
      await expect(link).toHaveAttribute('href', /^\/.+\/(?:#.+)?$/);
  });

  test('shows more on demand and goes on at the first new result', async ({ page }) => {
    await search(page, '?q=che');
    const before = await results(page).count();
    await page.getByRole('button', { name: /^Xem thêm/ }).press('Enter');
    await expect(results(page).nth(before)).toBeFocused();
    await expect(page).toHaveURL(/trang=2/);
    await page.reload();
    await expect(results(page).nth(before)).toBeVisible();
  });

  test('answers every first visit', async ({ browser }) => {
    // A word that is in all indexes: opening one while another answers has broken most of the first visits once.
    for (let visit = 0; visit < 6; visit += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await search(page, '?q=ch%C3%A8');
      await context.close();
    }
  });

  test('says which words nothing matches, and what to do', async ({ page }) => {
    await page.goto('/tim-kiem/?q=qqzzxxwwq');
    await expect(page.getByText('Không thấy: “qqzzxxwwq”.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Báo thiếu tiêu chuẩn' })).toHaveAttribute(
      'href',
      '/bao-loi/',
    );
    await expect(page.getByRole('heading', { name: 'Duyệt theo sản phẩm' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bỏ mọi bộ lọc' })).toBeHidden();
  });

  test('offers to report a number that the library lacks, once', async ({ page }) => {
    await page.goto('/tim-kiem/?q=tcvn+99999');
    await expect(page.getByText('Thư viện chưa có TCVN 99999.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Báo thiếu tiêu chuẩn' })).toHaveCount(1);
  });
});

test.describe('filters', () => {
  test('narrow the results, are counted, shared by address and undone by the back button', async ({
    page,
    context,
  }) => {
    await search(page, '?q=che');
    const heading = page.locator('#search-heading');
    const all = await heading.innerText();
    const choice = page.getByRole('checkbox', { name: /Tiêu chuẩn ISO/ });
    await choice.check();
    await expect(page).toHaveURL(/loai=iso/);
    await expect(heading).not.toHaveText(all);
    const narrowed = await heading.innerText();

    const other = await context.newPage();
    await search(other, new URL(page.url()).search);
    await expect(other.locator('#search-heading')).toHaveText(narrowed);
    await expect(other.getByRole('checkbox', { name: /Tiêu chuẩn ISO/ })).toBeChecked();

    await page.goBack();
    await expect(heading).toHaveText(all);
    await expect(choice).not.toBeChecked();
    await page.goForward();
    await expect(heading).toHaveText(narrowed);
    await expect(choice).toBeChecked();
  });

  test('are taken away one by one or together', async ({ page }) => {
    await search(page, '?q=che&loai=tcvn&tu-nam=1990');
    await page.getByRole('button', { name: 'Bỏ bộ lọc: Tiêu chuẩn quốc gia' }).press('Enter');
    await expect(page).toHaveURL(/\?q=che&tu-nam=1990$/);
    await expect(page.getByRole('button', { name: 'Bỏ bộ lọc: Năm từ 1990' })).toBeFocused();
    await page.getByRole('checkbox', { name: /Còn hiệu lực/ }).check();
    await page.getByRole('button', { name: 'Xóa tất cả' }).click();
    await expect(page).toHaveURL(/\?q=che$/);
    await expect(page.locator('.search-chips')).toBeHidden();
  });

  test('take years', async ({ page }) => {
    await search(page, '?q=che');
    await page.getByRole('spinbutton', { name: 'Từ' }).fill('2013');
    await page.getByRole('spinbutton', { name: 'Đến' }).fill('2013');
    await page.getByRole('spinbutton', { name: 'Đến' }).press('Tab');
    await expect(page).toHaveURL(/tu-nam=2013&den-nam=2013/);
    await expect(page.locator('.hit-meta').filter({ hasNotText: '2013' })).toHaveCount(0);
  });

  test('keep what is typed, and start from the first results', async ({ page }) => {
    await search(page, '?q=che&trang=2');
    await box(page).fill('che xanh');
    await page.getByLabel('Xếp theo').selectOption('year');
    await expect(page).toHaveURL(/\?q=che\+xanh&sap-xep=nam$/);
  });
});

test.describe('with the keyboard alone', () => {
  test('reaches a result from the box', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('tcvn9740');
    await expect(results(page).first()).toHaveAttribute('href', greenTea);
    await page.keyboard.press('Enter');
    await results(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${greenTea}$`));
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('fits, and folds its filters', async ({ page }) => {
    await search(page, '?q=che&loai=tcvn');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const choice = page.getByRole('checkbox', { name: /Tiêu chuẩn quốc gia/ });
    await expect(choice).toBeHidden();
    await page.getByText('Bộ lọc', { exact: true }).tap();
    await expect(choice).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await choice.tap();
    await expect(page).toHaveURL(/\?q=che$/);
    await page.getByRole('button', { name: 'Xem kết quả' }).tap();
    await expect(choice).toBeHidden();
    await expect(page.locator('#search-heading')).toBeFocused();
  });

  test('offers targets that a finger hits', async ({ page }) => {
    await search(page, '?q=che&loai=tcvn&tu-nam=1990');
    await page.getByText('Bộ lọc', { exact: true }).tap();
    const small = await page
      .locator('#search :is(a, button, summary, select, label)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((element) => element.outerHTML),
      );
    // "Xếp theo" and the like name a control beside them, which is large enough.
    expect(small.filter((html) => !html.startsWith('<label for='))).toEqual([]);
  });
});

test.describe('when the index cannot be reached', () => {
  test('says so, offers another try and the lists', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/tim-kiem/?q=che');
    await expect(page.getByText('Chưa tìm được')).toBeVisible();
    await expect(page.locator('.search-error-text')).toHaveText(/\S/);
    await expect(page.locator('#search-status')).toHaveText(/\S/);
    await expect(page.getByRole('heading', { name: 'Duyệt theo sản phẩm' })).toBeVisible();
    await expect(page.locator('#ket-qua')).not.toHaveAttribute('aria-busy');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(results(page).first()).toBeVisible();
  });

  test('says so when the network goes away after the page has come', async ({ page, context }) => {
    await page.goto('/tim-kiem/');
    await context.setOffline(true);
    await box(page).fill('chè');
    await expect(page.getByText('Chưa tìm được')).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('explains and leads to the lists', async ({ page }) => {
    await page.goto('/san-pham/');
    await page.locator('.search-header input').fill('chè');
    await page.locator('.search-header button').click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=ch%C3%A8$/);
    await expect(page.locator('noscript .notice')).toContainText('Trình duyệt đang tắt JavaScript');
    await expect(page.locator('noscript .notice')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Gõ thế nào cũng được' })).toBeHidden();
    await expect(page.locator('#search')).toBeHidden();
    await expect(page.locator('main').getByRole('link', { name: /Chè/ }).first()).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const address of ['?q=che&loai=tcvn&tu-nam=1990', '?q=tcvn+9740:2013', '?q=qqzzxxwwq']) {
      test(`has no accessibility fault: ${address}`, async ({ page }) => {
        await page.goto(`/tim-kiem/${address}`);
        await expect(page.locator('#search-heading')).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    }
  });
}

test('Pagefind answers while the files that rank results are gone, and the page says so', async ({
  page,
}) => {
  await page.route(/\/pagefind\/(?:muc-luc\.json|[0-9a-f]{10}\/)/, (route) => route.fulfill({ status: 404 }));
  await page.goto('/tim-kiem/?q=che+xanh');
  await expect(page.locator('#ket-qua').getByRole('link', { name: /9740/ }).first()).toBeVisible();
});

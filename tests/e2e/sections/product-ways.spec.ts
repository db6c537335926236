/** Tasks that bring enterprises to a product's pages, each done as they would do it. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a tea cooperative finds the way to the EU, step by step', async ({ page }) => {
    await page.goto('/san-pham/che/');
    await page
      .getByRole('navigation', { name: 'Mục đích' })
      .getByRole('link', { name: 'Liên minh châu Âu' })
      .click();
    await expect(page).toHaveURL(/\/san-pham\/che\/lo-trinh\/xuat-khau\/eu\/$/);
    const residues = page.getByRole('article', { name: /dư lượng thuốc bảo vệ thực vật theo mức của EU/ });
    await expect(residues.getByText('Thử đa dư lượng theo lô.')).toBeVisible();
    await expect(residues.getByText('Ai giúp')).toBeVisible();
    await expect(page.getByRole('article', { name: /Kiểm dịch thực vật/ })).toBeVisible();
  });

  test('a maker of cement learns that it needs a certificate of conformity', async ({ page }) => {
    await page.goto('/san-pham/vat-lieu-xay-dung/hop-quy/');
    await page.getByRole('link', { name: 'Có', exact: true }).click();
    await expect(page.getByRole('main').getByText('QCVN 16:2023/BXD').first()).toBeVisible();
    await page.getByRole('link', { name: 'Có', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chứng nhận hợp quy');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /QCVN 16:2023\/BXD/ })
        .first(),
    ).toBeVisible();
  });

  test('packed tea is declared by its maker, not certified', async ({ page }) => {
    await page.goto('/san-pham/che/hop-quy/');
    for (const answer of ['Có', 'Không', 'Không', 'Có'])
      await page.getByRole('link', { name: answer, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tự công bố sản phẩm');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Tự công bố sản phẩm thực phẩm' }),
    ).toBeVisible();
  });
});

test('rice for sale needs no rules on seed: they stand apart, with their case', async ({ page }) => {
  await page.goto('/san-pham/gao/');
  const always = page.getByRole('region', { name: 'Chính sản phẩm' });
  await expect(always.getByRole('link', { name: /QCVN 8-2:2011\/BYT/ })).toBeVisible();
  await expect(always.getByRole('link', { name: /QCVN 01-54:2011/ })).toBeHidden();
  const inCase = page.getByRole('region', { name: 'Chỉ khi …' });
  await expect(inCase.getByText(/Khi sản xuất, bán hạt giống lúa không phải lúa lai/)).toBeVisible();
});

test('a customs code leads to product, duties and markets', async ({ page }) => {
  await page.goto('/hs/0906/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Quế', exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Chì trong quế: tối đa 2,0 mg/kg' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Ghi nhãn hàng hóa' })).toBeVisible();
});

async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}

test('a maker of fertiliser, and one of the most regulated, take two pages to a meeting', async ({
  page,
}) => {
  await page.goto('/san-pham/apatit-phan-bon/');
  const own = page.getByRole('region', { name: 'Chính sản phẩm' });
  await expect(own.getByRole('link', { name: /^QCVN 106:2025\/BNNMT/ })).toBeVisible();
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
  await page.goto('/san-pham/ca-nuoc-lanh/');
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
});

test('who tests tea and who certifies organic tea is found from the steps of its way', async ({ page }) => {
  await page.goto('/san-pham/che/lo-trinh/');
  await page.getByRole('main').getByRole('table').getByRole('link', { name: 'Hữu cơ' }).click();
  const step = page.getByRole('article', { name: /hữu cơ/i }).first();
  const helpers = step.getByRole('listitem').filter({ hasText: 'Chứng nhận (hữu cơ):' }).first();
  await expect(helpers.getByRole('link', { name: 'TNV Cert' })).toBeVisible();
  await helpers.getByRole('link', { name: /nơi nữa$/ }).click();
  await expect(page).toHaveURL(/\/san-pham\/che\/ai-giup\/#cap-giay-organic$/);
  await expect(page.getByRole('heading', { name: 'Ai thử nghiệm, kiểm nghiệm?' })).toBeVisible();
  await expect(
    page.getByRole('definition').filter({ hasText: 'TNV Cert' }).getByRole('link', { name: 'TNV Cert' }),
  ).toBeVisible();
});

test('all standards of a product can be narrowed to what binds', async ({ page }) => {
  await page.goto('/san-pham/que/tieu-chuan/');
  const rows = page.locator('#tai-lieu [data-values]:visible');
  const group = (name: string) =>
    page.locator('details.group-fold', { has: page.getByRole('heading', { name }) });
  await expect(group('Quy chuẩn bắt buộc'), 'what binds lies open').toHaveAttribute('open');
  await expect(group('Tiêu chuẩn quốc tế')).not.toHaveAttribute('open');
  await page.getByLabel('Nội dung').selectOption('international');
  await expect(group('Tiêu chuẩn quốc tế')).toHaveAttribute('open');
  await expect(group('Quy chuẩn bắt buộc')).toBeHidden();
  await page.getByLabel('Nội dung').selectOption('');
  await expect(group('Quy chuẩn bắt buộc')).toHaveAttribute('open');
  await expect(group('Tiêu chuẩn quốc tế')).not.toHaveAttribute('open');
  await page.getByLabel('Mức ràng buộc').selectOption('binding');
  await expect(page).toHaveURL(/rang-buoc=binding/);
  await expect(rows.first()).toContainText('QCVN');
  const menu = page.getByRole('navigation', { name: 'Trong trang này' });
  await expect(menu.locator('a[href="#mandatory"]')).not.toHaveAttribute('hidden');
  await expect(menu.locator('a[href="#international"]')).toHaveAttribute('hidden');
});

test('a link to a group of standards opens it without a script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: process.env['E2E_ADDRESS'] ?? '',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/san-pham/que/tieu-chuan/');
  const international = page.locator('#international');
  await expect(international).toBeHidden();
  await page.getByText('Trong trang này').click();
  await page.getByRole('link', { name: /^Tiêu chuẩn quốc tế/ }).click();
  await expect(international).toBeVisible();
  await context.close();
});

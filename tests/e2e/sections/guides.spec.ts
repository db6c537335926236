/** Following a guide: what to do, what it rests on, and taking it to a meeting. */
import { expect, test } from '@playwright/test';

test('a cooperative finds the guide for what it wants, reads the steps, and jumps by the contents list', async ({
  page,
}) => {
  await page.goto('/huong-dan/');
  await page
    .getByRole('region', { name: 'Đặt ra và ghi rõ chất lượng của sản phẩm' })
    .getByRole('link', { name: 'Mã truy xuất nguồn gốc' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mã truy xuất nguồn gốc');
  const steps = page.getByRole('main').locator('ol.guide-steps > li');
  await expect(steps.first().getByRole('heading', { level: 3 })).toHaveText('Vẽ đường đi của sản phẩm');
  await page
    .getByRole('navigation', { name: 'Trong bài này' })
    .getByRole('link', { name: 'Các bước' })
    .click();
  await expect(page).toHaveURL(/#cac-buoc$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Các bước' })).toBeInViewport();
});

test('every contents link has its heading', async ({ page }) => {
  await page.goto('/huong-dan/chung-nhan/');
  const anchors = await page
    .getByRole('navigation', { name: 'Trong bài này' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(anchors.length).toBeGreaterThan(4);
  for (const anchor of anchors) await expect(page.locator(anchor)).toHaveCount(1);
});

test('what is not verified is warned of before the steps; its page tells the same status', async ({
  page,
}) => {
  await page.goto('/huong-dan/cong-bo-hop-chuan/');
  const main = page.getByRole('main');
  await expect(main.getByText(/chưa xác minh được hiệu lực của .*127\/2007\/NĐ-CP/)).toBeVisible();
  await main.getByRole('link', { name: 'Xem căn cứ và tình trạng từng văn bản' }).click();
  const basis = page.getByRole('region', { name: 'Căn cứ pháp lý' });
  const circular = basis
    .getByRole('listitem')
    .filter({ has: page.locator('a[href="/van-ban/127-2007-nd-cp/"]') });
  await expect(circular.getByText('Chưa xác minh', { exact: true })).toBeVisible();
  await expect(basis.getByRole('listitem').filter({ hasText: '70/2025/QH15' }).first()).toContainText(
    'Còn hiệu lực',
  );
  await circular.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/van-ban\/127-2007-nd-cp\/$/);
  await expect(page.getByRole('main').getByText('Chưa xác minh').first()).toBeVisible();
  // And back: the document names the guides that rest on it.
  await expect(page.getByRole('link', { name: 'Công bố sản phẩm hợp chuẩn' })).toBeVisible();
});

test('a guide prints as a list to tick, with its basis and without the navigation', async ({ page }) => {
  await page.goto('/huong-dan/ghi-nhan-hang-hoa/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Xuất xứ hoặc nơi hoàn thiện công đoạn cuối')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Căn cứ pháp lý' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Trong bài này' })).toBeHidden();
  const box = await page
    .locator('.guide-checklist li')
    .first()
    .evaluate((item) => getComputedStyle(item, '::before').borderTopStyle);
  expect(box).toBe('solid');
});

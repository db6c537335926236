/** Questions that people bring to the plan and its supports: help with what they want to do, and whether the numbers hold. */
import { expect, test } from '@playwright/test';

test('a cooperative gets from what it wants to the line of support and on to the guide', async ({ page }) => {
  await page.goto('/ho-tro/');
  const wants = page.getByRole('region', { name: 'Tôi muốn' });
  await expect(wants.getByRole('heading', { name: 'Chứng nhận sản phẩm, hàng hóa' })).toBeVisible();
  await wants.getByRole('link', { name: 'Hỗ trợ xây dựng, áp dụng tiêu chuẩn cơ sở' }).click();
  await expect(page).toHaveURL(/\/ho-tro\/tieu-chuan-co-so\/$/);
  const main = page.getByRole('main');
  await expect(main.getByText(/Sở Khoa học và Công nghệ là cơ quan thường trực/)).toBeVisible();
  await expect(main.getByText(/chưa thấy mẫu đăng ký, thời hạn/)).toBeVisible();
  await page
    .getByRole('region', { name: 'Đọc tiếp để làm được' })
    .getByRole('link', { name: /tiêu chuẩn cơ sở/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/huong-dan\/xay-dung-tccs\/$/);
});

/** The number in a cell, as the page writes it. */
const amount = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

test('the table of the budget has the sums of the plan, and they add up', async ({ page }) => {
  await page.goto('/ke-hoach/kinh-phi/');
  const table = page.getByRole('table', { name: /Các tổng in trong Kế hoạch/ });
  const totals = (await table.locator('tbody tr td:nth-child(2)').allTextContents()).map(amount);
  expect(totals).toEqual([18_450, 1050, 7050, 10_350, 16_650, 2750, 13_900, 35_100]);
  await expect(table.getByRole('row', { name: /^Tổng cộng/ })).toContainText('15.100');
  await expect(table.getByRole('row', { name: /^Tổng cộng/ })).toContainText('20.000');
  await expect(page.getByText(/khớp với mọi tổng in trong Kế hoạch/)).toBeVisible();
});

test('the lines on the page of supports come to the same', async ({ page }) => {
  await page.goto('/ho-tro/');
  const money = page.locator('.support-table tbody .support-money');
  const lines = (await money.allTextContents()).map(amount);
  expect(lines).toHaveLength(34);
  expect(lines.reduce((sum, line) => sum + line, 0)).toBe(35_100);
});

test('every chart of money has its numbers in words and in a table on the same page', async ({ page }) => {
  for (const path of ['/ke-hoach/kinh-phi/', '/ho-tro/ap-dung-iso-9001/']) {
    await page.goto(path);
    const charts = page.locator('figure.budget-chart');
    expect(await charts.count()).toBeGreaterThan(0);
    const tables = (await page.getByRole('table').allInnerTexts()).join(' ');
    for (const total of await charts.locator('.budget-bars b').allTextContents()) {
      expect(tables).toContain(total.replace(' triệu đồng', ''));
    }
  }
});

test('a target is found on the first page, quotes the plan on its own and leads to what helps', async ({
  page,
}) => {
  await page.goto('/ke-hoach/#giai-thuong-chat-luong');
  const row = page.locator('#giai-thuong-chat-luong');
  await expect(row).toBeInViewport();
  await expect(row).toContainText('1–2 doanh nghiệp mỗi năm');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/ke-hoach\/chi-tieu\/giai-thuong-chat-luong\/$/);
  const main = page.getByRole('main');
  await expect(main.getByText(/Phần đầu mỗi năm có từ 1-2 doanh nghiệp/)).toBeVisible();
  await expect(main.getByText(/“Phấn đấu”/).first()).toBeVisible();
  await main.getByRole('link', { name: /Giải thưởng Chất lượng Quốc gia/ }).click();
  await expect(page).toHaveURL(/\/ho-tro\/dao-tao-giai-thuong-chat-luong\/$/);
});

test('what is not published is said once, with whom to ask', async ({ page }) => {
  await page.goto('/ke-hoach/chi-tieu/');
  const main = page.getByRole('main');
  await expect(main.getByText(/không có nghĩa là chưa làm/)).toHaveCount(1);
  await main.getByRole('link', { name: 'hỏi cơ quan chủ quản' }).click();
  await expect(page).toHaveURL(/\/lien-he\/$/);
});

test('the slips of the plan are quoted and explained', async ({ page }) => {
  await page.goto('/ke-hoach/');
  const slips = page.getByRole('table', { name: /Chỗ viết nhầm/ });
  await expect(slips.getByRole('row', { name: /Learn 6 sigma/ })).toContainText('Lean Six Sigma');
  await expect(slips.getByRole('row', { name: /OHSAS 1800/ })).toContainText('ISO 45001');
});

test('the targets and the budget can be taken as data', async ({ page, request }) => {
  await page.goto('/ke-hoach/');
  for (const name of [/Tải chỉ tiêu và số liệu/, /Tải kinh phí từng dòng/]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const response = await request.get(href ?? '');
    expect(response.headers()['content-type']).toContain('application/json');
    expect(await response.json()).toMatchObject({ plan: { number: '191/KH-UBND' } });
  }
});

test('on paper the table has every target, without navigation', async ({ page }) => {
  await page.goto('/ke-hoach/chi-tieu/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Danh mục chính' })).toBeHidden();
  const table = page.getByRole('table', { name: /Chỉ tiêu của Kế hoạch/ });
  await expect(table.getByRole('row').filter({ hasText: /60/ }).first()).toBeVisible();
  await expect(table.getByRole('columnheader', { name: /2026/ })).toBeVisible();
});

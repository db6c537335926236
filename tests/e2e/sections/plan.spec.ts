/** What people come to the plan and its supports for: help with what they want to do, and whether the numbers hold. */
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
  await page.goto('/ke-hoach/');
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
  for (const path of ['/ke-hoach/', '/ho-tro/ap-dung-iso-9001/']) {
    await page.goto(path);
    const charts = page.locator('figure.budget-chart');
    expect(await charts.count()).toBeGreaterThan(0);
    const tables = (await page.getByRole('table').allInnerTexts()).join(' ');
    for (const total of await charts.locator('.budget-bars b').allTextContents()) {
      expect(tables).toContain(total.replace(' triệu đồng', ''));
    }
  }
});

test('a target without a published figure says so, quotes the plan and leads to what helps', async ({
  page,
}) => {
  await page.goto('/ke-hoach/#giai-thuong-chat-luong');
  const row = page.locator('#giai-thuong-chat-luong');
  await expect(row).toBeInViewport();
  await expect(row).toContainText('1–2 doanh nghiệp mỗi năm');
  await expect(row).toContainText('Chưa có số liệu công bố');
  const more = row.locator('xpath=following-sibling::tr[1]');
  await more.getByText('Nguyên văn, cách hiểu').click();
  await expect(more.getByText(/Phần đầu mỗi năm có từ 1-2 doanh nghiệp/)).toBeVisible();
  await expect(more.getByText(/cần hiểu là “Phấn đấu”/)).toBeVisible();
  await more.getByRole('link', { name: /Giải thưởng Chất lượng Quốc gia/ }).click();
  await expect(page).toHaveURL(/\/ho-tro\/dao-tao-giai-thuong-chat-luong\/$/);
});

test('the slips of the plan are quoted and explained', async ({ page }) => {
  await page.goto('/ke-hoach/');
  const slips = page.getByRole('table', { name: /Chỗ viết nhầm/ });
  await expect(slips.getByRole('row', { name: /Learn 6 sigma/ })).toContainText('Lean Six Sigma');
  await expect(slips.getByRole('row', { name: /OHSAS 1800/ })).toContainText('ISO 45001');
});

test('the targets and the budget can be taken as data', async ({ page, request }) => {
  await page.goto('/ke-hoach/');
  for (const name of [/Chỉ tiêu và số liệu đã công bố \(JSON\)/, /Kinh phí từng dòng/]) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const response = await request.get(href ?? '');
    expect(response.headers()['content-type']).toContain('application/json');
    expect(await response.json()).toMatchObject({ plan: { number: '191/KH-UBND' } });
  }
});

test('on paper the plan shows the words of every target, without navigation', async ({ page }) => {
  await page.goto('/ke-hoach/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Trong trang này' })).toBeHidden();
  await expect(page.getByText(/in từ cổng ngày/)).toBeVisible();
  await expect(page.getByText(/tối thiểu 60% các doanh nghiệp sản xuất/)).toBeVisible();
});

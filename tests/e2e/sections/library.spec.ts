/** Journeys of people who come to the library. */
import { expect, test } from '@playwright/test';
import { downloadedBy } from '../downloads.ts';

test('a tea cooperative reaches what binds it in two steps from the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Chè', exact: true }).click();
  await expect(page).toHaveURL(/\/san-pham\/che\/$/);
  const binding = page.getByRole('region', { name: 'Điều bắt buộc' });
  await expect(binding.getByRole('link', { name: /QCVN 8-2:2011\/BYT/ })).toBeVisible();
  const way = page.getByRole('region', { name: 'Lộ trình' });
  for (const duty of [
    'Ghi nhãn hàng hóa',
    'Tự công bố sản phẩm thực phẩm',
    'Giới hạn dư lượng thuốc bảo vệ thực vật',
  ])
    await expect(way.getByRole('link', { name: duty })).toBeVisible();
  await expect(page.getByRole('button', { name: 'In trên hai trang' })).toBeVisible();
});

test('the list of a product prints as a checklist without the navigation', async ({ page }) => {
  await page.goto('/san-pham/che/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/in từ cổng ngày/).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Danh mục chính' })).toBeHidden();
  await expect(page.getByRole('link', { name: /TCVN 9740:2013/ }).first()).toBeVisible();
});

test('the page on cinnamon says that no Vietnamese standard was found and offers the international ones', async ({
  page,
}) => {
  await page.goto('/san-pham/que/');
  await expect(page.getByText(/chưa tìm thấy tiêu chuẩn/i).first()).toBeVisible();
  await page.getByRole('link', { name: /Xem cả \d+ tiêu chuẩn/ }).click();
  await page.locator('summary', { hasText: 'Tiêu chuẩn quốc tế theo phân loại ICS' }).click();
  const international = page.getByRole('region', { name: /Tiêu chuẩn quốc tế/ });
  await expect(international.getByText(/cinnamon/i).first()).toBeVisible();
});

test('a standard tells its status, its source, what it adopts, its place in the ICS and how to cite it', async ({
  page,
}) => {
  await page.goto('/tieu-chuan/tcvn-9740-2013/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('TCVN 9740:2013');
  await expect(main.getByText('Còn hiệu lực').first()).toBeVisible();
  await expect(main.getByText(/[Kk]iểm tra ngày \d+\/\d+\/\d{4}/).first()).toBeVisible();
  await expect(main.getByText('Green tea – Definition and basic requirements').first()).toHaveAttribute(
    'lang',
    'en',
  );
  await expect(main.getByRole('link', { name: 'ISO 11287:2011' })).toHaveAttribute(
    'href',
    '/tieu-chuan/iso-11287-2011/',
  );
  await expect(main.getByRole('link', { name: /67\.140\.10/ })).toHaveAttribute(
    'href',
    '/tieu-chuan/ics/67/140/10/',
  );
  await expect(main.getByRole('link', { name: 'Chè', exact: true })).toHaveAttribute(
    'href',
    '/san-pham/che/',
  );
  await expect(main.getByRole('link', { name: /isocert\.org\.vn/ })).toBeVisible();
  await main.getByText('Cách trích dẫn').click();
  await expect(main.getByText(/@techreport\{tcvn-9740-2013/)).toBeVisible();
  await expect(main.getByRole('link', { name: /Báo lỗi/ })).toBeVisible();
});

test('an edition that was replaced leads to the one that replaced it, and back', async ({ page }) => {
  await page.goto('/tieu-chuan/tcvn-1454-2007/');
  await expect(page.getByText(/^\s*Không còn dùng\./)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'TCVN 1454:2013' }).first().click();
  await expect(page).toHaveURL(/tcvn-1454-2013/);
  await expect(page.getByRole('main').getByRole('link', { name: 'TCVN 1454:2007' })).toBeVisible();
  await expect(page.getByText(/^\s*Không còn dùng\./)).toBeHidden();
});

test('an ISO edition names its stage, the day of the data and the Vietnamese standard that adopts it', async ({
  page,
}) => {
  await page.goto('/tieu-chuan/iso-3720-2011/');
  const main = page.getByRole('main');
  await expect(main.getByText('Đã rà soát, giữ nguyên (xác nhận còn hiệu lực)')).toBeVisible();
  await expect(main.getByText(/bản tháng 06\/2025/).first()).toBeVisible();
  await expect(main.getByRole('link', { name: 'TCVN 1454:2013' })).toBeVisible();
  await expect(main.getByRole('link', { name: /tại iso\.org/ }).first()).toHaveAttribute(
    'href',
    /^https:\/\/www\.iso\.org\/standard\//,
  );
});

test('the record of a standard is open data that says where it came from', async ({ request, page }) => {
  await page.goto('/tieu-chuan/qcvn-8-2-2011-byt/');
  const href = await page.getByRole('link', { name: 'Dữ liệu mở của trang này' }).getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.headers()['content-type']).toContain('application/json');
  const record = (await response.json()) as Record<string, unknown>;
  expect(record).toMatchObject({ designation: 'QCVN 8-2:2011/BYT', kind: 'QCVN', mandatory: true });
  const sources = record['sources'] as { url: string }[];
  expect(sources.length).toBeGreaterThan(0);
  for (const { url } of sources) expect(url).toMatch(/^https?:\/\//);
});

test('the library can be walked by kind, page by page, and down the ICS', async ({ page }) => {
  await page.goto('/tieu-chuan/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Tiêu chuẩn quốc gia/ })
    .click();
  const rows = page.getByRole('region', { name: /tài liệu/ }).getByRole('link', { name: /^TCVN/ });
  const firstPage = await rows.allInnerTexts();
  await page.getByRole('link', { name: /Trang sau/ }).click();
  await expect(page).toHaveURL(/\/trang-2\/$/);
  const secondPage = await rows.allInnerTexts();
  expect(secondPage.filter((row) => firstPage.includes(row))).toEqual([]);

  await page.goto('/tieu-chuan/ics/');
  await page.getByRole('link', { name: /^67 / }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^67\.140 / })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^67\.140\.10 / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ics\/67\/140\/10\/$/);
  await expect(page.getByRole('link', { name: /TCVN 9740:2013/ })).toBeVisible();
});

test('the library is narrowed by product and year, with past editions when they are asked for', async ({
  page,
}) => {
  await page.goto('/tieu-chuan/');
  const count = page.getByRole('status');
  await page.getByLabel('Sản phẩm', { exact: true }).selectOption('che');
  await expect(count).toHaveText(/^\d+ trong \d+ tài liệu; ẩn \d+ bản cũ$/);
  const rows = page.locator('[data-fetched] li');
  await expect(rows.filter({ hasText: 'TCVN 9740:2013' })).toBeVisible();
  await expect(rows.filter({ hasText: 'QCVN 8-2:2011/BYT' })).toBeVisible();
  await page.getByLabel(/Gồm \d+ bản đã bị thay thế/).check();
  await expect(page).toHaveURL(/\?san-pham=che&ban-cu=1$/);
  await expect(count).toHaveText(/^\d+ trong \d+ tài liệu$/);
  await page.getByLabel('Sắp xếp').selectOption('nam');
  await expect(page).toHaveURL(/&xep=nam$/);
  await expect(rows.first()).toContainText(/· 202\d/);
  const address = page.url();
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await expect(page).toHaveURL(/\/tieu-chuan\/$/);
  await expect(page.locator('[data-built]')).toBeVisible();
  // The address of a filtered list can be shared.
  await page.goto(address);
  await expect(rows.first()).toContainText(/· 202\d/);
});

test('the ISO catalogue joins the list when it is asked for, piece by piece', async ({ page }) => {
  await page.goto('/tieu-chuan/');
  await page.getByLabel(/ấn bản trong danh mục ISO/).check();
  await page.getByLabel('Loại tài liệu').selectOption('iso');
  const rows = page.locator('[data-fetched] li');
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: /^Xem thêm 50/ }).click();
  await expect(rows).toHaveCount(100);
  await expect(rows.nth(50).getByRole('link')).toBeFocused();
});

test('the parent of a list of the library is a page', async ({ page }) => {
  await page.goto('/tieu-chuan/nam/2013/');
  await page.getByRole('navigation', { name: 'Vị trí' }).getByRole('link', { name: 'Năm ban hành' }).click();
  await expect(page).toHaveURL(/\/tieu-chuan\/nam\/$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Năm 1994/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Năm 1994');
});

test('an address that does not exist helps on', async ({ page }) => {
  const response = await page.goto('/tieu-chuan/tcvn-1-1800/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Sản phẩm của tôi/ })).toBeVisible();
});

test('the axis of editions is taken as a picture by day, on white, and as a table', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/tieu-chuan/tcvn-5612-2007/');
  const take = async (form: string) =>
    downloadedBy(page, page.getByRole('button', { name: `Các ấn bản trên trục thời gian: ${form}` }));
  const svg = await take('SVG');
  expect(svg.name).toBe('an-ban-tcvn-5612-2007.svg');
  expect(svg.bytes.toString()).toContain('Các ấn bản: TCVN 5612:2007');
  expect(svg.bytes.toString()).toContain('fill="rgb(255, 255, 255)"');
  expect((await take('PNG')).bytes.subarray(1, 4).toString()).toBe('PNG');
  const csv = (await take('Số liệu')).bytes.toString();
  expect(csv).toContain('Ấn bản;Tình trạng;Ghi chú;Địa chỉ');
  expect(csv).toMatch(/TCVN 5612:1991;.*\r\nTCVN 5612:2007;.*tcvn-5612-2007\/\r\n$/);
});

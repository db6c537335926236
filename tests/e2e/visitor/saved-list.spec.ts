import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';
import { black, downloaded, openNote, row, save, saveButton, tea } from './saved-entries.ts';

test('two documents saved on their pages are on the list with the status of today, after a reload too', async ({
  page,
}) => {
  await save(page, tea, black);
  await page.getByRole('link', { name: 'Xem danh sách của tôi' }).click();
  await expect(page.getByRole('heading', { name: '2 mục đã lưu' })).toBeVisible();
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
  await expect(row(page, tea.designation)).toContainText('Tự nguyện');
  await expect(row(page, black.designation)).toContainText('Bị thay thế');
  await expect(row(page, black.designation)).toContainText('Đã có bản thay thế: TCVN 1454:2013');
  // Entries that no longer hold stand last in its product; in the order of saving the newest is first.
  await expect(page.locator('.saved-group')).toContainText(/Chè.*Tự nguyện.*Không còn hiệu lực/);
  await page.getByLabel('Thứ tự').selectOption('saved');
  await expect(page.locator('.saved-row').first()).toContainText(black.designation);
  await page.getByLabel('Thứ tự').selectOption('designation');
  await expect(page.locator('.saved-row').last()).toContainText(tea.designation);

  await openNote(page, tea.designation);
  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('Khách hàng EU hỏi');
  await page.reload();
  await expect(page.getByRole('heading', { name: '2 mục đã lưu' })).toBeVisible();
  await expect(row(page, tea.designation).getByLabel('Ghi chú của tôi')).toHaveValue('Khách hàng EU hỏi');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('the button takes a document off again', async ({ page }) => {
  await save(page, tea);
  await page.reload();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(page).click();
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/danh-sach/');
  await expect(page.getByText('Danh sách này chưa có gì')).toBeVisible();
});

test('documents side by side, also on a phone', async ({ page }) => {
  await save(page, tea, black);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/danh-sach/');
  await row(page, tea.designation).getByRole('checkbox').check();
  await expect(row(page, black.designation)).toContainText('Bị thay thế');
  await page.getByRole('button', { name: 'So sánh' }).click();
  await expect(page.getByText('So sánh được 2 đến 4 tiêu chuẩn, quy chuẩn; đang chọn 1.')).toBeVisible();
  await row(page, black.designation).getByRole('checkbox').check();
  await expect(page.getByText('2 đã chọn')).toBeInViewport();
  await page.getByRole('button', { name: 'So sánh' }).click();
  const table = page.getByRole('table', { name: 'So sánh' });
  await expect(table.getByRole('columnheader')).toHaveText([tea.designation, black.designation]);
  const status = table.getByRole('row', { name: /^Tình trạng/ });
  await expect(status.getByRole('cell')).toHaveText(['Còn hiệu lực', 'Bị thay thế']);
  await expect(table.getByRole('rowheader', { name: 'Bắt buộc hay tự nguyện' })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Cơ quan ban hành' })).toBeVisible();
  await page.getByLabel('Chỉ xem chỗ khác nhau').check();
  await expect(table.getByRole('rowheader', { name: 'Loại tài liệu' })).toBeHidden();
  await expect(status).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a shared address shows the list to somebody else and never touches theirs', async ({
  page,
  browser,
}) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await openNote(page, tea.designation);
  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('bí mật');
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  const address = await page.getByLabel('Địa chỉ chia sẻ').inputValue();
  expect(address).toMatch(/\/danh-sach\/\?tl=tcvn-9740-2013,tcvn-1454-2007$/);

  const context = await browser.newContext();
  const other = await context.newPage();
  await save(other, { path: new URL('/tieu-chuan/qcvn-8-2-2011-byt/', address).href });
  await other.goto(`${address},khong-co-tai-lieu-nay`);
  await expect(other.getByText('Bạn đang xem một danh sách được chia sẻ')).toBeVisible();
  await expect(other.getByRole('heading', { name: '3 mục được chia sẻ' })).toBeVisible();
  await expect(row(other, 'khong-co-tai-lieu-nay')).toContainText('không còn trong thư viện');
  await expect(row(other, black.designation)).toContainText('Bị thay thế');
  await expect(other.getByText('bí mật')).toHaveCount(0);
  await expect(other.getByRole('link', { name: 'Xem danh sách của tôi (1)' })).toBeVisible();
  await other.getByRole('button', { name: 'Thêm vào danh sách của tôi' }).click();
  await expect(other).toHaveURL(/\/danh-sach\/$/);
  await expect(other.getByRole('heading', { name: '3 mục đã lưu' })).toBeVisible();
  await expect(row(other, 'QCVN 8-2:2011/BYT')).toBeVisible();
  await context.close();
});

test('what is removed can be taken back to its place with its note', async ({ page }) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await page.getByLabel('Thứ tự').selectOption('saved');
  await openNote(page, tea.designation);
  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('giữ lại');
  await row(page, tea.designation).getByRole('button', { name: /^Bỏ/ }).click();
  await expect(page.getByRole('heading', { name: '1 mục đã lưu' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved-row').last()).toContainText(tea.designation);
  await expect(row(page, tea.designation).getByLabel('Ghi chú của tôi')).toHaveValue('giữ lại');
  await page.getByRole('button', { name: 'Bỏ mọi mục' }).click();
  await expect(page.getByText('Danh sách này chưa có gì')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.locator('.saved-row')).toHaveCount(2);
});

test('tabs stay in step', async ({ page, context }) => {
  await save(page, tea);
  await page.goto('/danh-sach/');
  const second = await context.newPage();
  await save(second, black);
  await expect(page.getByRole('heading', { name: '2 mục đã lưu' })).toBeVisible();
  await row(page, black.designation).getByRole('button', { name: /^Bỏ/ }).click();
  await expect(saveButton(second)).toHaveAttribute('aria-pressed', 'false');
});

test('with the keyboard alone', async ({ page }) => {
  await page.goto(tea.path);
  await saveButton(page).focus();
  await page.keyboard.press('Space');
  await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Xem danh sách của tôi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/danh-sach\/$/);
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
  await row(page, tea.designation).getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 đã chọn')).toBeVisible();
  // Past the name to the note, into it, and on to the button that takes the entry off.
  for (const key of ['Tab', 'Tab', 'Enter', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('ghi chú');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Danh sách này chưa có gì')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
});

test('a whole product list is saved at once, with the reason', async ({ page }) => {
  await page.goto('/san-pham/che/');
  const saveAll = page.getByRole('button', { name: /^Lưu \d+ tài liệu nêu ở trang này$/ });
  const listed = /\d+/.exec(await saveAll.innerText())?.[0] ?? '';
  const binding = page.getByRole('button', { name: /^Lưu \d+ quy chuẩn bắt buộc$/ });
  const ofThem = /\d+/.exec(await binding.innerText())?.[0] ?? '';
  await binding.click();
  await expect(page.getByText(`Đã thêm ${ofThem} tài liệu`)).toBeVisible();
  await saveAll.click();
  await expect(page.getByText(`Đã thêm ${Number(listed) - Number(ofThem)} tài liệu`)).toBeVisible();
  await saveAll.click();
  await expect(page.getByText('đã có trong danh sách')).toBeVisible();
  await page.goto('/danh-sach/');
  await expect(page.locator('.saved-group', { has: row(page, tea.designation) })).toContainText(/^Chè/);
  await expect(page.locator('.saved-group h4').first()).toContainText('Bắt buộc');
});

test('laws are saved too, and lists with names go to a file and into another browser', async ({
  page,
  browser,
}) => {
  await save(page, tea);
  await page.goto('/tim-kiem/?q=ngh%E1%BB%8B+%C4%91%E1%BB%8Bnh');
  await page
    .locator('#ket-qua')
    .getByRole('button', { name: /^Lưu .*NĐ-CP vào danh sách$/ })
    .first()
    .click();
  await page.goto('/danh-sach/');
  await expect(page.locator('.saved-row', { hasText: 'NĐ-CP' }).locator('.status')).toBeVisible();
  await page.getByText('Thêm, đổi tên danh sách, giữ bản lưu').click();
  await page.getByLabel('Tên của danh sách đang xem').fill('Chè xuất EU');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(page.getByText('nay có tên “Chè xuất EU”')).toBeVisible();
  const { bytes, name } = await downloaded(page, 'Tải bản lưu');

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByText('Thêm, đổi tên danh sách, giữ bản lưu').click();
  await other.getByLabel(/^Nạp bản lưu/).setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(other.getByText('Đã nạp “Chè xuất EU”.')).toBeVisible();
  await other.getByLabel('Danh sách', { exact: true }).selectOption('Chè xuất EU (2)');
  await expect(other.getByRole('heading', { name: 'Chè xuất EU: 2 mục đã lưu' })).toBeVisible();
  expect(await accessibilityFaults(other)).toEqual([]);
  await context.close();
});

test('facts that cannot be had are said and asked for again', async ({ page }) => {
  await save(page, tea);
  await page.route('**/tieu-chuan/*.json', (route) => route.abort());
  await page.goto('/danh-sach/');
  await expect(row(page, tea.designation)).toContainText('Chưa tải được tình trạng');
  await page.unroute('**/tieu-chuan/*.json');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
});

test('without JavaScript the page says what it needs and leads to lists that can be printed', async ({
  request,
}) => {
  const html = await (await request.get('/danh-sach/')).text();
  const [, without = ''] = /<noscript>(.*?)<\/noscript>/s.exec(html) ?? [];
  expect(without).toContain('cần JavaScript');
  expect(without).toContain('href="/san-pham/che/"');
  expect(await (await request.get(tea.path)).text()).toMatch(
    /<button[^>]*data-save="tcvn-9740-2013"[^>]* hidden/,
  );
});

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { inflateRawSync } from 'node:zlib';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const tea = { path: '/tieu-chuan/tcvn-9740-2013/', designation: 'TCVN 9740:2013' };
const black = { path: '/tieu-chuan/tcvn-1454-2007/', designation: 'TCVN 1454:2007' };

const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu vào danh sách' });
const row = (page: Page, designation: string) => page.locator('.saved-row', { hasText: designation });

async function save(page: Page, ...documents: { path: string }[]): Promise<void> {
  for (const { path } of documents) {
    await page.goto(path);
    await saveButton(page).click();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  }
}

/** The file that the browser downloads when this is pressed. */
async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The files of a zip archive, unpacked, as one text. */
function unzipped(bytes: Buffer): string {
  const texts: string[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return texts.join('\n');
}

test('two documents saved on their pages are on the list with the status of today, after a reload too', async ({
  page,
}) => {
  await save(page, tea, black);
  await page.getByRole('link', { name: 'Xem danh sách của tôi' }).click();
  await expect(page.getByRole('heading', { name: '2 tài liệu đã lưu' })).toBeVisible();
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
  await expect(row(page, tea.designation)).toContainText('Tự nguyện');
  await expect(row(page, black.designation)).toContainText('Bị thay thế');
  await expect(row(page, black.designation)).toContainText('Đã có bản thay thế: TCVN 1454:2013');
  // The newest stands first; what asks for attention comes first when the visitor wants it so.
  await expect(page.locator('.saved-row').first()).toContainText(black.designation);
  await page.getByLabel('Thứ tự').selectOption('designation');
  await expect(page.locator('.saved-row').last()).toContainText(tea.designation);

  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('Khách hàng EU hỏi');
  await page.reload();
  await expect(page.getByRole('heading', { name: '2 tài liệu đã lưu' })).toBeVisible();
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
  await expect(page.getByText('Bạn chưa lưu tài liệu nào')).toBeVisible();
});

test('documents side by side, also on a phone', async ({ page }) => {
  await save(page, tea, black);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/danh-sach/');
  await page.getByRole('button', { name: /^So sánh/ }).click();
  await expect(page.getByText('đánh dấu “So sánh” ở 2 đến 4 tài liệu')).toBeVisible();
  for (const { designation } of [tea, black]) await row(page, designation).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'So sánh (2)' }).click();
  const table = page.getByRole('table', { name: 'So sánh' });
  await expect(table.getByRole('columnheader')).toHaveText([black.designation, tea.designation]);
  const status = table.getByRole('row', { name: /^Tình trạng/ });
  await expect(status.getByRole('cell')).toHaveText(['Bị thay thế', 'Còn hiệu lực']);
  await expect(table.getByRole('rowheader', { name: 'Bắt buộc hay tự nguyện' })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Cơ quan ban hành' })).toBeVisible();
  await page.getByLabel('Chỉ xem chỗ khác nhau').check();
  await expect(table.getByRole('rowheader', { name: 'Loại tài liệu' })).toBeHidden();
  await expect(status).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('CSV opens right in Excel: byte order mark, semicolons, Vietnamese letters', async ({ page }) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  const { name, bytes } = await downloaded(page, 'Tải CSV');
  expect(name).toMatch(/^danh-sach-tieu-chuan-\d{4}-\d\d-\d\d\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Số hiệu;Tên tiếng Việt;/);
  expect(lines[1]).toContain('TCVN 1454:2007;');
  expect(lines[1]).toContain(';Bị thay thế;TCVN 1454:2013;');
  expect(lines[2]).toContain('Chè xanh');
});

test('XLSX is fetched only when asked for, and holds the documents', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
  const before = scripts.length;
  const { name, bytes } = await downloaded(page, 'Tải XLSX');
  expect(scripts.length).toBeGreaterThan(before);
  expect(name).toMatch(/\.xlsx$/);
  const text = unzipped(bytes);
  for (const word of ['xl/worksheets', tea.designation, black.designation, 'Bị thay thế', 'Số hiệu'])
    expect(text).toContain(word);
});

test('a shared address shows the list to somebody else and never touches theirs', async ({
  page,
  browser,
}) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('bí mật');
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  const address = await page.getByLabel('Địa chỉ chia sẻ').inputValue();
  expect(address).toMatch(/\/danh-sach\/\?tl=tcvn-9740-2013,tcvn-1454-2007$/);

  const context = await browser.newContext();
  const other = await context.newPage();
  await save(other, { path: new URL('/tieu-chuan/qcvn-8-2-2011-byt/', address).href });
  await other.goto(`${address},khong-co-tai-lieu-nay`);
  await expect(other.getByText('Bạn đang xem một danh sách được chia sẻ')).toBeVisible();
  await expect(other.getByRole('heading', { name: '3 tài liệu được chia sẻ' })).toBeVisible();
  await expect(row(other, 'khong-co-tai-lieu-nay')).toContainText('không còn trong thư viện');
  await expect(row(other, black.designation)).toContainText('Bị thay thế');
  await expect(other.getByText('bí mật')).toHaveCount(0);
  await expect(other.getByRole('link', { name: 'Xem danh sách của tôi (1)' })).toBeVisible();
  await other.getByRole('button', { name: 'Thêm vào danh sách của tôi' }).click();
  await expect(other).toHaveURL(/\/danh-sach\/$/);
  await expect(other.getByRole('heading', { name: '3 tài liệu đã lưu' })).toBeVisible();
  await expect(row(other, 'QCVN 8-2:2011/BYT')).toBeVisible();
  await context.close();
});

test('what is removed can be taken back to its place with its note', async ({ page }) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await row(page, tea.designation).getByLabel('Ghi chú của tôi').fill('giữ lại');
  await row(page, tea.designation).getByRole('button', { name: /^Bỏ/ }).click();
  await expect(page.getByRole('heading', { name: '1 tài liệu đã lưu' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved-row').last()).toContainText(tea.designation);
  await expect(row(page, tea.designation).getByLabel('Ghi chú của tôi')).toHaveValue('giữ lại');
  await page.getByRole('button', { name: 'Bỏ cả danh sách' }).click();
  await expect(page.getByText('Bạn chưa lưu tài liệu nào')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.locator('.saved-row')).toHaveCount(2);
});

test('tabs stay in step', async ({ page, context }) => {
  await save(page, tea);
  await page.goto('/danh-sach/');
  const second = await context.newPage();
  await save(second, black);
  await expect(page.getByRole('heading', { name: '2 tài liệu đã lưu' })).toBeVisible();
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
  // The comparison needs the facts, so the box is enabled only once they have loaded.
  await expect(row(page, tea.designation).getByRole('checkbox')).toBeEnabled();
  await row(page, tea.designation).getByRole('link').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('ghi chú');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'So sánh (1)' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bạn chưa lưu tài liệu nào')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
});

test('a whole product list is saved at once, with the reason', async ({ page }) => {
  await page.goto('/san-pham/che/');
  const saveAll = page.getByRole('button', { name: /^Lưu cả \d+ tài liệu$/ });
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
  await expect(row(page, tea.designation).getByLabel('Ghi chú của tôi')).toHaveValue(/^Danh mục: Chè/);
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

/** Finding a legal document, and learning whether it can be relied on. */
import { expect, test } from '@playwright/test';

test('the list is narrowed with the keyboard alone; the address keeps it and the count is told', async ({
  page,
}) => {
  await page.goto('/van-ban/');
  const rows = page.getByRole('table').getByRole('row');
  const [all = ''] = (await page.getByRole('status').innerText()).split(' ');
  await page.getByLabel('Tìm trong danh sách').focus();
  await page.keyboard.type('nhan hang hoa');
  await expect(page).toHaveURL(/[?&]q=nhan\+hang\+hoa/);
  await expect(page.getByRole('link', { name: '43/2017/NĐ-CP' })).toBeVisible();
  await expect(rows.getByRole('link', { name: '04/2011/QH13' })).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Loại văn bản')).toBeFocused();
  // A letter chooses in a closed list.
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/loai=nghi-dinh/);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ trong ${all} văn bản`));
  await page.getByRole('button', { name: 'Xem kết quả' }).press('Enter');
  await expect(page.getByRole('status')).toBeFocused();
  await page.goBack();
  await expect(page.getByLabel('Loại văn bản')).toHaveValue('');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page.getByRole('status')).toHaveText(`${all} văn bản`);
  await expect(page).toHaveURL(/\/van-ban\/$/);
});

test('what has ended is shown when it is asked for, and the list is sorted by number', async ({ page }) => {
  await page.goto('/van-ban/');
  const count = page.getByRole('status');
  const live = Number.parseInt(await count.innerText(), 10);
  await page.getByLabel(/Gồm \d+ văn bản đã hết hiệu lực/).check();
  await expect(page).toHaveURL(/\?ban-cu=1$/);
  await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBeGreaterThan(live);
  await page.getByLabel('Sắp xếp').selectOption({ label: 'Theo số, ký hiệu' });
  await expect(page).toHaveURL(/\?ban-cu=1&xep=so$/);
  const numbers = await page.locator('[data-fetched] tbody th').allInnerTexts();
  expect(numbers.slice(0, 20)).toEqual(
    numbers.slice(0, 20).toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true })),
  );
});

test('an address opens the list as it was left; one that names nothing says so and offers a way on', async ({
  page,
}) => {
  await page.goto('/van-ban/?loai=luat&tinh-trang=con-hieu-luc-da-duoc-sua-doi');
  await expect(page.getByLabel('Loại văn bản')).toHaveValue('luat');
  await expect(page.getByRole('link', { name: '68/2006/QH11' })).toBeVisible();
  await expect(page.getByRole('link', { name: '37/2026/NĐ-CP' })).toBeHidden();
  await page.goto('/van-ban/?q=xyzxyz');
  await expect(page.getByText('Không có văn bản nào khớp').first()).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
});

test('a suspended decree tells by what and for how long, and does not claim to be in force', async ({
  page,
}) => {
  await page.goto('/van-ban/46-2026-nd-cp/');
  const main = page.getByRole('main');
  await expect(main.getByText('Chưa xác minh').first()).toBeVisible();
  await expect(main.getByText('tạm ngưng văn bản này từ 04/02/2026 đến hết 15/04/2026')).toBeVisible();
  await main.getByRole('link', { name: '09/2026/NQ-CP', exact: true }).click();
  await expect(page).toHaveURL(/\/van-ban\/09-2026-nq-cp\/$/);
});

test('a law names its amendments, and the same facts are open data', async ({ page, request }) => {
  await page.goto('/van-ban/68-2006-qh11/');
  const chain = page.getByRole('list', { name: /sửa đổi, thay thế nhau/ });
  await expect(chain.getByRole('listitem')).toHaveText([
    /68\/2006\/QH11/,
    /35\/2018\/QH14/,
    /70\/2025\/QH15/,
  ]);
  const record = (await (await request.get('/van-ban/68-2006-qh11.json')).json()) as { amended_by: string[] };
  expect(record.amended_by).toEqual(['35-2018-qh14', '70-2025-qh15']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is walked page by page, and by kind, body and year', async ({ page }) => {
    await page.goto('/van-ban/');
    await expect(page.getByLabel('Tìm trong danh sách')).toBeHidden();
    await page
      .getByRole('link', { name: /^Thông tư/ })
      .last()
      .click();
    await expect(page).toHaveURL(/\/van-ban\/loai\/thong-tu\/$/);
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await expect(page.getByRole('link', { name: '28/2012/TT-BKHCN' })).toBeVisible();
  });
});

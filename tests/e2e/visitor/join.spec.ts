import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const path = '/mang-luoi/tham-gia/';

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill('Hợp tác xã Chè Mẫu');
  await page.getByRole('radio', { name: 'Hợp tác xã' }).check();
  await page.getByRole('textbox', { name: /^Đơn vị làm gì/ }).fill('Trồng và chế biến chè xanh ở xã Mẫu.');
  await page.getByRole('textbox', { name: /^Địa bàn/ }).fill('Xã Mẫu');
  await page.getByRole('checkbox', { name: /^Chè/ }).check();
  await page.getByLabel('Người liên hệ').fill('Nguyễn Thị Mẫu');
  await page.getByRole('textbox', { name: /^Điện thoại/ }).fill('0912 345 678');
  await page.getByRole('checkbox', { name: /^Tôi được đơn vị giao/ }).check();
}

/** Stands for the newsroom's server, whose own tests hold it to what is answered here. */
async function withServer(
  page: Page,
  answers: { status: number; json: unknown }[],
): Promise<URLSearchParams[]> {
  const sent: URLSearchParams[] = [];
  await page.route('**/api/gui/tham-gia', async (route) => {
    const request = route.request();
    if (request.method() === 'GET') {
      await route.fulfill({ json: { accepts: true, ticket: 'vé-1' } });
      return;
    }
    sent.push(new URLSearchParams(request.postData() ?? ''));
    await route.fulfill(answers.shift() ?? { status: 500, body: '' });
  });
  return sent;
}

test('what is wrong is said in a summary that has the focus, and at each field', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Gửi đơn' }).click();
  const summary = page.getByRole('alert', { name: /^Có \d+ chỗ cần sửa/ });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi: /);
  await expect(summary.getByRole('link')).toHaveCount(7);
  const name = page.getByLabel('Tên đơn vị');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/Hãy ghi tên đầy đủ/);
  expect(await accessibilityFaults(page)).toEqual([]);

  // From the list to the field with the keyboard; mended, the field is no longer marked.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await page.keyboard.type('Hợp tác xã Chè Mẫu');
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');

  await fill(page);
  await page.getByRole('textbox', { name: /^Điện thoại/ }).fill('12');
  await page.getByRole('textbox', { name: /^Trang mạng/ }).fill('không có');
  await page.getByRole('button', { name: /^(Gửi|Tạo tệp) đơn/ }).click();
  await expect(summary.getByRole('link')).toHaveText([/trang mạng chưa đúng/, /điện thoại chưa đúng/]);
});

test('where nobody takes applications, the same becomes a file, and the page says where to bring it', async ({
  page,
}) => {
  await page.goto(path);
  await fill(page);
  await expect(page.getByText('không nhận trực tuyến', { exact: false }).last()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tạo tệp đơn' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('don-tham-gia-hop-tac-xa-che-mau.txt');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  for (const words of [
    'Tên đơn vị: Hợp tác xã Chè Mẫu\r\n',
    'Loại hình: Hợp tác xã',
    'Sản phẩm: Chè',
    'Điện thoại: 0912345678',
  ])
    expect(text).toContain(words);
  await expect(page.getByText('Chưa có gì được gửi cho ai')).toBeVisible();
  await expect(
    page.getByRole('main').getByText('Sở Khoa học và Công nghệ tỉnh Lào Cai').last(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nội dung đã điền' })).toContainText('Nguyễn Thị Mẫu');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sửa lại' }).click();
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Hợp tác xã Chè Mẫu');
});

test('where there is a server, the application is sent without leaving the page', async ({ page }) => {
  const sent = await withServer(page, [
    { status: 200, json: { received: true, reference: '20261126-0a1b2c3d' } },
  ]);
  await page.goto(path);
  await fill(page);
  await page.getByRole('button', { name: 'Gửi đơn' }).click();
  await expect(page.getByText('Mã số: 20261126-0a1b2c3d')).toBeVisible();
  await expect(page.getByLabel('Tên đơn vị')).toBeHidden();
  expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
    name: 'Hợp tác xã Chè Mẫu',
    products: 'che',
    consent: 'yes',
    dia_chi_phu: '',
    ticket: 'vé-1',
  });
});

test('what the server refuses is said, nothing typed is lost, and it can be sent again', async ({ page }) => {
  const sent = await withServer(page, [
    { status: 409, json: { error: 'Trang đã mở quá lâu', ticket: 'vé-2' } },
    { status: 422, json: { problems: [{ field: 'products', message: 'Có mục không còn trong danh sách' }] } },
  ]);
  await page.goto(path);
  await fill(page);
  const send = page.getByRole('button', { name: 'Gửi đơn' });
  await send.click();
  await expect(page.getByText('Trang đã mở quá lâu')).toBeVisible();
  await send.click();
  await expect(page.getByRole('alert', { name: 'Có 1 chỗ cần sửa' })).toBeFocused();
  expect(sent[1]?.get('ticket')).toBe('vé-2');
  await page.unroute('**/api/gui/tham-gia');
  await page.route('**/api/gui/tham-gia', (route) => route.abort());
  await send.click();
  await expect(page.getByText('không nối được tới máy chủ')).toBeVisible();
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Hợp tác xã Chè Mẫu');
});

test('the form fits on a phone, and asks nobody anything before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/api/gui/tham-gia');
  await page.getByRole('button', { name: 'Gửi đơn' }).click();
  await expect(page.getByRole('alert', { name: /chỗ cần sửa/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without JavaScript it is a plain form, and the page says what to do where nobody takes it', async ({
  request,
}) => {
  const html = await (await request.get(path)).text();
  expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/api\/gui\/tham-gia"/);
  const [, without = ''] = /<noscript>(.*?)<\/noscript>/s.exec(html) ?? [];
  expect(without).toContain('in trang này');
});

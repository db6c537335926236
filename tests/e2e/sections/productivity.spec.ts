import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { downloadedBy } from '../downloads.ts';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const path = '/do-nang-suat/';

/** A row of the results; the table of formulas has rows of the same names. */
const resultRow = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Kết quả đo năng suất' }).getByRole('row', { name });

async function fillYear(page: Page, label: string, values: Readonly<Record<string, string>>): Promise<void> {
  const group = page.getByRole('group', { name: label });
  for (const [name, value] of Object.entries(values)) {
    const box = group.getByLabel(name);
    await box.fill(value);
    await box.blur();
  }
}

const earlier = {
  Năm: '2024',
  'Doanh thu thuần hoặc giá trị sản xuất': '4.000',
  'Vật tư, năng lượng, dịch vụ mua ngoài': '2.800',
  'Số lao động bình quân': '12',
};
const later = { ...earlier, Năm: '2025', 'Doanh thu thuần hoặc giá trị sản xuất': '4.500,5' };

test('two years of figures show how productivity changed, and stay on this machine only', async ({
  page,
}) => {
  const asked: string[] = [];
  await page.goto(path);
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await fillYear(page, 'Năm trước', earlier);
  await fillYear(page, 'Năm sau', later);
  const row = resultRow(page, 'Năng suất lao động (triệu');
  await expect(row).toContainText('100');
  await expect(row).toContainText('141,71');
  await expect(row).toContainText('+41,7 %');
  await expect(resultRow(page, 'Năng suất vốn')).toContainText('thiếu tài sản cố định');
  expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await expect(row).toContainText('+41,7 %');
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa số liệu' }).click();
  await expect(page.getByText('Đã giữ trên máy này')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeHidden();
});

test('a figure that cannot be read is told beside its box', async ({ page }) => {
  await page.goto(path);
  await fillYear(page, 'Năm trước', { Năm: '2024', 'Số lao động bình quân': '0' });
  const box = page.getByRole('group', { name: 'Năm trước' }).getByLabel('Số lao động bình quân');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Số lao động bằng 0 thì không tính được')).toBeVisible();
});

test('the sheet that is exported is read back, and another file is refused in words', async ({ page }) => {
  await page.goto(path);
  await fillYear(page, 'Năm trước', earlier);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  const file = {
    name: 'nang-suat.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  };
  await page.getByRole('button', { name: 'Xóa số liệu' }).click();
  await page.getByLabel('Đọc từ tệp Excel').setInputFiles(file);
  await expect(
    page.getByRole('group', { name: 'Năm trước' }).getByLabel('Số lao động bình quân'),
  ).toHaveValue('12');
  await expect(resultRow(page, 'Năng suất lao động (triệu')).toContainText('100');
  await page.getByLabel('Đọc từ tệp Excel').setInputFiles({
    name: 'hong.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('không phải xlsx'),
  });
  await expect(page.getByText(/Không đọc được tệp hong.xlsx/)).toBeVisible();
});

test('the results are taken as a picture and as a table', async ({ page }) => {
  await page.goto(path);
  const png = page.getByRole('button', { name: 'Thay đổi năng suất: PNG' });
  await expect(png).toBeHidden();
  await fillYear(page, 'Năm trước', earlier);
  await fillYear(page, 'Năm sau', later);
  const picture = await downloadedBy(page, png);
  expect(picture.name).toBe('nang-suat.png');
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = await downloadedBy(page, page.getByRole('button', { name: 'Thay đổi năng suất: SVG' }));
  expect(svg.bytes.toString()).toContain('Năng suất lao động: +41,7 %');
  const csv = await downloadedBy(page, page.getByRole('button', { name: 'Thay đổi năng suất: Số liệu' }));
  expect(csv.bytes.toString()).toContain('Năng suất lao động;triệu đồng/người;100;141.71;41.7');
});

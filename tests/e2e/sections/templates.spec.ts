/** Pages of templates show the paper as its file has it, and print whole. */
import { expect, test } from '@playwright/test';

test('wide tables of a template keep all their columns on paper', async ({ page }) => {
  // A4 between the margins, and paper cannot be scrolled.
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/mau/bang-haccp/');
  await expect(page.getByRole('columnheader', { name: 'CCP?' })).toBeVisible();
  const cut = await page
    .locator('.table-scroll')
    .evaluateAll((boxes) => boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
  expect(cut).toBe(0);
});

test('a declaration is shown with its head and the place to sign', async ({ page }) => {
  await page.goto('/mau/tu-cong-bo-san-pham/');
  const preview = page.getByRole('region', { name: 'Trong mẫu có gì' });
  await expect(preview.getByText('Độc lập - Tự do - Hạnh phúc')).toBeVisible();
  await expect(preview.getByText('(Ký, ghi rõ họ tên, đóng dấu nếu có)')).toBeVisible();
});

/** From what hurts to a method, from the method to its standard, and to a sheet of paper for the first week. */
import { expect, test } from '@playwright/test';

test('a workshop goes from a need to a method to the standard behind it', async ({ page }) => {
  await page.goto('/cong-cu/');
  const need = page.getByRole('region', { name: 'Khách hàng đòi chứng nhận' });
  await need.getByRole('link', { name: /^ISO 14001/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ISO 14001' })).toBeVisible();
  const standards = page.getByRole('region', { name: 'Tiêu chuẩn làm nền' });
  await expect(standards.getByText('Chưa xác minh').first()).toBeVisible();
  await standards.getByRole('link', { name: /^TCVN ISO 14001:2015 / }).click();
  await expect(page).toHaveURL(/\/tieu-chuan\/tcvn-iso-14001-2015\/$/);
});

test('a method leads back to the needs it answers', async ({ page }) => {
  await page.goto('/cong-cu/tpm/');
  await page.getByRole('link', { name: 'Máy hỏng, dừng bất ngờ' }).click();
  await expect(page).toHaveURL(/\/cong-cu\/#may-hong-dung-bat-ngo$/);
  const need = page.getByRole('region', { name: 'Máy hỏng, dừng bất ngờ' });
  await expect(need).toBeInViewport();
  await expect(need.getByRole('link', { name: /^TPM/ })).toBeVisible();
});

test('the steps stand in order, each with what exists after it', async ({ page }) => {
  await page.goto('/cong-cu/5s/');
  const steps = page.getByRole('region', { name: 'Các bước' }).getByRole('listitem');
  await expect(steps.nth(1)).toContainText('Sàng lọc');
  await expect(steps.nth(2)).toContainText('Sắp xếp');
  for (const step of await steps.all()) await expect(step).toContainText('Xong bước này có:');
});

test('paper holds the sheet for the first week with a place to sign, and no navigation', async ({ page }) => {
  await page.goto('/cong-cu/haccp/');
  const sheet = page.getByRole('region', { name: 'Việc trong tuần đầu' });
  await expect(sheet.getByText('Ai, ngày nào:').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('Chọn một sản phẩm bán nhiều nhất.')).toBeVisible();
  await expect(sheet.getByText('Ai, ngày nào:').first()).toBeVisible();
  await expect(page.getByText(/phiếu in từ cổng ngày/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Danh mục chính' })).toBeHidden();
});

test('what the plan does not explain stays unexplained', async ({ page }) => {
  await page.goto('/cong-cu/');
  const words = page.getByRole('region', { name: 'Chữ trong Kế hoạch và cách hiểu' });
  await expect(words.getByRole('row', { name: /CMR/ })).toContainText('chưa xác định được');
  await expect(words.getByRole('row', { name: /Learn 6 sigma/ })).toContainText('Lean Six Sigma');
});

test('a typed name brings the method beside the standards', async ({ page }) => {
  await page.goto('/tim-kiem/?q=ohsas');
  const results = page.getByRole('main').getByRole('link', { name: /^ISO 45001/ });
  await expect(results.first()).toHaveAttribute('href', '/cong-cu/iso-45001/');
  await page.goto('/tim-kiem/?q=5s');
  await expect(page.getByRole('main').locator('a[href="/cong-cu/5s/"]').first()).toBeVisible();
});

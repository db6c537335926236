import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const path = '/tu-danh-gia/';

const answer = (page: Page, question: RegExp, choice: string) =>
  page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: choice, exact: true }).check();

test('answers make a picture and three suggestions, stay on this machine, and go to the survey when asked', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto(path);
  const groups = page.getByRole('radiogroup');
  await expect(groups).toHaveCount(20);

  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('status')).toContainText('Chưa có câu nào được trả lời');
  await expect(groups.first().getByText('hãy chọn một câu trả lời')).toBeVisible();
  await expect(groups.first().getByRole('radio').first()).toBeFocused();

  for (const group of await groups.all()) await group.getByRole('radio', { name: 'Chưa' }).check();
  await answer(page, /tiêu chuẩn cơ sở \(TCCS\)/, 'Đã có');
  await answer(page, /theo HACCP/, 'Đã có');
  await answer(page, /theo 5S/, 'Một phần');
  await answer(page, /công bố hợp quy/, 'Không liên quan');
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Bức tranh của đơn vị' })).toBeFocused();
  const picture = page.getByRole('img', { name: 'Bức tranh tự đánh giá' });
  await expect(picture).toHaveAccessibleDescription(/Tiêu chuẩn, quy chuẩn: 20\s%, Mới bắt đầu\./);
  await expect(page.getByRole('row', { name: /Đánh giá sự phù hợp/ })).toContainText('0 %');
  const suggestions = page.locator('.assessment-suggestions > li');
  await expect(suggestions).toHaveCount(3);
  await expect(suggestions.first()).toContainText(/Vì câu \d/);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await expect(suggestions).toHaveCount(3);

  await page.goto('/khao-sat/');
  await page.getByRole('button', { name: 'Lấy câu trả lời từ trang Tự đánh giá' }).click();
  await expect(page.getByRole('checkbox', { name: 'Tiêu chuẩn cơ sở (TCCS)' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'HACCP', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '5S', exact: true })).not.toBeChecked();
  expect(sent).toEqual([]);

  await page.goto(path);
  await page.getByRole('button', { name: 'Xóa câu trả lời' }).click();
  await page.reload();
  await expect(groups.first().getByRole('radio', { name: 'Chưa' })).not.toBeChecked();
});

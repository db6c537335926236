/** The form as an editor lives with it: the way to faults and new rows, links that lead nowhere, text typed during a save or left behind. */
import { test, type Page } from '@playwright/test';
import { box, choose, expect, goTo, notice, save, strip, write } from '../admin/editor.ts';
import { openEditorSession, type EditorSession } from '../admin/editor-session.ts';
import type { RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let session: EditorSession;
let newsroom: RunningNewsroom;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  session = await openEditorSession(browser);
  ({ newsroom, page } = session);
});
test.afterAll(() => session.close());

const lead = () => box(page, 'Câu mở đầu');
const file = 'cms/news/le-hoi-che:content/news/le-hoi-che.md';

test('a refused save leads to the first fault, and the notice covers neither button nor field', async () => {
  await goTo(page, '#/collections/news/new');
  await write(box(page, 'Tiêu đề'), 'Lễ hội chè');
  await write(box(page, 'Người chụp hoặc nguồn ảnh'), 'Lò Thị Hoa');
  await save(page);
  await expect(box(page, 'Ngày')).toBeFocused();
  await expect(page.getByText(/^Lời mô tả ảnh: còn thiếu/)).toBeVisible();
  await save(page);
  await expect(notice(page)).toHaveCount(1);
  const toast = await notice(page).boundingBox();
  const form = await page.locator('[class*="ControlPaneContainer"]').first().boundingBox();
  const bar = await strip(page).boundingBox();
  expect((form?.y ?? 0) + (form?.height ?? 999)).toBeLessThanOrEqual(toast?.y ?? 0);
  expect((toast?.y ?? 999) + (toast?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await write(box(page, 'Người chụp hoặc nguồn ảnh'), ' ');
});

test('a new row is shown and takes what is typed; categories are chosen', async () => {
  await page.getByRole('button', { name: 'Thêm nguồn' }).click();
  const row = page.getByLabel('Nguồn', { exact: true }).last();
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await page.keyboard.type('https://nguon.example/le-hoi');
  await choose(page, 'Chuyên mục', 'Du lịch');
  await box(page, 'Ngày').fill('2026-11-20');
  await write(lead(), 'Mở hội.');
});

test('the keyboard never goes beneath the bar at the foot', async () => {
  await box(page, 'Tiêu đề').focus();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const active = document.activeElement?.getBoundingClientRect();
      const bar = document.getElementById('toa-soan')?.getBoundingClientRect();
      const inBar = document.activeElement?.closest('#toa-soan, #huong-dan') !== null;
      return !inBar && active && bar && active.height > 0 && active.top > bar.top - 4;
    });
    expect(hidden).toBeFalsy();
  }
});

test('a link that leads nowhere is named with its paragraph, before and when it is saved', async () => {
  await write(box(page, 'Nội dung'), '## Đường đi\n\nXem [chè](/san-pham/khong-co/).');
  const fault = /Ở đoạn “Xem \[chè\].*”, dưới đề mục “Đường đi”: cổng không có trang nào ở địa chỉ/;
  await expect(page.getByRole('status').filter({ hasText: fault })).toBeVisible();
  await save(page);
  await expect(notice(page).filter({ hasText: fault })).toBeVisible();
  expect(newsroom.git('branch', '--list', 'cms/*')).toBe('');
  await write(box(page, 'Nội dung'), '## Đường đi\n\nXem [chè](/san-pham/che/).');
});

test('what is typed while the first save runs stays in the form', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/api/v1', async (route) => {
    if (route.request().postData()?.includes('"persistEntry"')) await held;
    await route.continue();
  });
  await save(page);
  await lead().click();
  await lead().press('End');
  await page.keyboard.type(' Go trong khi luu.');
  release();
  await expect(page).toHaveURL(/entries\/le-hoi-che$/);
  await expect(lead()).toHaveValue('Mở hội. Go trong khi luu.');
  await page.unroute('**/api/v1');
  expect(newsroom.git('show', file)).not.toContain('Go trong khi luu');
  await expect(page.getByText('Thay đổi chưa được lưu')).toBeVisible();
});

test('the back button keeps what was not saved, and the way back is shown', async () => {
  await write(lead(), 'Viết rồi bấm nút quay lại');
  await page.getByRole('link', { name: /Đang viết trong/ }).click();
  const back = strip(page).getByRole('link', { name: /Tin tức › le-hoi-che/ });
  await back.click();
  await expect(lead()).toHaveValue('Viết rồi bấm nút quay lại');
  await save(page);
  await expect.poll(() => newsroom.git('show', file)).toContain('Viết rồi bấm nút quay lại');
});

/** Where the forms say what is wrong: beside lists, groups and fields that depend on each other. */
import { test } from '@playwright/test';
import { openAdmin, readDraft } from '../../../scripts/lib/browser/admin-page.ts';
import { box, choose, expect, notice, openEntry, save, write } from './editor.ts';

test.describe.configure({ timeout: 120_000 });

test('a group that is begun must be completed; one that is left out need not be', async ({ page }) => {
  await openAdmin(page, '#/collections/news/new', { workflow: true });
  await write(box(page, 'Tiêu đề'), 'Mở lớp học 5S');
  await box(page, 'Ngày').fill('2026-11-20');
  await write(box(page, 'Câu mở đầu'), 'Lớp mở cuối tháng.');
  await choose(page, 'Chuyên mục', 'Du lịch');
  await write(box(page, 'Người chụp hoặc nguồn ảnh'), 'Lò Thị Hoa');
  await save(page);
  await expect(page.getByText(/^Lời mô tả ảnh: còn thiếu/)).toBeInViewport();
  await expect(notice(page)).toContainText('Có ô chưa đúng');

  await write(box(page, 'Người chụp hoặc nguồn ảnh'), ' ');
  await save(page);
  await expect(page.getByText('Thay đổi đã được lưu').first()).toBeVisible();
  expect(await readDraft(page, 'news', 'mo-lop-hoc-5s')).not.toContain('picture');
});

test('a field that contradicts another one says so, and the form shows it', async ({ page }) => {
  await openAdmin(page, '#/collections/courses/new', { workflow: true });
  await write(box(page, 'Tên lớp, sự kiện'), 'Lớp 5S');
  await choose(page, 'Loại', 'Lớp');
  await choose(page, 'Tình trạng', 'Dự kiến');
  await box(page, 'Ngày bắt đầu').fill('2026-12-02');
  await box(page, 'Ngày kết thúc').fill('2026-12-01');
  await write(box(page, 'Giới thiệu ngắn'), 'Học trong một ngày.');
  await box(page, 'Ghi chú cho biên tập viên').scrollIntoViewIfNeeded();
  await save(page);
  const fault = page.getByText(/^Ngày kết thúc: .*phải từ ngày bắt đầu trở đi/);
  await expect(fault).toBeInViewport();
  await box(page, 'Ngày kết thúc').fill('2026-12-03');
  await save(page);
  await expect(page.getByText('Thay đổi đã được lưu').first()).toBeVisible();
});

test('a list says which of its items is wrong, opens it, and names the others in words', async ({ page }) => {
  await openAdmin(page, '', { workflow: true });
  await openEntry(page, 'settings', 'synonyms');
  await expect(page.getByText(/^chè, trà, tea/).first()).toBeVisible();
  await expect(page.getByText(/^No /)).toHaveCount(0);
  const toggles = page.getByRole('button', { name: 'Mở hoặc thu gọn mục' });
  const note = page.getByLabel(/^Ghi chú cho biên tập viên/).first();
  await toggles.first().click();
  // The words of the first group are taken away but for one.
  const words = page.getByRole('button', { name: 'Bỏ mục' });
  await words.nth(1).click();
  await words.nth(1).click();
  await expect(note).toBeVisible();
  await toggles.first().click();
  await expect(note).toBeHidden();
  await save(page);
  await expect(page.getByText(/^Các từ cùng nghĩa.* 2/)).toBeVisible();
  await expect(note).toBeVisible();
});

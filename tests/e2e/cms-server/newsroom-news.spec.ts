/** A news item with a picture, from the editor's own file to the page that visitors read. */
import { test, type Page } from '@playwright/test';
import sharp from 'sharp';
import {
  approveAndPublish,
  box,
  choose,
  expect,
  goTo,
  save,
  saveDraft,
  signIn,
  strip,
  write,
} from '../admin/editor.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'default', timeout: 180_000 });

let newsroom: RunningNewsroom;

test.beforeAll(async () => {
  newsroom = await openNewsroom();
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
});
test.afterAll(() => newsroom.close());

/** Chooses a picture by the form's own button and uploads it on the way. */
async function attachPicture(page: Page, name: string, picture: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Chọn một hình' }).click();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: picture });
  // The uploaded picture is selected at once.
  await page.getByRole('button', { name: 'Lấy những cái đã chọn' }).click();
}

test('a news item is published with its picture, which must be described', async ({ page }) => {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#275' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Người chụp' } })
    .toBuffer();
  await signIn(page, newsroom.address, 'bientap', password);
  await goTo(page, '#/collections/news/new');
  await write(box(page, 'Tiêu đề'), 'Mở lớp học 5S');
  await box(page, 'Ngày').fill('2026-11-20');
  await write(box(page, 'Câu mở đầu'), 'Lớp mở cuối tháng.');
  await choose(page, 'Chuyên mục', 'Du lịch');
  await attachPicture(page, 'lop-hoc.jpg', picture);
  await save(page);
  await expect(page.getByText(/^Lời mô tả ảnh: còn thiếu/)).toBeVisible();
  await write(box(page, 'Lời mô tả ảnh'), 'Học viên xếp dụng cụ');
  await saveDraft(page);
  await approveAndPublish(page);
  const address = `${newsroom.address}/tin-tuc/mo-lop-hoc-5s/`;
  await expect.poll(async () => (await page.request.get(address)).status(), { timeout: 90_000 }).toBe(200);
  await expect(strip(page)).toContainText('đã lên trang', { timeout: 90_000 });

  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mở lớp học 5S');
  const shown = page.getByRole('img', { name: 'Học viên xếp dụng cụ' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const file = await page.request.get(`${newsroom.address}/media/lop-hoc.jpg`);
  expect((await file.body()).includes('Exif')).toBe(false);
});

/** Pictures in the newsroom: a folder of 2,000, several chosen at once, and those of a draft before the eyes of its reviewer. */
import { test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { commitPictures, landscape } from '../../../scripts/lib/testing/many-pictures.ts';
import {
  approveAndPublish,
  box,
  built,
  choose,
  expect,
  goTo,
  saveDraft,
  setStatus,
  signIn,
  write,
} from '../admin/editor.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

let newsroom: RunningNewsroom;

test.beforeAll(async () => {
  const picture = await landscape(400, 300, 0);
  newsroom = await openNewsroom(({ root }) => commitPictures(root, 2000, picture));
  newsroom.addUser('viet', 'Giàng A Viết', 'author', password);
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
});
test.afterAll(() => newsroom.close());

/** A photograph as a camera makes it, which writes its owner into it. */
const photograph = (background: string) =>
  sharp({ create: { width: 3200, height: 2400, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Người chụp', Copyright: 'bí mật' } })
    .jpeg()
    .toBuffer();

const cards = (page: Page) => page.locator('[class*="CardGridContainer"] img');

/** Chooses files with the button of the media library, as from a phone. */
async function chooseFiles(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.nc-fileUploadButton').click(),
  ]);
  await chooser.setFiles(files);
}

test('2,000 pictures open as a screenful of small ones, and are found by name', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page, newsroom.address, 'bientap', password);
  await page.getByRole('button', { name: 'Tệp' }).click();
  await expect(cards(page).first()).toBeVisible();
  await expect
    .poll(() =>
      cards(page)
        .first()
        .evaluate((one: HTMLImageElement) => one.naturalWidth),
    )
    .toBeGreaterThan(0);
  await page.getByPlaceholder('Tìm kiếm...').fill('anh-1999');
  await expect(page.getByText('anh-1999.jpg')).toBeVisible();
  const thumbnails = asked.filter((url) => url.includes('/api/newsroom/thumbnails/'));
  expect(thumbnails.length).toBeGreaterThan(0);
  expect(thumbnails.length).toBeLessThan(120);
  expect(asked.filter((url) => url.includes('/api/newsroom/media/'))).toEqual([]);
  // Nothing is uploaded past the review.
  await chooseFiles(page, [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph('#275') }]);
  await expect(page.getByRole('dialog', { name: 'Chưa tải lên được' })).toContainText('ngay trong bài');
});

test('pictures of a phone are taken several at once, and those that cannot be are named', async ({
  page,
}) => {
  await signIn(page, newsroom.address, 'viet', password);
  await goTo(page, '#/collections/news/new');
  await write(box(page, 'Tiêu đề'), 'Ngày hội chè');
  await box(page, 'Ngày').fill('2026-11-20');
  await write(box(page, 'Câu mở đầu'), 'Ngày hội ở Bản Liền.');
  await choose(page, 'Chuyên mục', 'Du lịch');
  await page.getByRole('button', { name: 'Chọn một hình' }).click();
  await chooseFiles(page, [
    { name: 'image.jpg', mimeType: 'image/jpeg', buffer: await photograph('#275') },
    { name: 'image.jpg', mimeType: 'image/jpeg', buffer: await photograph('#752') },
    { name: 'Đồi chè.JPG'.normalize('NFD'), mimeType: 'image/jpeg', buffer: await photograph('#527') },
    { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic', 'latin1') },
    { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="a"/>') },
    { name: 'gia.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') },
    {
      name: 'to.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(6_000_000)]),
    },
  ]);
  const refusals = page.getByRole('dialog', { name: 'Chưa tải lên được' });
  await expect(refusals).toContainText('“IMG_1.HEIC”: ảnh HEIC');
  await expect(refusals).toContainText('“logo.svg”: ảnh SVG');
  await expect(refusals).toContainText('“gia.jpg”: tệp không phải ảnh');
  await expect(refusals).toContainText('“to.pdf” nặng 5,7 MB');
  await refusals.getByRole('button', { name: 'Đã hiểu' }).click();
  for (const name of ['doi-che.jpg', 'image.jpg', 'image-2.jpg'])
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  // Decap chooses what was uploaded last, and a click would undo that.
  await page.getByText('image.jpg', { exact: true }).click();
  await page.getByText('doi-che.jpg', { exact: true }).click();
  await page.getByRole('button', { name: 'Lấy những cái đã chọn' }).click();
  await write(box(page, 'Lời mô tả ảnh'), 'Đồi chè Bản Liền');
  await saveDraft(page);
  expect(newsroom.git('ls-tree', '--name-only', 'cms/news/ngay-hoi-che', 'public/media/doi-che.jpg')).toBe(
    'public/media/doi-che.jpg',
  );
  await setStatus(page, 'Đang xét duyệt');
  await expect(page.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
});

test('the reviewer sees the picture, and visitors get it without what the camera wrote into it', async ({
  page,
}) => {
  await signIn(page, newsroom.address, 'bientap', password);
  await goTo(page, '#/workflow');
  await page.getByText('Ngày hội chè').first().click();
  const shown = page.frameLocator('iframe').getByRole('img', { name: 'Đồi chè Bản Liền' });
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2560);
  const address = `${newsroom.address}/media/doi-che.jpg`;
  expect((await fetch(address)).status).toBe(404);
  await approveAndPublish(page);
  await expect.poll(async () => (await fetch(address)).status, built).toBe(200);
  const served = Buffer.from(await (await fetch(address)).arrayBuffer());
  expect(served.includes('Exif')).toBe(false);
  expect((await sharp(served).metadata()).width).toBe(2560);
});

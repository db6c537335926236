/** A day of the newsroom on a phone 360 pixels wide: written, with a picture, reviewed, sent back, mended, published. */
import { test, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
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
  strip,
  write,
} from '../admin/editor.ts';
import { checkSmallScreen } from '../every-page/small-screen.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

let newsroom: RunningNewsroom;
let author: Page;
let editor: Page;

async function phone(browser: Browser, login: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page, newsroom.address, login, password);
  return page;
}

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom();
  newsroom.addUser('viet', 'Giàng A Viết', 'author', password);
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
  [author, editor] = [await phone(browser, 'viet'), await phone(browser, 'bientap')];
});
test.afterAll(async () => {
  await author.context().close();
  await editor.context().close();
  await newsroom.close();
});

test('an author finds the collection, writes, takes a picture along and hands it in', async () => {
  await author.getByRole('link', { name: 'Tin tức' }).click();
  await expect(author.getByText('Thêm tin')).toBeInViewport({ ratio: 1 });
  await author.getByText('Thêm tin').click();
  await write(box(author, 'Tiêu đề'), 'Ngày hội chè');
  await box(author, 'Ngày').fill('2026-11-20');
  await write(box(author, 'Câu mở đầu'), 'Ngày hội ở Bản Liền.');
  await choose(author, 'Chuyên mục', 'Du lịch');
  await author.getByRole('button', { name: 'Chọn một hình' }).click();
  const [chooser] = await Promise.all([
    author.waitForEvent('filechooser'),
    author.locator('.nc-fileUploadButton').click(),
  ]);
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#275' } });
  await chooser.setFiles({
    name: 'image.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture.jpeg().toBuffer(),
  });
  await author.getByRole('button', { name: 'Lấy những cái đã chọn' }).click();
  await write(box(author, 'Lời mô tả ảnh'), 'Đồi chè');
  await saveDraft(author);
  await expect(author.getByRole('link', { name: /Đang viết trong/ })).toBeInViewport({ ratio: 1 });
  await checkSmallScreen(author);
  await setStatus(author, 'Đang xét duyệt');
  await expect(author.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeInViewport({
    ratio: 1,
  });
});

test('an editor reads it as the page that it will be, and sends it back with words', async () => {
  await editor.getByRole('link', { name: 'Biên tập' }).click();
  await editor.getByText('Ngày hội chè').first().click();
  await expect(box(editor, 'Tiêu đề')).toHaveValue('Ngày hội chè');
  const [real] = await Promise.all([
    editor.context().waitForEvent('page'),
    editor.getByRole('button', { name: 'Xem như trang thật' }).click(),
  ]);
  await expect(real.getByRole('heading', { level: 1 })).toHaveText('Ngày hội chè', built);
  await checkSmallScreen(real);
  await real.close();

  const [management] = await Promise.all([
    editor.context().waitForEvent('page'),
    strip(editor).getByRole('link', { name: 'Quản lý' }).click(),
  ]);
  await management.getByRole('main').getByRole('link', { name: 'Bản nháp' }).click();
  await checkSmallScreen(management);
  await management.getByText('Nhắn hoặc trả lại').click();
  await management.getByLabel('Cần sửa gì').fill('Nói rõ hội kéo dài mấy ngày.');
  await management.getByRole('button', { name: /^Trả lại để sửa/ }).click();
  await expect(management.getByRole('status')).toBeVisible();
  await management.close();
});

test('the author reads why, mends it and hands it in again', async () => {
  await goTo(author, '#/workflow');
  await author.getByText('Ngày hội chè').first().click();
  await expect(strip(author)).toContainText('Nói rõ hội kéo dài mấy ngày.');
  await write(box(author, 'Câu mở đầu'), 'Ngày hội ba ngày ở Bản Liền.');
  await saveDraft(author);
  await setStatus(author, 'Đang xét duyệt');
  await expect(author.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
});

test('the editor publishes, and visitors read it with its picture', async ({ page }) => {
  await goTo(editor, '#/workflow');
  await editor.getByText('Ngày hội chè').first().click();
  await expect(box(editor, 'Câu mở đầu')).toHaveValue('Ngày hội ba ngày ở Bản Liền.');
  await approveAndPublish(editor);
  const address = `${newsroom.address}/tin-tuc/ngay-hoi-che/`;
  await expect.poll(async () => (await fetch(address)).status, built).toBe(200);
  await page.goto(address);
  await expect(page.getByRole('img', { name: 'Đồi chè' })).toBeVisible();
  await expect(strip(editor)).toContainText('đã lên trang', built);
});

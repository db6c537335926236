/** The guide for editors (docs/bien-tap.md) walked with one news item: written, handed in, sent back, corrected, published, and read in its history. */
import { test, type Browser, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import {
  approveAndPublish,
  box,
  built,
  choose,
  expect,
  goTo,
  openEntry,
  save,
  saveDraft,
  setStatus,
  signIn,
  strip,
  write,
} from '../admin/editor.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

const page = '/tin-tuc/mo-lop-hoc-5s/';

let newsroom: RunningNewsroom;
let author: Page;
let editor: Page;

async function person(browser: Browser, login: string): Promise<Page> {
  const one = await (await browser.newContext()).newPage();
  await signIn(one, newsroom.address, login, password);
  return one;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  newsroom = await openNewsroom();
  newsroom.addUser('viet', 'Giàng A Viết', 'author', password);
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
  [author, editor] = [await person(browser, 'viet'), await person(browser, 'bientap')];
});
test.afterAll(async () => {
  await author.context().close();
  await editor.context().close();
  await newsroom.close();
});

/** The tab that a link opens. */
async function opened(link: Locator): Promise<Page> {
  const [tab] = await Promise.all([link.page().context().waitForEvent('page'), link.click()]);
  return tab;
}

const inStrip = (one: Page, name: string) => strip(one).getByRole('link', { name, exact: true });

/** The status of an address, and what it says. */
async function visitors(address: string): Promise<string> {
  const response = await fetch(newsroom.address + address);
  return `${response.status} ${await response.text()}`;
}

test('the guide opens from the newsroom, and its first step is there', async () => {
  const guide = await opened(author.locator('#huong-dan'));
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn biên tập');
  await expect(guide.getByRole('heading', { name: 'Đăng một tin' })).toBeVisible();
  await guide.close();
  await author.getByRole('link', { name: 'Tin tức' }).click();
  await author.getByText('Thêm tin').click();
  await write(box(author, 'Tiêu đề'), 'Mở lớp học 5S');
  await box(author, 'Ngày').fill('2026-11-20');
  await write(box(author, 'Câu mở đầu'), 'Lớp mở cuối tháng.');
  await choose(author, 'Chuyên mục', 'Du lịch');
});

test('the buttons above the text put a heading, a link and a list', async () => {
  const text = box(author, 'Nội dung');
  await text.click();
  await author.keyboard.type('Việc cần làm');
  await author.getByRole('button', { name: 'Đề mục lớn' }).click();
  await author.keyboard.type('\n\nXem chè');
  for (const _letter of 'chè') await author.keyboard.press('Shift+ArrowLeft');
  author.once('dialog', (dialog) => void dialog.accept('/san-pham/che/'));
  await author.getByRole('button', { name: 'Liên kết' }).click();
  await author.keyboard.press('ControlOrMeta+End');
  await author.keyboard.type('\n\nDọn\nXếp');
  await author.keyboard.press('Shift+ArrowUp');
  await author.getByRole('button', { name: 'Danh sách gạch đầu dòng' }).click();
  await expect(text).toHaveValue('## Việc cần làm\n\nXem [chè](/san-pham/che/)\n\n- Dọn\n- Xếp');
  const preview = author.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await expect(preview.getByRole('link', { name: 'chè', exact: true })).toBeVisible();
  await expect(preview.getByRole('listitem').filter({ hasText: 'Dọn' })).toBeVisible();
});

test('a picture must be described, which is told at its field; then the item is saved and handed in', async () => {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#275' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Người chụp' } })
    .toBuffer();
  await author.getByRole('button', { name: 'Chọn một hình' }).click();
  await author
    .locator('input[type=file]')
    .setInputFiles({ name: 'lop-hoc.jpg', mimeType: 'image/jpeg', buffer: picture });
  await author.getByRole('button', { name: 'Lấy những cái đã chọn' }).click();
  await save(author);
  await expect(author.getByText(/^Lời mô tả ảnh: còn thiếu/)).toBeVisible();
  await write(box(author, 'Lời mô tả ảnh'), 'Học viên xếp dụng cụ');
  await saveDraft(author);
  await setStatus(author, 'Đang xét duyệt');
  await expect(author.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
});

test('the editor sends it back with words, and the author corrects it', async () => {
  const management = await opened(inStrip(editor, 'Quản lý'));
  await management.getByRole('main').getByRole('link', { name: 'Bản nháp' }).click();
  await management.getByText('Nhắn hoặc trả lại').click();
  await management.getByLabel('Cần sửa gì').fill('Nói rõ ngày nào.');
  await management.getByRole('button', { name: /^Trả lại để sửa/ }).click();
  await expect(management.getByRole('status')).toContainText('Đã trả lại');
  await management.close();

  await goTo(author, '#/workflow');
  await author.getByText('Mở lớp học 5S').first().click();
  await expect(strip(author)).toContainText('Nói rõ ngày nào.');
  await write(box(author, 'Câu mở đầu'), 'Lớp mở ngày 28/11.');
  await saveDraft(author);
  await setStatus(author, 'Đang xét duyệt');
  await expect(author.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
});

test('the editor publishes it, and visitors read it with its picture', async ({ page: visitor }) => {
  await editor.getByRole('link', { name: 'Biên tập', exact: true }).click();
  await editor.getByText('Mở lớp học 5S').first().click();
  await expect(box(editor, 'Câu mở đầu')).toHaveValue('Lớp mở ngày 28/11.');
  await approveAndPublish(editor);
  await expect.poll(() => visitors(page), built).toContain('200 ');
  await expect(strip(editor)).toContainText('đã lên trang', built);
  await visitor.goto(newsroom.address + page);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Mở lớp học 5S');
  await expect(visitor.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  const shown = visitor.getByRole('img', { name: 'Học viên xếp dụng cụ' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const file = await visitor.request.get(`${newsroom.address}/media/lop-hoc.jpg`);
  expect((await file.body()).includes('Exif')).toBe(false);
});

test('the history tells who changed which field, and an earlier version comes back as a draft', async () => {
  await openEntry(editor, 'news', 'mo-lop-hoc-5s');
  const history = await opened(inStrip(editor, 'Lịch sử'));
  const versions = history.getByRole('table', { name: 'Các bản của mục' });
  await expect(versions.getByRole('row').filter({ hasText: 'Câu mở đầu' })).toContainText('Giàng A Viết');
  const first = versions.getByRole('row').filter({ hasText: 'Tạo mục' });
  await history.getByLabel('So bản').selectOption({ index: 1 });
  await history.getByRole('button', { name: 'So sánh' }).click();
  const differences = history.getByRole('table', { name: 'Các ô khác nhau' });
  await expect(differences.getByRole('row').filter({ hasText: 'Câu mở đầu' })).toContainText(
    'Lớp mở cuối tháng.',
  );
  await first.getByRole('button', { name: /^Lấy lại thành bản nháp/ }).click();
  await expect(history.getByRole('status')).toContainText('đã thành bản nháp');
  await history.getByRole('link', { name: 'Mở bản nháp' }).click();
  await expect(box(history, 'Câu mở đầu')).toHaveValue('Lớp mở cuối tháng.');
  await expect.poll(() => visitors(page)).toContain('Lớp mở ngày 28/11.');
});

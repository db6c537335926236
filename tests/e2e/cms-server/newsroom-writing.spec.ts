/** Writing as an editor does it: the marks of a text, what is pasted, numbers, and names of files. */
import { test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { box, expect, goTo, notice, save, write } from '../admin/editor.ts';
import { openEditorSession, type EditorSession } from '../admin/editor-session.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let session: EditorSession;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  session = await openEditorSession(browser, '/san-pham/che/');
  ({ page } = session);
});
test.afterAll(() => session.close());

const text = () => box(page, 'Nội dung');

/** Pastes as Word does: HTML beside plain text. */
const paste = (html: string) =>
  text().evaluate((area, source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', source);
    clipboardData.setData('text/plain', 'x');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

test('what is typed with marks is kept and drawn; buttons put the same marks', async () => {
  await goTo(page, '#/collections/news/new');
  await write(text(), '## Việc cần làm\n\nXem [chè](/san-pham/che/).\n\n');
  await page.getByRole('button', { name: 'Liên kết' }).click();
  await expect(text()).toHaveValue(
    /\[chè\]\(\/san-pham\/che\/\)\.\n\n\[lời người đọc thấy\]\(\/san-pham\/che\/\)$/,
  );
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await expect(preview.getByRole('link', { name: 'chè', exact: true })).toBeVisible();
});

test('a paste from Word keeps bold, lists and tables, and says what it dropped', async () => {
  await text().press('ControlOrMeta+a');
  await paste(
    '<p><b>Đậm</b> và <u>gạch chân</u></p><ul><li>một</li><li>hai</li></ul><table><tr><td>Năm</td><td>Số</td></tr><tr><td>2026</td><td>5</td></tr></table>',
  );
  await expect(text()).toHaveValue(
    '**Đậm** và gạch chân\n\n- một\n- hai\n\n| Năm | Số |\n| --- | --- |\n| 2026 | 5 |',
  );
  await expect(page.getByRole('status').filter({ hasText: 'gạch chân' })).toBeVisible();
});

test('a fault of the text is told when it is saved, with its words; old encodings with what they say', async () => {
  await write(text(), 'Đoạn đầu.\n\n\\## Đề mục');
  await write(box(page, 'Tiêu đề'), 'ChÌ xanh Suèi Giµng');
  await box(page, 'Ngày').fill('2026-11-20');
  await write(box(page, 'Câu mở đầu'), 'Một  câu.');
  await save(page);
  await expect(page.getByText(/Nội dung: Ở đoạn “.*Đề mục”/).first()).toBeVisible();
  await expect(page.getByText(/TCVN3.*“Chè xanh Suối Giàng”/).first()).toBeVisible();
  await expect(notice(page).first()).toBeVisible();
});

test('a picture with a name from a Mac gets a readable address', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#275' } })
    .jpeg()
    .toBuffer();
  await page.getByRole('button', { name: 'Chọn một hình' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'Đồi chè Lào Cai.jpg'.normalize('NFD'),
    mimeType: 'image/jpeg',
    buffer: picture,
  });
  await expect(page.getByText('doi-che-lao-cai.jpg').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lấy những cái đã chọn' }).click();
  await expect(page.getByRole('button', { name: 'Gỡ bỏ hình' })).toBeVisible();
});

test('a number with a decimal comma is read as it is meant', async () => {
  // By way of the list: from one form straight to the next, Decap keeps the first one's controls.
  await goTo(page, '#/collections/indicators');
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeHidden();
  await goTo(page, '#/collections/indicators/new');
  await write(box(page, 'Tên chỉ tiêu'), 'Tỷ lệ thử');
  await write(box(page, 'Đơn vị'), '%');
  await page.getByRole('button', { name: 'Thêm kết quả từng năm' }).click();
  await write(box(page, 'Kết quả'), '72,5');
  await expect(page.getByText('= 72,5 %')).toBeVisible();
});

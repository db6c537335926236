/** From a forgotten password to a page that everybody reads: what people do in the newsroom, with a real server, git and builds. */
import { test, type Browser, type Page } from '@playwright/test';
import {
  approveAndPublish,
  box,
  built,
  choose,
  expect,
  goTo,
  notice,
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

const title = 'Chè <script>alert(1)</script> thử';
const file = 'content/standards/tcvn/tcvn-99991-2026.yaml';

let newsroom: RunningNewsroom;
let author: Page;
let editor: Page;

async function person(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom();
  [author, editor] = [await person(browser), await person(browser)];
});
test.afterAll(async () => {
  await author.context().close();
  await editor.context().close();
  await newsroom.close();
});

test('the first visit makes an administrator, who comes straight into the CMS', async ({ page }) => {
  await page.goto(`${newsroom.address}/admin/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/quản trị đầu tiên/);
  await page.getByLabel('Tên đăng nhập').fill('quantri');
  await page.getByLabel('Họ và tên').fill('Lò Thị Quản Trị');
  await page.getByLabel(/thư/i).fill('quantri@example.vn');
  await page.getByLabel(/Mật khẩu/).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#nc-root').getByText('Nội dung').first()).toBeVisible();
  await expect(strip(page)).toContainText('Lò Thị Quản Trị (quản trị viên)');
  newsroom.addUser('viet', 'Giàng A Viết', 'author', password);
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);

  // Decap's own menu leaves for good, too.
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(`${newsroom.address}/admin/dang-nhap/`);
  await page.goto(`${newsroom.address}/admin/`);
  await expect(page).toHaveTitle(/^Đăng nhập/);
});

test('an author writes a standard, is told of a mistake by the field, relates it and hands it in', async () => {
  await author.goto(`${newsroom.address}/admin/`);
  await author.getByLabel('Tên đăng nhập').fill('viet');
  await author.getByLabel('Mật khẩu').fill('không nhớ nữa');
  await author.keyboard.press('Enter');
  await expect(author.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.');
  await signIn(author, newsroom.address, 'viet', password);

  await goTo(author, '#/collections/tcvn');
  await author.getByText('Thêm TCVN').click();
  await write(box(author, 'Số hiệu'), 'tcvn 99991-2026');
  await write(box(author, 'Tên tiếng Việt'), title);
  await choose(author, 'Nội dung', 'An toàn');
  await choose(author, 'Mức kiểm chứng', 'Đã xem');
  const replaces = author.getByRole('combobox', { name: /^Thay thế cho/ });
  await replaces.fill('che den');
  await expect(author.getByRole('option').first()).toBeVisible();
  await replaces.press('ArrowDown');
  await replaces.press('Enter');
  await author.getByRole('button', { name: 'Thêm nguồn' }).click();
  await write(box(author, 'Địa chỉ'), 'https://nguon.example/tcvn-99991');
  await write(box(author, 'Đã thấy gì'), 'số hiệu, tên');
  await box(author, 'Ngày kiểm tra').fill('2026-11-20');
  await save(author);
  await expect(author.getByText('cần viết là “TCVN 99991:2026”').first()).toBeVisible();
  expect(newsroom.git('branch', '--list', 'cms/*')).toBe('');

  await write(box(author, 'Số hiệu'), 'TCVN 99991:2026');
  await saveDraft(author);
  await setStatus(author, 'Đang xét duyệt');
  await expect(author.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
  // An author cannot approve the own text.
  await setStatus(author, 'Sẵn sàng');
  await expect(notice(author).last()).toContainText('biên tập viên');
});

test('an editor approves and publishes it; visitors read it as text and find it', async ({ page }) => {
  await signIn(editor, newsroom.address, 'bientap', password);
  await editor.getByRole('link', { name: 'Biên tập' }).click();
  await editor.getByText('TCVN 99991:2026').first().click();
  await expect(box(editor, 'Số hiệu')).toHaveValue('TCVN 99991:2026');
  await approveAndPublish(editor);
  // The strip asks every few seconds and may miss a short build: what counts is what a visitor gets.
  const address = `${newsroom.address}/tieu-chuan/tcvn-99991-2026/`;
  expect((await page.request.get(address)).status()).toBe(404);
  await expect.poll(async () => (await page.request.get(address)).status(), built).toBe(200);
  await expect(strip(editor)).toContainText('đã lên trang', built);

  page.on('dialog', () => {
    throw new Error('a script ran');
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TCVN 99991:2026');
  await expect(page.locator('main')).toContainText(title);
  await expect(
    page
      .locator('main')
      .getByRole('link', { name: /TCVN 1454/ })
      .first(),
  ).toBeVisible();
  await page.goto(`${newsroom.address}/tim-kiem/?q=tcvn99991`);
  await expect(page.getByRole('link', { name: /TCVN 99991:2026/ }).first()).toBeVisible();
  expect(newsroom.origin.git('log', '--format=%an', '-1', '--', file).trim()).toBe('Giàng A Viết');
});

test('two people change one entry: the second is told who was first, and nothing is overwritten', async ({
  page,
}) => {
  await openEntry(author, 'tcvn', 'tcvn-99991-2026');
  await openEntry(editor, 'tcvn', 'tcvn-99991-2026');
  await write(box(editor, 'Tên tiếng Việt'), 'Chè do biên tập viên sửa');
  await write(box(author, 'Tên tiếng Việt'), 'Chè do người viết sửa');
  await saveDraft(editor);
  await save(author);
  await expect(notice(author).last()).toContainText('Nguyễn Biên Tập');
  await expect(notice(author).last()).not.toContainText('API_ERROR');
  await expect(box(author, 'Tên tiếng Việt')).toHaveValue('Chè do người viết sửa');
  expect(newsroom.git('show', `cms/tcvn/tcvn-99991-2026:${file}`)).toContain('Chè do biên tập viên sửa');

  await approveAndPublish(editor);
  const address = `${newsroom.address}/tieu-chuan/tcvn-99991-2026/`;
  await expect
    .poll(async () => (await page.request.get(address)).text(), built)
    .toContain('Chè do biên tập viên sửa');
  await expect(strip(editor)).toContainText('đã lên trang', built);
  await page.goto(address);
  await expect(page.locator('main')).toContainText('Chè do biên tập viên sửa');
});

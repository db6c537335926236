/** Safety of the newsroom as seen by the people at their browsers: a real server, git and builds. */
import { test, type Page } from '@playwright/test';
import {
  approveAndPublish,
  box,
  built,
  expect,
  notice,
  openEntry,
  saveDraft,
  signIn,
  strip,
  write,
} from '../admin/editor.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

const tea = 'content/products/che.yaml';

let newsroom: RunningNewsroom;
let editor: Page;

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom();
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
  const context = await browser.newContext();
  editor = await context.newPage();
  await signIn(editor, newsroom.address, 'bientap', password);
});
test.afterAll(async () => {
  await editor.context().close();
  await newsroom.close();
});

/** The text that a visitor reads at an address. */
const visitorReads = async (path: string) => (await fetch(newsroom.address + path)).text();

/** Sends a request from the open page, with the person's session. Returns the status of the answer. */
const send = (address: string, body: unknown) =>
  editor.evaluate(
    async ([to, json]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(to, { method: 'POST', headers, body: json })).status;
    },
    [address, JSON.stringify(body)] as const,
  );

test('a commit that breaks a schema changes nothing for visitors; the editor reads entry, field and reason', async () => {
  const good = newsroom.origin.read(tea);
  newsroom.origin.commit(tea, good.replace(/^kind: .*/m, 'kind: sai').replace(/^lead: /m, 'leed: '));
  expect(await send('/api/newsroom/sync', {})).toBe(200);
  await expect(strip(editor)).toContainText('Kho gốc có nội dung sai');
  await expect(strip(editor).getByRole('listitem').filter({ hasText: tea }).first()).toContainText('kind');
  expect(await visitorReads('/san-pham/che/')).toContain('Chè');
  newsroom.origin.commit(tea, good);
  expect(await send('/api/newsroom/sync', {})).toBe(200);
  await expect(strip(editor)).not.toContainText('Kho gốc có nội dung sai');
});

test('a server killed while it publishes: the old site stays whole, nothing is lost, people go on', async () => {
  await openEntry(editor, 'products', 'che');
  await write(box(editor, 'Câu mở đầu'), 'Câu mới của chè');
  await saveDraft(editor);
  await approveAndPublish(editor);
  // At once: a small site is published before the strip asks again.
  await newsroom.kill();
  await expect(strip(editor)).toContainText('mất kết nối');
  await newsroom.start();
  const page = await visitorReads('/san-pham/che/');
  expect(page).toContain('</html>');
  expect(page).not.toContain('Câu mới của chè');
  await expect(strip(editor)).toContainText('Phiên làm việc đã hết');
  const [another] = await Promise.all([
    editor.context().waitForEvent('page'),
    strip(editor).getByRole('button', { name: 'Đăng nhập lại' }).click(),
  ]);
  await another.getByLabel('Tên đăng nhập').fill('bientap');
  await another.getByLabel('Mật khẩu').fill(password);
  await another.keyboard.press('Enter');
  await expect(strip(another)).toBeVisible();
  await another.close();
  await expect.poll(() => visitorReads('/san-pham/che/'), built).toContain('Câu mới của chè');
  await expect(strip(editor)).not.toContainText('Phiên làm việc đã hết');

  // The page that was open all the time works on.
  await openEntry(editor, 'products', 'que');
  await write(box(editor, 'Câu mở đầu'), 'Câu mới của quế');
  await saveDraft(editor);
});

test('a page that was published is not deleted into nowhere: first it gets a successor, then it goes', async ({
  page,
}) => {
  const slug = 'tcvn-9740-2013';
  const address = `/tieu-chuan/${slug}/`;
  const remove = async () => {
    await openEntry(editor, 'tcvn', slug);
    editor.once('dialog', (dialog) => void dialog.accept());
    await editor.getByRole('button', { name: 'Xóa mục' }).click();
  };
  await remove();
  await expect(notice(editor).filter({ hasText: address })).toBeVisible();
  expect(await visitorReads(address)).toContain('TCVN 9740:2013');

  await openEntry(editor, 'settings', 'redirects');
  await editor.getByRole('button', { name: 'Thêm chuyển hướng' }).click();
  await write(box(editor, 'Địa chỉ cũ'), address);
  await write(box(editor, 'Địa chỉ mới'), '/tieu-chuan/tcvn-1454-2013/');
  await saveDraft(editor);
  await approveAndPublish(editor);
  await remove();
  await expect.poll(() => visitorReads(address), built).toContain('url=/tieu-chuan/tcvn-1454-2013/');
  await page.goto(newsroom.address + address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TCVN 1454:2013');
});

test('not even a signed-in page reaches beyond the content', async () => {
  const before = newsroom.git('rev-parse', 'main');
  for (const path of ['../../etc/passwd', 'package.json', 'content/products/../../src/content.config.ts']) {
    expect(await send('/api/v1', { action: 'getEntry', params: { branch: 'main', path } })).toBe(403);
    const params = { branch: 'main', paths: [path], options: { commitMessage: 'x' } };
    expect(await send('/api/v1', { action: 'deleteFiles', params })).toBe(403);
  }
  expect(newsroom.git('rev-parse', 'main')).toBe(before);
});

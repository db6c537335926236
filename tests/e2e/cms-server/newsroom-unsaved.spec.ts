/** Text that was not saved: it comes back after a reload, a crash of the browser's page, a restart of the server, and the end of a session. */
import { test, type Page } from '@playwright/test';
import { box, expect, goTo, openEntry, saveDraft, signIn, strip, write } from '../admin/editor.ts';
import { openEditorSession, type EditorSession } from '../admin/editor-session.ts';
import { password, type RunningNewsroom } from './running-newsroom.ts';

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

/** Waits until Decap has kept what is in the form. */
const kept = (words: string) =>
  expect
    .poll(() =>
      page.evaluate(
        (text) =>
          new Promise<boolean>((done) => {
            const opening = indexedDB.open('localforage');
            opening.onsuccess = () => {
              const store = opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
              const all = store.getAll();
              all.onsuccess = () => {
                opening.result.close();
                done(JSON.stringify(all.result).includes(text));
              };
            };
          }),
        words,
      ),
    )
    .toBe(true);

const lead = () => box(page, 'Câu mở đầu');
/** The form stands as it is once everything that was asked for has come. */
const settled = () => page.waitForLoadState('networkidle');

test('an existing entry: a reload in the middle of writing', async () => {
  await openEntry(page, 'products', 'che');
  await write(lead(), 'Đang viết dở về chè');
  await kept('Đang viết dở về chè');
  await page.reload();
  await expect(lead()).toHaveValue('Đang viết dở về chè');
  await settled();
  await expect(lead()).toHaveValue('Đang viết dở về chè');
  await saveDraft(page);
  expect(newsroom.git('show', 'cms/products/che:content/products/che.yaml')).toContain('Đang viết dở về chè');
});

test('the draft of an entry: a restart of the server between opening and saving', async () => {
  await write(lead(), 'Viết khi máy chủ khởi động lại');
  await kept('Viết khi máy chủ khởi động lại');
  await newsroom.kill();
  await newsroom.start();
  await expect(strip(page)).toContainText('Phiên làm việc đã hết');
  const other = await page.context().newPage();
  await signIn(other, newsroom.address, 'bientap', password);
  await other.close();
  await saveDraft(page);
  expect(newsroom.git('show', 'cms/products/che:content/products/che.yaml')).toContain(
    'Viết khi máy chủ khởi động lại',
  );
});

test('a new entry: the page ends with its session; after signing in again the way back is shown', async () => {
  await goTo(page, '#/collections/topics/new');
  await write(box(page, 'Tên chủ đề'), 'Chủ đề đang viết dở');
  await kept('Chủ đề đang viết dở');
  await page.context().clearCookies();
  await page.reload();
  await signIn(page, newsroom.address, 'bientap', password);
  await strip(page)
    .getByRole('link', { name: /Chủ đề/ })
    .click();
  await expect(box(page, 'Tên chủ đề')).toHaveValue('Chủ đề đang viết dở');
  await settled();
  await expect(box(page, 'Tên chủ đề')).toHaveValue('Chủ đề đang viết dở');
});

/** An editor who is signed in to a newsroom that serves all tests of a file. */
import type { Browser, Page } from '@playwright/test';
import { signIn } from './editor.ts';
import { openNewsroom, password, type RunningNewsroom } from '../cms-server/running-newsroom.ts';

export interface EditorSession {
  newsroom: RunningNewsroom;
  page: Page;
  close: () => Promise<void>;
}

/**
 * Opens a newsroom with the account `bientap` and signs it in.
 *
 * @param answer the text given to every question that the page asks in a dialog; each dialog is accepted
 */
export async function openEditorSession(browser: Browser, answer?: string): Promise<EditorSession> {
  const newsroom = await openNewsroom();
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
  const page = await (await browser.newContext()).newPage();
  page.on('dialog', (dialog) => void dialog.accept(answer));
  await signIn(page, newsroom.address, 'bientap', password);
  return {
    newsroom,
    page,
    close: async () => {
      await page.context().close();
      await newsroom.close();
    },
  };
}

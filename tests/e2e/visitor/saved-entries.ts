/** Entries on the visitor’s own list, as tests save and find them. */
import { expect, type Page } from '@playwright/test';
import { downloadedBy } from '../downloads.ts';

export const tea = { path: '/tieu-chuan/tcvn-9740-2013/', designation: 'TCVN 9740:2013' };
export const black = { path: '/tieu-chuan/tcvn-1454-2007/', designation: 'TCVN 1454:2007' };

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu vào danh sách' });
export const row = (page: Page, designation: string) => page.locator('.saved-row', { hasText: designation });

/** Notes are folded. */
export const openNote = (page: Page, designation: string) =>
  row(page, designation).locator('.saved-note summary').click();

export async function save(page: Page, ...documents: { path: string }[]): Promise<void> {
  for (const { path } of documents) {
    await page.goto(path);
    await saveButton(page).click();
    await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'true');
  }
}

/** The file that the browser downloads when this is pressed. */
export const downloaded = (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> =>
  downloadedBy(page, page.getByRole('button', { name: button }));

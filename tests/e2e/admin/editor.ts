/** Actions of a person in the CMS, by the labels of its buttons. */
import { expect as plainExpect, type Locator, type Page } from '@playwright/test';

/** The CMS is a large program, and a build runs beside it: what it shows may take a while on a busy machine. */
export const expect = plainExpect.configure({ timeout: 30_000 });

/** Until visitors have what was published: builds run with a low priority, beside the browser that waits for them. */
export const built = { timeout: 240_000 };

/** The box of a field by its label, whatever Decap adds to it. */
export const box = (page: Page, label: string): Locator => page.getByLabel(new RegExp(`^${label}`)).first();

/** Types over what is there, as a person does: Decap's boxes put the cursor to the end when they are entered. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** Chooses from a list by the first words of a choice. */
export async function choose(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(`^${label}`) }).fill(words);
  await page.keyboard.press('Enter');
}

/** Signs in with the form and waits until the CMS is there. */
export async function signIn(page: Page, address: string, login: string, password: string): Promise<void> {
  await page.goto(`${address}/admin/`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#nc-root').getByText('Nội dung').first()).toBeVisible();
}

/** Goes to a place of the CMS without loading its page anew. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
}

/** Opens an entry from its list: from one entry straight to the next, Decap keeps the first one's form. */
export async function openEntry(page: Page, collection: string, slug: string): Promise<void> {
  await goTo(page, `#/collections/${collection}`);
  await page.locator(`a[href$="/collections/${collection}/entries/${slug}"]`).first().click();
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeVisible();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}

/** Saves, and waits for the word that it is done. */
export async function saveDraft(page: Page): Promise<void> {
  await save(page);
  await expect(page.getByText('Thay đổi đã được lưu').first()).toBeVisible();
}

/** Moves a draft to another stage of the review. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái/ }).click();
  await page.getByRole('menuitem', { name: status }).click();
}

/** Publishes what is ready. Decap asks once more. */
export async function publish(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Công bố ngay', exact: true }).click();
}

/** From a saved draft to the word that it is published; visitors get it when the build is done. */
export async function approveAndPublish(page: Page): Promise<void> {
  await setStatus(page, 'Sẵn sàng');
  await expect(page.getByRole('button', { name: 'Trạng thái: Sẵn sàng' })).toBeVisible();
  await publish(page);
  await expect(page.getByText('Mục đã được công bố').first()).toBeVisible();
}

/** The strip at the foot, where the newsroom says how publishing goes. */
export const strip = (page: Page): Locator => page.locator('#toa-soan');

/** A notice in the corner. */
export const notice = (page: Page): Locator => page.locator('.Toastify__toast');

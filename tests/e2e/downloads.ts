/** Files that a page hands to its visitor. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** The file that a button makes. */
export async function downloadedBy(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

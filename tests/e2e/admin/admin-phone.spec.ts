/** The editors' page on a phone 360 pixels wide: what an editor needs is on the screen, and a finger reaches it. */
import { test } from '@playwright/test';
import { openAdmin, readDraft } from '../../../scripts/lib/browser/admin-page.ts';
import { box, expect, openEntry, publish, saveDraft, setStatus, write } from './editor.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('an entry is found, changed, handed on and published without scrolling sideways', async ({ page }) => {
  test.setTimeout(120_000);
  await openAdmin(page, '#/collections/products', { workflow: true });
  await openEntry(page, 'products', 'que');
  const lead = box(page, 'Câu mở đầu');
  await write(lead, 'Câu viết trên điện thoại');
  const frame = await lead.boundingBox();
  expect((frame?.x ?? 0) + (frame?.width ?? 999)).toBeLessThanOrEqual(360);
  await saveDraft(page);
  expect(await readDraft(page, 'products', 'que')).toContain('Câu viết trên điện thoại');
  await setStatus(page, 'Sẵn sàng');
  await expect(page.getByRole('button', { name: 'Trạng thái: Sẵn sàng' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Công bố', exact: true })).toBeInViewport({ ratio: 1 });
  await publish(page);
  await expect(page.getByText('Mục đã được công bố').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

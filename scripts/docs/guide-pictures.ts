// npm run guide:pictures: takes the pictures of the editors' guide from the editors' page itself.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { openAdmin } from '../lib/browser/admin-page.ts';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { findChromium } from '../lib/browser/find-chromium.ts';
import { distFolder, projectRoot } from '../../admin/server/lib/project.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

const help = `
Takes the pictures of docs/bien-tap.md with Chromium from the built site (run "npm run build" before).

  node scripts/docs/guide-pictures.ts`;

const folder = join(projectRoot, 'docs/hinh');
const entry = '#/collections/tcvn/entries/tcvn-9740-2013';

/** One picture: what to open, and what to do before the camera clicks. */
interface Picture {
  name: string;
  hash: string;
  act?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'danh-sach', hash: '#/collections/tcvn' },
  { name: 'bieu-mau', hash: entry },
  {
    name: 'tra-cuu',
    hash: entry,
    act: async (page) => {
      const box = page.getByRole('combobox', { name: /^Thay thế cho/ });
      await box.fill('che den');
      await page.getByRole('option').first().waitFor();
      await box.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'loi',
    hash: entry,
    act: async (page) => {
      await page
        .getByLabel(/^Số hiệu/)
        .first()
        .fill('tcvn 9740-2013');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByText('cần viết là').first().waitFor();
    },
  },
  {
    name: 'duyet',
    hash: entry,
    act: async (page) => {
      await page.getByLabel(/^Văn bản ban hành/).fill('Quyết định 4013/QĐ-BKHCN');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByRole('button', { name: 'close' }).click();
      await page.getByRole('button', { name: /^Trạng thái/ }).click();
      await page.getByRole('menuitem', { name: 'Đang xét duyệt' }).waitFor();
    },
  },
];

readOptions(help, {});
mkdirSync(folder, { recursive: true });
const server = createSiteServer({ root: distFolder });
const baseURL = await listen(server, '127.0.0.1', 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  for (const { name, hash, act } of pictures) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1200, height: 760 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const page = await context.newPage();
    await openAdmin(page, hash, { workflow: true });
    // The name of the in-memory backend would puzzle a reader.
    await page.addStyleTag({ content: 'a[href*="test-backend"] { visibility: hidden; }' });
    await page.waitForTimeout(1500); // fonts and the frame of the preview
    await act?.(page);
    await page.waitForTimeout(500);
    const picture = await sharp(await page.screenshot())
      .png({ palette: true, colours: 64 })
      .toBuffer();
    await sharp(picture).toFile(join(folder, `${name}.png`));
    console.log(`docs/hinh/${name}.png: ${Math.round(picture.length / 1024)} KiB`);
    await context.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

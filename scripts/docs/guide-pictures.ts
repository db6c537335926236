// npm run guide:pictures: takes the pictures of the documents: of the editors' page for their guide, of the portal for README.md.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { openAdmin } from '../lib/browser/admin-page.ts';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { findChromium } from '../lib/browser/find-chromium.ts';
import { distFolder, projectRoot } from '../../admin/server/lib/project.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

const help = `
Takes the pictures of docs/bien-tap.md and README.md with Chromium from the built site (run "npm run build" before).

  npm run guide:pictures`;

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
      await page.getByLabel(/^Văn bản ban hành \(/).fill('Quyết định 4013/QĐ-BKHCN');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByRole('button', { name: 'close' }).click();
      await page.getByRole('button', { name: /^Trạng thái/ }).click();
      await page.getByRole('menuitem', { name: 'Đang xét duyệt' }).waitFor();
    },
  },
];

const environment = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' } as const;

/** Keeps a picture in few colours, as interfaces have. */
async function keep(name: string, picture: ReturnType<typeof sharp>): Promise<void> {
  const { size } = await picture.png({ palette: true, colours: 64 }).toFile(join(folder, `${name}.png`));
  console.log(`docs/hinh/${name}.png: ${Math.round(size / 1024)} KiB`);
}

/** The page of tea on a desktop and on a phone, side by side. */
async function takePortal(browser: Browser, baseURL: string): Promise<void> {
  const screens = [
    { width: 1100, height: 720 },
    { width: 360, height: 720 },
  ];
  const shots = await Promise.all(
    screens.map(async (viewport) => {
      const context = await browser.newContext({ baseURL, viewport, ...environment });
      const page = await context.newPage();
      await page.goto('/san-pham/che/');
      await page.evaluate(() => document.fonts.ready);
      const shot = await page.screenshot();
      await context.close();
      return shot;
    }),
  );
  const gap = 24;
  const canvas = sharp({
    create: { width: 1100 + gap + 360, height: 720, channels: 3, background: '#d9dee3' },
  });
  const composed = await canvas
    .composite(shots.map((input, index) => ({ input, left: index * (1100 + gap), top: 0 })))
    .png()
    .toBuffer();
  await keep('cong', sharp(composed));
}

readOptions(help, {});
mkdirSync(folder, { recursive: true });
const server = createSiteServer({ root: distFolder });
const baseURL = await listen(server, '127.0.0.1', 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  await takePortal(browser, baseURL);
  for (const { name, hash, act } of pictures) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1200, height: 760 },
      ...environment,
    });
    const page = await context.newPage();
    await openAdmin(page, hash, { workflow: true });
    // The name of the in-memory backend would puzzle a reader.
    await page.addStyleTag({ content: 'a[href*="test-backend"] { visibility: hidden; }' });
    await page.waitForTimeout(1500); // fonts and the frame of the preview
    await act?.(page);
    await page.waitForTimeout(500);
    await keep(name, sharp(await page.screenshot()));
    await context.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

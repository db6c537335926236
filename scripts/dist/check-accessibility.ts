// npm run check:accessibility: axe in Chromium over the built site, by day and by night.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { accessibilityFaults, contrastFaults } from '../lib/browser/accessibility.ts';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { findChromium } from '../lib/browser/find-chromium.ts';
import { ProgressLine } from '../../admin/server/terminal/progress-line.ts';
import { distFolder } from '../../admin/server/lib/project.ts';
import { listFiles } from '../lib/dist/dist-check.ts';
import { representativePages } from '../lib/pages/representative-pages.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

const help = `
Looks for faults of accessibility (axe: WCAG 2.2 A and AA, good practices) on every built page but those of the library of standards, and
on a sample of these that stays the same from run to run; in the light and in the dark scheme. Takes some minutes; npm test looks at one page
of every kind.

  npm run check:accessibility -- [--dist FOLDER] [--sample COUNT | --all]

  --dist FOLDER    the built site; default: DIST_DIR or dist/
  --sample COUNT   how many pages of the library; default: 150
  --all            all pages of the library, some twelve thousand: takes hours
  --help           prints this`;

const options = readOptions(help, {
  dist: { type: 'string' },
  sample: { type: 'string', default: '150' },
  all: { type: 'boolean', default: false },
});
const dist = resolve(options.dist ?? distFolder);

/** Pages that are looked at side by side. */
const lanes = 2;

/** Accessibility faults of a page, in both colour schemes. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  const light = await accessibilityFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await contrastFaults(page);
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

async function check(): Promise<boolean> {
  const started = performance.now();
  const server = createSiteServer({ root: dist });
  const origin = await listen(server, '127.0.0.1', 0);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const pages = representativePages(listFiles(dist), options.all ? Infinity : Number(options.sample));
  const queue = [...pages];
  let faults = 0;
  const progress = new ProgressLine(process.stderr);
  const lane = async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'vi-VN' });
    const page = await context.newPage();
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      progress.show(`${pages.length - queue.length} / ${pages.length}`);
      for (const fault of await faultsOf(page, new URL(file.replace(/index\.html$/, ''), origin).href)) {
        faults += 1;
        progress.clear();
        console.log(`${file}: ${fault}`);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  progress.clear();
  await browser.close();
  server.closeAllConnections();
  server.close();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${pages.length} pages in two schemes, looked through in ${seconds} s: ${faults} faults.`);
  return faults === 0 && pages.length > 0;
}

if (existsSync(dist)) {
  process.exitCode = (await check()) ? 0 : 1;
} else {
  console.error(`There is no built site in ${dist}: run "npm run build" first.`);
  process.exitCode = 1;
}

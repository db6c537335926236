/** npm run bench -- pictures: how long the media library of the CMS takes to open with many pictures, and what it costs in memory. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { runGit } from '../../admin/server/git/git.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';
import { findChromium } from '../lib/browser/find-chromium.ts';
import { commitPictures, landscape } from '../lib/testing/many-pictures.ts';
import { layOutSite } from '../lib/testing/test-site.ts';
import { residentOf } from './resident.ts';

const count = 2000;
const port = 4399;
const password = 'mật khẩu đủ dài 2026';
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

/** Lays out a small portal with the pictures as a git repository. */
async function layOut(origin: string, picture: Buffer): Promise<void> {
  layOutSite(origin, { content: 'base', builds: true });
  writeFileSync(join(origin, '.gitignore'), 'node_modules\n.cache\n.astro\ndist\n');
  const git = (...args: string[]) => runGit(['-C', origin, ...args]);
  await git('init', '-q', '-b', 'main');
  await git('add', '.');
  await git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.vn', 'commit', '-q', '-m', 'Start');
  await commitPictures(origin, count, picture);
}

async function startServer(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['scripts/start.ts', '--port', String(port)], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((done, fail) => {
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Ctrl+C')) done();
    });
    server.once('exit', () => {
      fail(new Error(`The server ended: ${said}`));
    });
  });
  return server;
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/admin/`);
  await page.getByLabel('Tên đăng nhập').fill('bench');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('#nc-root').getByText('Nội dung').first().waitFor({ timeout: 60_000 });
}

/** Resident memory of the largest page of the browser. */
async function pageMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)));
}

/** Waits until an action has led to a picture of the library that can be seen, and says how long that took in milliseconds. */
async function untilShown(page: Page, act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('[class*="CardGridContainer"] img')].some(
      ({ naturalWidth }) => naturalWidth > 0,
    ),
  );
  return performance.now() - began;
}

/** Measures and prints a table. */
export async function benchPictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-pictures-'));
  const origin = join(folder, 'origin');
  const picture = await landscape(2560, 1920, 14);
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  try {
    await layOut(origin, picture);
    const environment = { ...process.env, NEWSROOM_ORIGIN: origin, NEWSROOM_DATA: join(folder, 'data') };
    server = await startServer(environment);
    const { pid = 0 } = server;
    const account = ['bench', '--name', 'Bench', '--email', 'bench@example.vn', '--role', 'editor'];
    spawnSync(process.execPath, ['scripts/users.ts', 'add', ...account], {
      cwd: projectRoot,
      env: environment,
      input: `${password}\n`,
    });
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    const page = await browser.newPage();
    let bytes = 0;
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      response
        .body()
        .then(({ length }) => (bytes += length))
        .catch(() => undefined);
    });
    await signIn(page);
    await page.waitForLoadState('networkidle');
    const before = { server: residentOf(pid), page: await pageMemory(browser), bytes };
    const opened = await untilShown(page, () => page.getByRole('button', { name: 'Tệp' }).click());
    await page.waitForLoadState('networkidle');
    const after = { server: residentOf(pid), page: await pageMemory(browser), bytes };
    console.log(`${count} pictures of ${Math.round(picture.length / 1000)} kB\n`);
    console.log('| | |\n| --- | ---: |');
    console.log(`| from the click to the first pictures | ${(opened / 1000).toFixed(1)} s |`);
    console.log(
      `| answers, from the sign-in to all cards on the screen | ${(after.bytes / 1e6).toFixed(1)} MB |`,
    );
    console.log(
      `| memory of the server, before and after | ${megabytes(before.server)}, ${megabytes(after.server)} |`,
    );
    console.log(
      `| memory of the page, before and after | ${megabytes(before.page)}, ${megabytes(after.page)} |`,
    );
  } finally {
    await browser?.close();
    if (server && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** npm run bench -- tasks: clicks and pixels from the home page to the answers that visitors come for, on a phone and on a desk. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Locator, Page } from '@playwright/test';
import { createSiteServer, listen } from '../../../admin/server/http/site/static-site.ts';
import { distFolder } from '../../../admin/server/lib/project.ts';
import { findChromium } from '../../lib/browser/find-chromium.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';

interface Task {
  /** The question of the visitor. */
  name: string;
  /** Links to click in order, each on the page that the one before leads to. */
  way: ((page: Page) => Locator)[];
  answer: (page: Page) => Locator;
}

const main = (page: Page) => page.getByRole('main');
const link = (name: string | RegExp) => (page: Page) => main(page).getByRole('link', { name }).first();
const exactly = (name: string) => (page: Page) => main(page).getByRole('link', { name, exact: true }).first();
const heading = (name: string | RegExp) => (page: Page) => main(page).getByRole('heading', { name }).first();

const tasks: readonly Task[] = [
  {
    name: 'tea to the EU: steps, papers, offices',
    way: [exactly('Chè'), exactly('Liên minh châu Âu')],
    answer: (page) => main(page).getByRole('article').first(),
  },
  {
    name: 'tea to a supermarket: self-declaration, where and with what',
    way: [exactly('Chè'), exactly('Tự công bố sản phẩm thực phẩm')],
    answer: (page) => main(page).getByRole('article', { name: /^Tự công bố sản phẩm thực phẩm/ }),
  },
  {
    name: 'fertiliser: the regulation of the product, to print',
    way: [exactly('Quặng apatit và phân bón')],
    answer: link(/^QCVN 106:2025\/BNNMT/),
  },
  {
    name: 'HS 0906: product, markets, duties',
    way: [exactly('Quế'), exactly('0906')],
    answer: heading('Thị trường yêu cầu gì'),
  },
  {
    name: 'rice for sale: do rules on seed bind me?',
    way: [exactly('Gạo đặc sản')],
    answer: (page) => main(page).getByText(/Khi sản xuất, bán hạt giống lúa không phải lúa lai/),
  },
  {
    name: 'packed tea: must I declare conformity?',
    way: [
      exactly('Chè'),
      link(/^Tôi có phải công bố hợp quy không/),
      ...['Có', 'Không', 'Không', 'Có'].map(exactly),
    ],
    answer: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    name: 'who tests tea?',
    way: [exactly('Chè'), link(/^Thử nghiệm, kiểm nghiệm/)],
    answer: heading('Ai thử nghiệm, kiểm nghiệm?'),
  },
  {
    name: 'the self-declaration of tea, to fill in',
    way: [exactly('Chè'), exactly('Bản tự công bố sản phẩm')],
    answer: (page) => main(page).getByRole('heading', { name: 'Trong mẫu có gì' }),
  },
  {
    name: 'ISO 9001: what does the state pay?',
    way: [exactly('được tỉnh hỗ trợ'), exactly('Hỗ trợ áp dụng ISO 9001')],
    answer: heading('Ngân sách trả cho việc gì'),
  },
];

const windows = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** Scrolls as little as shows the whole element, or its beginning where it is higher than the window; gives the pixels. */
const scrollTo = (element: Locator): Promise<number> =>
  element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    const height = window.innerHeight;
    const past = bottom - top > height ? top : Math.max(0, bottom - height) || Math.min(0, top);
    const before = window.scrollY;
    window.scrollTo({ top: before + past, behavior: 'instant' });
    return Math.abs(window.scrollY - before);
  });

/** Brings an element into view, opening what is folded over it. */
async function reach(element: Locator): Promise<{ clicks: number; pixels: number }> {
  await element.waitFor({ state: 'attached' });
  const effort = { clicks: 0, pixels: 0 };
  const folds = element.locator('xpath=ancestor::details[not(@open)]');
  while ((await folds.count()) > 0) {
    const summary = folds.first().locator('> summary');
    effort.pixels += await scrollTo(summary);
    await summary.click();
    effort.clicks += 1;
  }
  await element.waitFor();
  effort.pixels += await scrollTo(element);
  return effort;
}

async function measure(task: Task, browser: Browser, address: string, viewport: (typeof windows)[number]) {
  const page = await browser.newPage({ viewport });
  const sum = { clicks: 0, pixels: 0 };
  const add = ({ clicks, pixels }: typeof sum) => {
    sum.clicks += clicks;
    sum.pixels += pixels;
  };
  await page.goto(address);
  for (const step of task.way) {
    add(await reach(step(page)));
    const before = page.url();
    await step(page).click();
    await page.waitForURL((url) => url.href !== before, { waitUntil: 'load' });
    sum.clicks += 1;
  }
  add(await reach(task.answer(page)));
  await page.close();
  return sum;
}

/** Does every task in a window of a phone and in one of a desk. */
export async function benchTasks(): Promise<void> {
  if (!existsSync(path.join(distFolder, 'index.html')))
    throw new Error('Build the site first: npm run build');
  const begun = beginResult('tasks', 'npm run bench -- tasks');
  const server = createSiteServer({ root: distFolder });
  const address = await listen(server, '127.0.0.1', 0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const rows = [
      ['task', ...windows.flatMap(({ width }) => [`clicks, ${width} px`, `scrolled px, ${width} px`])],
    ];
    for (const task of tasks) {
      const cells: string[] = [];
      for (const viewport of windows) {
        const { clicks, pixels } = await measure(task, browser, address, viewport);
        cells.push(String(clicks), Math.round(pixels).toLocaleString('en'));
      }
      rows.push([task.name, ...cells]);
    }
    console.log(table(rows));
    saveResult({ ...begun, table: rows });
  } finally {
    await browser.close();
    server.close();
  }
}

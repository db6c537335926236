/** npm run bench -- lighthouse: Lighthouse's scores of a page of every kind, on its phone settings, from the compressed site. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSiteServer, listen } from '../../../admin/server/http/site/static-site.ts';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { findChromium } from '../../lib/browser/find-chromium.ts';
import { pageKinds } from '../../lib/pages/page-kinds.ts';
import { precompress } from '../../lib/servers/precompress.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const times = {
  'first-contentful-paint': 'first paint, s',
  'largest-contentful-paint': 'largest paint, s',
  'total-blocking-time': 'blocked, ms',
  'cumulative-layout-shift': 'shift',
} as const;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; scoreDisplayMode: string }>;
}

/** One run of Lighthouse. Rejects when it makes no report. */
async function examine(address: string, file: string): Promise<Report> {
  const program = path.join(import.meta.dirname, '../lighthouse/node_modules/lighthouse/cli/index.js');
  if (!existsSync(program))
    throw new Error('Lighthouse is not installed: npm ci --prefix scripts/bench/lighthouse');
  const child = spawn(
    process.execPath,
    [
      ...[program, address, '--quiet', '--output=json', `--output-path=${file}`],
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${address}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

const score = (report: Report, category: string) =>
  Math.round((report.categories[category]?.score ?? 0) * 100);

function figure(report: Report, audit: string): string {
  const value = report.audits[audit]?.numericValue ?? Number.NaN;
  if (audit === 'cumulative-layout-shift') return value.toFixed(3);
  return audit === 'total-blocking-time' ? value.toFixed(0) : (value / 1000).toFixed(1);
}

/** Audits that a page does not pass whole, by name. */
const shortcomings = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(([, { score: got, scoreDisplayMode: mode }]) => mode === 'binary' && got === 0)
    .map(([name]) => name);

/** @param only these addresses; every kind of page that the build has where none is given */
export async function benchLighthouse(only: readonly string[]): Promise<void> {
  const dist = path.join(projectRoot, 'dist');
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
  const pages = only.map((address) => ` --page ${address}`).join('');
  const begun = beginResult('lighthouse', `npm run bench -- lighthouse${pages}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nscl-bench-lighthouse-'));
  const root = path.join(folder, 'site');
  cpSync(dist, root, { recursive: true });
  await precompress(root);
  const server = createSiteServer({ root });
  try {
    const origin = await listen(server, '127.0.0.1', 0);
    const addresses = pageKinds
      .filter(({ status }) => status === undefined)
      .map(({ path: address }) => address)
      .filter((address) => existsSync(path.join(root, address, 'index.html')));
    const rows: string[][] = [['page', ...categories, ...Object.values(times)]];
    for (const address of only.length > 0 ? only : addresses) {
      const report = await examine(`${origin}${address}`, path.join(folder, 'report.json'));
      const row = [
        `\`${address}\``,
        ...categories.map((category) => String(score(report, category))),
        ...Object.keys(times).map((audit) => figure(report, audit)),
      ];
      rows.push(row);
      console.log([...row, ...shortcomings(report)].join('  '));
    }
    console.log(`\n${table(rows)}`);
    saveResult({ ...begun, table: rows });
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

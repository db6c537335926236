/** npm run bench -- load: requests a second of the embedded server, nginx and Caddy on the same compressed site, under wrk. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { isInstalled, startServer } from '../../lib/servers/running-server.ts';
import { precompress } from '../../lib/servers/precompress.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';

const pages = ['/', '/san-pham/che/', '/tieu-chuan/tcvn-9740-2013/', '/tim-kiem/'];
const connections = 32;
const seconds = 5;
const rounds = 3;

const run = async (command: string, args: readonly string[]): Promise<string> => {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  await once(child, 'close');
  return said;
};

/** Requests a second that wrk gets answered, and its 99th percentile in milliseconds. */
async function underLoad(address: string): Promise<{ rate: number; p99: number }> {
  const said = await run('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip, br'],
    address,
  ]);
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`Not everything was answered:\n${said}`);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [, value = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  return { rate, p99: Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN) };
}

/** The server of `npm start` for visitors, in a process of its own as there. */
async function startEmbedded(root: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const program = path.join(import.meta.dirname, 'embedded-server.ts');
  const child = spawn(process.execPath, [program, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    address: line.toString().trim(),
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Asks each server in turn for each page, three rounds, and prints medians and their ratio to nginx. */
export async function benchLoad(): Promise<void> {
  const dist = path.join(projectRoot, 'dist');
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
  const lacking = ['wrk', 'nginx', 'caddy'].filter((program) => !isInstalled(program));
  if (lacking.length > 0) throw new Error(`Not installed: ${lacking.join(', ')}`);
  const begun = beginResult('load', 'npm run bench -- load');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nscl-bench-load-'));
  try {
    const root = path.join(folder, 'site');
    cpSync(dist, root, { recursive: true });
    await precompress(root);
    const starts = {
      nginx: () => startServer('nginx', { root: folder, cms: undefined, folder: path.join(folder, 'nginx') }),
      Caddy: () => startServer('caddy', { root: folder, cms: undefined, folder: path.join(folder, 'caddy') }),
      'npm start': () => startEmbedded(root),
    };
    const rates = new Map<string, number[]>();
    const p99s = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, start] of Object.entries(starts)) {
        const server = await start();
        try {
          for (const page of pages) {
            const { rate, p99 } = await underLoad(`${server.address}${page}`);
            const key = `${name} ${page}`;
            rates.set(key, [...(rates.get(key) ?? []), rate]);
            p99s.set(key, [...(p99s.get(key) ?? []), p99]);
          }
        } finally {
          await server.stop();
        }
      }
    }
    const names = Object.keys(starts);
    const cell = (name: string, page: string) => {
      const key = `${name} ${page}`;
      const ratio = median(rates.get(key) ?? []) / median(rates.get(`nginx ${page}`) ?? []);
      return `${Math.round(median(rates.get(key) ?? []))}/s (${ratio.toFixed(2)}), p99 ${median(p99s.get(key) ?? []).toFixed(1)} ms`;
    };
    const rows = [
      ['page, compressed', ...names],
      ...pages.map((page) => [page, ...names.map((name) => cell(name, page))]),
    ];
    console.log(table(rows));
    saveResult({ ...begun, table: rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

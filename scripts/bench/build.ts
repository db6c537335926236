/** npm run bench -- build: how long a whole build takes, and how much memory. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot, toolScript } from '../../admin/server/lib/project.ts';
import { residentBytes } from './resident.ts';

/** Builds into a folder of its own and prints pages, seconds and peak memory (sampled ten times a second). */
export async function benchBuild(catalogue: string | undefined): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nscl-bench-build-'));
  const start = performance.now();
  const child = spawn(process.execPath, [toolScript('astro'), 'build', '--outDir', folder], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NO_COLOR: '1',
      ...(catalogue === undefined
        ? {}
        : { CATALOGUE_FILE: path.relative(projectRoot, path.resolve(catalogue)) }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output = (output + text.toString()).slice(-20_000)));
  let peak = 0;
  const sampler = setInterval(() => (peak = Math.max(peak, residentBytes(child.pid ?? 0))), 100);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(sampler);
  const seconds = (performance.now() - start) / 1000;
  await rm(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  const pages = /(\d+) page\(s\) built/.exec(output)?.[1] ?? '?';
  const index = /\[nscl-search-index\] (.*)/.exec(output)?.[1] ?? 'no search index';
  console.log(`${pages} pages, ${seconds.toFixed(1)} s, peak memory ${(peak / 2 ** 30).toFixed(2)} GiB`);
  console.log(`search index: ${index}`);
}

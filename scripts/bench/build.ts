/** npm run bench -- build: how long a whole build takes, and how much memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot, toolScript } from '../../admin/server/lib/project.ts';
import { costOf } from './results/command-cost.ts';
import type { CommandCost } from './results/command-cost.ts';

/** Builds the portal as a visitor gets it, search index and CMS included, into a folder. */
export const buildPortal = (folder: string, catalogue: string | undefined): Promise<CommandCost> =>
  costOf(
    [process.execPath, toolScript('astro'), 'build', '--outDir', folder],
    projectRoot,
    catalogue === undefined ? {} : { CATALOGUE_FILE: path.relative(projectRoot, path.resolve(catalogue)) },
  );

/** Builds into a folder of its own and prints pages, seconds and peak memory. */
export async function benchBuild(catalogue: string | undefined): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nscl-bench-build-'));
  try {
    const { output, seconds, processorSeconds, peakBytes } = await buildPortal(folder, catalogue);
    const pages = /(\d+) page\(s\) built/.exec(output)?.[1] ?? '?';
    const index = /\[nscl-search-index\] (.*)/.exec(output)?.[1] ?? 'no search index';
    console.log(
      `${pages} pages, ${seconds.toFixed(1)} s (processors ${processorSeconds.toFixed(1)} s), peak memory ${(peakBytes / 2 ** 30).toFixed(2)} GiB`,
    );
    console.log(`search index: ${index}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

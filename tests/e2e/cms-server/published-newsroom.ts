/**
 * A newsroom whose small site is published already, made once for all specs: a first build takes many times as long as
 * the next one. Each spec works on a copy.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { programFiles } from '#integrations/incremental/compiled-program.ts';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { isCode } from '../../../admin/server/release/site-builder.ts';
import { isUpToDate } from '../../../scripts/lib/testing/test-site.ts';
import { copyNewsroom, createOrigin, type Origin } from '../../server/support/small-newsroom.ts';
import { ServerProgram } from './server-program.ts';

const folder = join(projectRoot, '.cache/test-newsroom');
const origin = join(folder, 'origin');
const data = join(folder, 'data');
/** Written when all the rest is whole. */
const stamp = join(folder, 'published');

/** The commit that visitors of a newsroom see. */
export function servedCommit(dataFolder: string): string {
  const read = (...file: string[]): unknown =>
    JSON.parse(readFileSync(join(dataFolder, 'releases', ...file), 'utf8'));
  const { release } = read('current.json') as { release: string };
  return (read(release, 'release.json') as { commit: string }).commit;
}

/** Makes it, unless it is up to date. */
export async function publishNewsroom(): Promise<void> {
  // A server builds anew when any file of its code has changed.
  const code = readdirSync(projectRoot).filter((name) => isCode(projectRoot, join(projectRoot, name)));
  if (isUpToDate(stamp, 'base', code)) return;
  rmSync(folder, { recursive: true, force: true });
  createOrigin({ builds: false, root: origin });
  const server = new ServerProgram({ origin, dataFolder: data, port: 0 });
  await server.start();
  // The next build goes on from the program and the site of this one, which are kept a moment after visitors have it.
  const { keys } = programFiles(join(data, 'work/.cache/astro'));
  await expect.poll(() => existsSync(keys), { timeout: 60_000 }).toBe(true);
  await server.end('SIGTERM');
  writeFileSync(stamp, '');
}

/** A copy for one spec, to be removed by it. */
export const copyOfNewsroom = (): { origin: Origin; dataFolder: string } => copyNewsroom({ origin, data });

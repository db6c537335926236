/** Processes of a build: started so that visitors come first, ended with the server, followed to their end. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RenderProgress } from '#integrations/incremental/render-pages.ts';
import { BuildProgress } from './progress/build-progress.ts';

/** Preloaded into the build process: exits it when the IPC channel closes, so that a build never outlives a killed server. */
const endWithParent = new URL('./exit-with-parent.ts', import.meta.url).href;

/**
 * Megabytes of a semi-space of V8's young generation. A build makes and drops many short strings: with 64 instead of 16 a publication takes a
 * fifth less time (docs/measured.md), for more memory.
 */
const youngGeneration = '--max-semi-space-size=64';

/**
 * Starts a process of a build.
 *
 * @param root the folder that is built in
 * @param variables of its environment, besides those of the server
 */
export function startBuildProcess(
  root: string,
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): ChildProcess {
  const child = fork(script, [...args], {
    cwd: root,
    execArgv: ['--import', endWithParent, youngGeneration],
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      VITEST: '',
      // Astro and Vite are compiled for the first build and read from here by those after it.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(root, '.cache/compiled-modules'),
      ...variables,
    },
    silent: true,
  });
  if (child.pid !== undefined) giveWay(child.pid);
  return child;
}

/** Who follows a build. */
export interface BuildWatcher {
  onProgress: (progress: BuildProgress) => void;
  /** Milliseconds of each stage; added to. */
  times: Record<string, number>;
}

/** Follows a process to its end: its exit code, null where it was killed, and what it said. */
export async function watchBuildProcess(
  child: ChildProcess,
  { onProgress, times }: BuildWatcher,
): Promise<{ code: number | null; progress: BuildProgress }> {
  const progress = new BuildProgress();
  let stage: string = progress.stage;
  let stageBegan = performance.now();
  const nextStage = (name: string) => {
    times[`build: ${stage}`] = performance.now() - stageBegan;
    stage = name;
    stageBegan = performance.now();
  };
  const tell = () => {
    if (progress.stage !== stage) nextStage(progress.stage);
    onProgress(progress);
  };
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue;
    createInterface({ input }).on('line', (line) => {
      progress.read(line);
      tell();
    });
  }
  child.on('message', (said: RenderProgress) => {
    Object.assign(progress, said);
    tell();
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  nextStage('end');
  return { code, progress };
}

/** Visitors come first: a build takes the processor time that serving leaves. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // Not every system allows it; the build is then as urgent as the rest.
  }
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { BuildProgress } from '../release/progress/build-progress.ts';
import { distFolder, projectRoot, toolScript } from '../lib/project.ts';

export interface BuildResult {
  succeeded: boolean;
  pages: number;
  /** The end of what the build said, without its lines about single pages. */
  output: string;
}

/** Runs `astro build` into the folder of the build. `onProgress` is called after every line of output; `echo` also shows each line as it comes. */
export async function buildSite(
  onProgress: (progress: BuildProgress) => void = () => undefined,
  echo = false,
): Promise<BuildResult> {
  const progress = new BuildProgress();
  const child = spawn(process.execPath, [toolScript('astro'), 'build', '--outDir', distFolder], {
    cwd: projectRoot,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Kill the build when this program is interrupted or terminated.
  const stop = () => {
    child.kill();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      progress.read(line);
      if (echo) console.log(line);
      onProgress(progress);
    });
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return { succeeded: code === 0, pages: progress.pages, output: progress.notes.join('\n') };
}

/** A small copy of the portal in a folder of its own, to see what a real build does with good and with bad content. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCode, layOutSite } from '../../scripts/lib/testing/test-site.ts';

export { buildCode };

const repository = path.resolve(import.meta.dirname, '../..');

export interface SmallSite {
  root: string;
  /** Writes a file of the site; null removes it. */
  write: (file: string, text: string | null) => void;
  read: (file: string) => string;
  has: (file: string) => boolean;
  /** Runs `astro build`; the output is what a person would see. */
  build: (env?: Record<string, string>) => { status: number | null; output: string };
  remove: () => void;
}

/** Runs `astro build` in a folder that has code, content and packages. */
export function runBuild(
  root: string,
  env: Record<string, string> = {},
): { status: number | null; output: string } {
  const astro = path.join(repository, 'node_modules/astro/bin/astro.mjs');
  const run = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      NODE_ENV: 'production',
      VITEST: '',
      ...env,
    },
  });
  return { status: run.status, output: `${run.stdout}\n${run.stderr}` };
}

/** A small site that stands in a folder already. */
export function smallSiteAt(root: string): SmallSite {
  const at = (file: string) => path.join(root, file);
  return {
    root,
    write: (file, text) => {
      if (text === null) {
        rmSync(at(file));
        return;
      }
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    read: (file) => readFileSync(at(file), 'utf8'),
    has: (file) => existsSync(at(file)),
    build: (env) => runBuild(root, env),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/**
 * Lays out a small site; where nothing is built, its content alone will do. Call `remove` when done.
 *
 * @param root a folder that is not there yet; by default, one for this test
 */
export function createSmallSite({
  builds = true,
  root = mkdtempSync(path.join(tmpdir(), 'nscl-site-')),
} = {}): SmallSite {
  layOutSite(root, { content: 'base', builds });
  return smallSiteAt(root);
}

/** Every file of a built site, by its path below the folder of the site. */
export function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}

/** The files in which two builds differ, sorted. */
export function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.from('absent')))
    .sort();
}

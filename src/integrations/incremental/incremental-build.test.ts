import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { incrementalBuild, incrementalFiles } from './incremental-build.ts';

let folder: string;
let files: ReturnType<typeof incrementalFiles>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-cache-'));
  files = incrementalFiles(folder);
  writeFileSync(files.manifest, '{"routes":{}}');
  writeFileSync(files.state, 'this code');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Begins a build by this code, up to the point where Astro starts to compile. */
async function begin(code: string): Promise<void> {
  vi.stubEnv('INCREMENTAL_BUILD', code);
  const { hooks } = incrementalBuild();
  const config = { cacheDir: pathToFileURL(`${folder}/`) };
  await hooks['astro:config:setup']?.({ command: 'build', config, updateConfig: () => config } as never);
  await hooks['astro:build:start']?.({} as never);
}

it('leaves the record of the last build to Astro', async () => {
  await begin('this code');
  expect(existsSync(files.manifest)).toBe(true);
});

it('throws away what other code built', async () => {
  mkdirSync(files.pages);
  await begin('other code');
  expect([files.manifest, files.pages].filter((file) => existsSync(file))).toEqual([]);
});

it('throws away what a build left that was cut off', async () => {
  await begin('this code');
  mkdirSync(files.pages);
  await begin('this code');
  expect([files.manifest, files.pages].filter((file) => existsSync(file))).toEqual([]);
});

/** Copies of the portal's code on content of tests, each in a folder of its own. */
import { cpSync, existsSync, globSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot, toolScript } from '../../../admin/server/lib/project.ts';
import { testDay } from './test-day.ts';

/** Files that a build takes besides content. */
export const buildCode = [
  'src',
  'admin',
  'docs',
  'public',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/** Sound content of tests: `base` is tea and what it refers to, `portal` a portal with every section filled, as of November 2026. */
export type TestContent = 'base' | 'portal';

const contentOf = (content: TestContent) => join(projectRoot, 'tests/fixtures/content', content, 'content');

export interface LayOut {
  content: TestContent;
  /** Whether the site is built; content alone will do otherwise. */
  builds: boolean;
}

/** Lays a copy out in a folder. What editors uploaded belongs to the whole portal. */
export function layOutSite(root: string, { content, builds }: LayOut): void {
  for (const file of builds ? buildCode : [])
    cpSync(join(projectRoot, file), join(root, file), { recursive: true });
  cpSync(contentOf(content), join(root, 'content'), { recursive: true });
  if (content === 'base') rmSync(join(root, 'public/media'), { recursive: true, force: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
}

/** The site that browser tests walk: today's code on the content of tests. */
export const testSiteFolder = join(projectRoot, '.cache/test-site');

const newest = (files: readonly string[]) => Math.max(0, ...files.map((file) => statSync(file).mtimeMs));

/** True when neither code nor content of the tests has changed since a file was written. */
export function isUpToDate(file: string, content: TestContent, code: readonly string[] = buildCode): boolean {
  if (!existsSync(file)) return false;
  const folders = [...code.map((name) => join(projectRoot, name)), contentOf(content)];
  const files = folders.flatMap((folder) => [folder, ...globSync(join(folder, '**/*'))]);
  return newest(files) < statSync(file).mtimeMs;
}

/**
 * Builds the site of browser tests, unless it is up to date.
 *
 * @throws {Error} with what the build said when it fails
 */
export async function buildTestSite(): Promise<void> {
  const page = join(testSiteFolder, 'dist/index.html');
  if (isUpToDate(page, 'portal')) return;
  rmSync(testSiteFolder, { recursive: true, force: true });
  mkdirSync(testSiteFolder, { recursive: true });
  layOutSite(testSiteFolder, { content: 'portal', builds: true });
  const child = spawn(process.execPath, [toolScript('astro'), 'build'], {
    cwd: testSiteFolder,
    env: { ...process.env, BUILD_DATE: testDay, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  const status = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (status !== 0) throw new Error(`The site of the browser tests does not build:\n${said}`);
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DecapConfig } from '../../../admin/config/types.ts';
import { distFolder, projectRoot } from '../../../admin/server/lib/project.ts';

/** The folder of the site whose editors' page is opened: browser tests name theirs. */
const testSite = process.env['E2E_SITE'];
const dist = testSite === undefined ? distFolder : join(testSite, 'dist');

/** The path of a file of that site. */
export const siteFile = (file: string): string => join(testSite ?? projectRoot, file);

interface Tree {
  [name: string]: Tree | { content: string };
}

/** The entries below content/, as Decap's test backend wants them: folders as objects, files as `{ content }`. */
export function repoFiles(): Tree {
  const tree: Tree = {};
  for (const file of contentFiles()) {
    const names = file.split('/');
    const last = names.pop() ?? '';
    let folder = tree;
    for (const name of names) folder = folder[name] = (folder[name] ?? {}) as Tree;
    folder[last] = { content: readFileSync(siteFile(file), 'utf8') };
  }
  return tree;
}

/** Every entry and settings file that editors have a form for, from the root of the repository. */
export function contentFiles(): string[] {
  return readdirSync(siteFile('content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|mdx?)$/.test(name) && !name.endsWith('cms.yaml'))
    .map((name) => `content/${name}`)
    .sort();
}

export interface AdminOptions {
  /** Draft, review and publish, as with the publishing server; otherwise a save is final. */
  workflow?: boolean;
  /** Changes the files before the page sees them. */
  files?: (tree: Tree) => void;
}

/** The configuration that was built, with Decap's in-memory backend in place of a server. */
export function testConfig({ workflow = false }: AdminOptions = {}): DecapConfig {
  const config = JSON.parse(readFileSync(join(dist, 'admin/config.json'), 'utf8')) as DecapConfig;
  return {
    ...config,
    backend: { name: 'test-repo' },
    publish_mode: workflow ? 'editorial_workflow' : 'simple',
  };
}

/** Opens the editors' page on an in-memory copy of content/, and waits until the CMS is there. */
export async function openAdmin(page: Page, hash = '', options: AdminOptions = {}): Promise<void> {
  const tree = repoFiles();
  options.files?.(tree);
  const folders = testConfig().collections.flatMap((one) => ('folder' in one ? [one.folder] : []));
  await page.addInitScript(
    ({ files, listed }) => {
      // The backend lists a folder by its whole path as one name, but reads and writes files through nested folders.
      for (const folder of listed) {
        let place = files as Record<string, unknown>;
        for (const name of folder.split('/')) place = (place[name] ??= {}) as Record<string, unknown>;
        (files as Record<string, unknown>)[folder] = place;
      }
      window.repoFiles = files;
    },
    { files: tree, listed: folders },
  );
  await page.route('**/admin/config.json', (route) => route.fulfill({ json: testConfig(options) }));
  await page.goto(`/admin/${hash}`);
  // Decap's page of the in-memory backend has a button to enter.
  const enter = page.getByRole('button', { name: 'Đăng nhập' });
  const inside = page
    .locator('#nc-root')
    .getByText(/^(Nội dung| ?Đang viết trong)/)
    .first();
  await enter.or(inside).first().waitFor();
  if (await enter.isVisible()) await enter.click();
  await inside.waitFor();
}

/** The text of a file in the in-memory repository; undefined when there is none. */
export function readRepoFile(page: Page, file: string): Promise<string | undefined> {
  return page.evaluate((path) => {
    let place: unknown = window.repoFiles;
    for (const name of path.split('/')) place = (place as Record<string, unknown> | undefined)?.[name];
    return (place as { content?: string } | undefined)?.content;
  }, file);
}

/** The text of an entry that was saved but not published; undefined when there is none. */
export function readDraft(page: Page, collection: string, slug: string): Promise<string | undefined> {
  return page.evaluate((key) => {
    const drafts = (window as { repoFilesUnpublished?: Record<string, { diffs: { content: string }[] }> })
      .repoFilesUnpublished;
    return drafts?.[key]?.diffs[0]?.content;
  }, `${collection}/${slug}`);
}

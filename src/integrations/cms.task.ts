/** The files of /admin/ that need no page, as work beside the pages; see `admin`. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ContentError } from '#content/problems.ts';
import { readYamlFile } from '#content/read-collection.ts';
import { readSnapshot } from '#content/snapshot.ts';
import type { CmsSettings } from '#schemas/settings/cms.ts';
import { cmsSettingsFile, cmsSettingsSchema } from '#schemas/settings/cms.ts';
import { adminPage } from '../../admin/config/admin-page.ts';
import { lookupIndexes, relationOptions } from '../../admin/config/cms-input.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { collections, settingsForms } from '../../admin/config/forms.ts';
import { runBackgroundTask } from './background-task.ts';
import type { ContentTask } from './background-task.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The operators' choice of where editors' work is kept; the embedded server when there is no such file. */
function readCmsSettings(root: string): CmsSettings {
  if (!existsSync(path.join(root, cmsSettingsFile))) return cmsSettingsSchema.parse({});
  const { data, problems } = readYamlFile(root, cmsSettingsFile, cmsSettingsSchema);
  if (!data) throw new ContentError(problems);
  return data;
}

/** `onlyContent` leaves out what depends on code alone, where the folder of the site has it already. */
export interface CmsTask extends ContentTask {
  onlyContent?: boolean;
}

async function writeAdmin(
  { root, snapshot, site: siteUrl, onlyContent }: CmsTask,
  dist: string,
): Promise<void> {
  const folder = path.join(dist, 'admin');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  const { content } = readSnapshot(snapshot);
  const cms = readCmsSettings(root);
  const options = relationOptions(content);
  write('config.json', JSON.stringify(decapConfig({ collections, settingsForms, options, cms, siteUrl })));
  for (const [name, rows] of Object.entries(lookupIndexes(content))) {
    write(`lookup-${name}.json`, JSON.stringify(rows));
  }
  write('index.html', adminPage(cms, content.site?.short_name ?? 'Cổng thông tin'));
  if (onlyContent) return;
  copyDecap(folder);
  await bundlePage(folder);
}

/** Decap's script, and the parts that it loads when they are needed (image tools, code highlighting). */
function copyDecap(folder: string): void {
  const main = createRequire(import.meta.url).resolve('decap-cms');
  const source = path.dirname(main);
  for (const name of readdirSync(source)) {
    if (/(?:^|\.)decap-cms\.js(?:\.LICENSE\.txt)?$|\.wasm$/.test(name)) {
      copyFileSync(path.join(source, name), path.join(folder, name));
    }
  }
}

async function bundlePage(folder: string): Promise<void> {
  const source = (name: string) => path.join(projectRoot, 'admin/client', name);
  await build({
    entryPoints: {
      page: source('main.ts'),
      before: source('manual-init.ts'),
      'page-styles': source('styles/page.css'),
    },
    outdir: folder,
    absWorkingDir: projectRoot,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2024',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

runBackgroundTask(writeAdmin);

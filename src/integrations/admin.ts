/** The editors' page, /admin/, written beside the site when it is built: configuration, look-up indexes, scripts, styles, guide. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { ContentError } from '#loading/problems.ts';
import { readYamlFile } from '#loading/read-collection.ts';
import { readContent } from '#loading/read-content.ts';
import type { CmsSettings } from '#schemas/cms.ts';
import { cmsSettingsFile, cmsSettingsSchema } from '#schemas/cms.ts';
import { adminPage } from '../../admin/config/admin-page.ts';
import { lookupIndexes, relationOptions } from '../../admin/config/cms-input.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { collections, settingsForms } from '../../admin/config/forms.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Writes /admin/ into the built site, and adds the guide for editors, /admin/huong-dan/, to its pages. */
export function admin(): AstroIntegration {
  let site = '';
  let root = projectRoot;
  return {
    name: 'nscl-admin',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        site = config.site ?? '';
        root = fileURLToPath(config.root);
        injectRoute({
          pattern: '/admin/huong-dan',
          entrypoint: path.join(projectRoot, 'admin/page/guide.astro'),
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeAdmin(root, fileURLToPath(dir), site);
      },
    },
  };
}

/** The operators' choice of where editors' work is kept; the embedded server when there is no such file. */
function readCmsSettings(root: string): CmsSettings {
  if (!existsSync(path.join(root, cmsSettingsFile))) return cmsSettingsSchema.parse({});
  const { data, problems } = readYamlFile(root, cmsSettingsFile, cmsSettingsSchema);
  if (!data) throw new ContentError(problems);
  return data;
}

async function writeAdmin(root: string, dist: string, siteUrl: string): Promise<void> {
  const folder = path.join(dist, 'admin');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

  const { content } = readContent(root);
  const cms = readCmsSettings(root);
  const options = relationOptions(content);
  write('config.json', JSON.stringify(decapConfig({ collections, settingsForms, options, cms, siteUrl })));
  for (const [name, rows] of Object.entries(lookupIndexes(content))) {
    write(`lookup-${name}.json`, JSON.stringify(rows));
  }
  write('index.html', adminPage(cms));
  write('preview.css', previewStyles(dist));
  copyDecap(folder);
  await bundlePage(folder);
}

/** The style sheets and fonts that the home page loads, for the frame of the previews. */
function previewStyles(dist: string): string {
  const home = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const sheets = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, address = '']) => `@import url("${address}");`,
  );
  const fonts = [...home.matchAll(/<style[^>]*>([^<]*@font-face[^<]*)<\/style>/g)].map(([, css = '']) => css);
  return [...sheets, ...fonts, 'body { overflow-wrap: anywhere; }'].join('\n');
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
  const source = (name: string) => path.join(projectRoot, 'admin/page', name);
  await build({
    entryPoints: { page: source('main.ts'), before: source('before.ts') },
    outdir: folder,
    absWorkingDir: projectRoot,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2024',
    legalComments: 'none',
    logLevel: 'warning',
  });
  copyFileSync(source('page.css'), path.join(folder, 'page.css'));
}

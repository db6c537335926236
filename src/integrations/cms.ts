/** The editors' page, /admin/, written beside the site when it is built: configuration, look-up indexes, scripts, styles, guide. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stylesOfPage } from './astro-private.ts';
import { taskBesidePages } from './background-task.ts';

/** Writes /admin/ into the built site, and adds the guide for editors, /admin/huong-dan/, to its pages. */
export function admin(): AstroIntegration {
  const { hooks, work } = taskBesidePages<undefined>(new URL('./cms.task.ts', import.meta.url));
  return {
    name: 'nscl-admin',
    hooks: {
      ...hooks,
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/admin/huong-dan',
          entrypoint: fileURLToPath(new URL('../../admin/client/guide.astro', import.meta.url)),
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await work.finish(dist);
        writeFileSync(path.join(dist, 'admin/preview.css'), previewStyles(dist));
      },
    },
  };
}

/** The style sheets of all pages and the fonts that the home page loads, for the frame of the previews. */
function previewStyles(dist: string): string {
  const home = readFileSync(path.join(dist, 'index.html'), 'utf8');
  // The home page links what all pages have in common; sections add sheets of their own.
  const sheets = readdirSync(path.join(dist, '_astro'))
    .filter((name) => name.endsWith('.css') && !home.includes(`/_astro/${name}`))
    .sort()
    .map((name) => `@import url("/_astro/${name}");`);
  return [...sheets, stylesOfPage(home), 'body { overflow-wrap: anywhere; }'].join('\n');
}

/** Builds the search index while the pages are written. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { IndexReport } from '#search/index/build-index.ts';
import { taskBesidePages } from './background-task.ts';

/** Writes `pagefind/` into the built site, from the content itself and not from the pages. Stops the build on any error. */
export function searchIndex(): AstroIntegration {
  const { hooks, work } = taskBesidePages<IndexReport>(new URL('./search-index.task.ts', import.meta.url));
  return {
    name: 'nscl-search-index',
    hooks: {
      ...hooks,
      'astro:build:done': async ({ dir, logger }) => {
        const { records, files, bytes, seconds } = await work.finish(fileURLToPath(dir));
        logger.info(
          `${records.main + records.catalogue} records, ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
        );
      },
    },
  };
}

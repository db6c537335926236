/** Builds the search index once the pages are written. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { libraryFromContent } from '#library/from-content.ts';
import { readContent } from '#loading/read-content.ts';
import { buildSearchIndex } from '#search/build-index.ts';
import { searchRecords } from '#search/records.ts';

/** Writes `pagefind/` into the built site, from the content itself and not from the pages. Stops the build on any error. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'nscl-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const checked = readContent(root);
        const records = searchRecords(libraryFromContent(checked));
        const synonyms = checked.content.synonyms.map(({ words }) => words);
        const report = await buildSearchIndex(records, synonyms, fileURLToPath(dir));
        const { main, catalogue } = report.records;
        logger.info(
          `${main + catalogue} records, ${report.files} files, ${(report.bytes / 1e6).toFixed(1)} MB in ${report.seconds.toFixed(1)} s`,
        );
      },
    },
  };
}

/** Writes the record of every document, /tieu-chuan/<id>.json, once the pages are written. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absoluteAt, jsonText } from '#library/open-data.ts';
import { publicRecord } from '#library/record.ts';
import { builtLibrary } from '#integrations/built-library.ts';

/** Files that are written side by side. */
const batchSize = 200;

/**
 * Some ten thousand small files: as routes of Astro they took a third of the time in which all pages are rendered, here a second. The route
 * of the same address (src/pages/tieu-chuan/[slug].json.ts) serves the development server.
 */
export function documentRecords(): AstroIntegration {
  let root = '';
  let site: URL | undefined;
  return {
    name: 'nscl-document-records',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { library } = builtLibrary(root);
        const url = absoluteAt(site);
        const documents = library.documents.filter(({ entry }) => !entry?.sample);
        const folder = path.join(fileURLToPath(dir), 'tieu-chuan');
        for (let from = 0; from < documents.length; from += batchSize) {
          const batch = documents.slice(from, from + batchSize);
          await Promise.all(
            batch.map((document) =>
              writeFile(
                path.join(folder, `${document.id}.json`),
                jsonText(publicRecord(document, library, url)),
              ),
            ),
          );
        }
        logger.info(`${documents.length} records of documents`);
      },
    },
  };
}

/** Astro content loaders over our own readers. A fault stops the load with every problem listed, in Vietnamese. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { designationSlug } from '#domain/designation/designation-format.ts';
import { ContentError } from './problems.ts';
import type { ContentProblem } from './problems.ts';
import { readCollection, readYamlFile } from './read-collection.ts';
import { catalogueFile, readIcs, readIsoCatalogue, settingsFiles } from './read-content.ts';
import { icsFile } from '#schemas/catalogue.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import { glossarySchema, redirectsSchema, siteSettingsSchema } from '#schemas/settings/site.ts';
import { settingsFolder } from '#schemas/content-paths.ts';

interface Read {
  entries: { id: string; file?: string; data: object; deferred?: boolean }[];
  problems: ContentProblem[];
}

/** A loader that fills the store from what `read` returns, and again when a file below `watched` changes. */
function loader(name: string, watched: string, read: (root: string) => Read): Loader {
  return {
    name,
    load: async ({ config, store, watcher, logger }: LoaderContext) => {
      const root = fileURLToPath(config.root);
      const fill = () => {
        const { entries, problems } = read(root);
        if (problems.length > 0) throw new ContentError(problems);
        store.clear();
        for (const { id, file, data, deferred } of entries) {
          store.set({
            id,
            data: { ...data },
            ...(file === undefined ? {} : { filePath: file }),
            ...(deferred ? { deferredRender: true } : {}),
          });
        }
      };
      fill();
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(path.join(root, watched))) return;
        try {
          fill();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

/** Loads a folder of entries. The text of an MDX entry is compiled by Astro when a page renders it. */
export function collectionLoader<Schema extends z.ZodObject>(
  definition: CollectionDefinition<Schema>,
): Loader {
  return loader(`nscl-${definition.name}`, definition.folder, (root) => {
    const { entries, problems } = readCollection(root, definition);
    const deferred = definition.format === 'mdx';
    return { entries: entries.map((entry) => ({ ...entry, deferred })) as Read['entries'], problems };
  });
}

/** Loads the ISO catalogue: one file of JSON Lines, or the one that CATALOGUE_FILE names. */
export function isoCatalogueLoader(): Loader {
  const file = catalogueFile();
  return loader('nscl-iso-catalogue', file, (root) => {
    const { rows, problems } = readIsoCatalogue(root, file);
    // Astro takes only paths below the root.
    const place = path.isAbsolute(file) ? {} : { file };
    const entries = rows.map((data) => ({ id: designationSlug(data.designation), ...place, data }));
    return { entries, problems };
  });
}

/** Loads the ICS codes. */
export function icsLoader(): Loader {
  return loader('nscl-ics', icsFile, (root) => {
    const { codes, problems } = readIcs(root);
    return { entries: codes.map((data) => ({ id: data.code, file: icsFile, data })), problems };
  });
}

/** Loads the settings files, each as one entry under its own name. */
export function settingsLoader(): Loader {
  return loader('nscl-settings', settingsFolder, (root) => {
    const files = [
      ['site', readYamlFile(root, settingsFiles.site, siteSettingsSchema)],
      ['glossary', readYamlFile(root, settingsFiles.glossary, glossarySchema)],
      ['redirects', readYamlFile(root, settingsFiles.redirects, redirectsSchema)],
      // A portal without a plan has no such file.
      ...(existsSync(path.join(root, settingsFiles.plan))
        ? [['plan', readYamlFile(root, settingsFiles.plan, planSchema)] as const]
        : []),
    ] as const;
    return {
      entries: files.flatMap(([id, { data }]) => (data ? [{ id, file: settingsFiles[id], data }] : [])),
      problems: files.flatMap(([, { problems }]) => problems),
    };
  });
}

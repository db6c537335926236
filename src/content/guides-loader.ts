/** The Astro loader of guides, whose MDX Astro compiles when a page renders it. All other content reaches pages through the library. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collectionDefinitions } from '#schemas/collections.ts';
import type { LoadedEntry } from './content.ts';
import { ContentError } from './problems.ts';
import { readCollection } from './read-collection.ts';
import { readSnapshot, snapshotFile } from './snapshot.ts';

const { guides } = collectionDefinitions;

/** Loads the guides; a development server loads them again when one changes. */
export function guidesLoader(): Loader {
  return {
    name: 'nscl-guides',
    load: ({ config, store, watcher, logger }: LoaderContext) => {
      const root = fileURLToPath(config.root);
      const fill = (entries: readonly LoadedEntry<object>[]) => {
        store.clear();
        for (const { id, file, data } of entries)
          store.set({ id, data: { ...data }, filePath: file, deferredRender: true });
      };
      const read = () => {
        const { entries, problems } = readCollection(root, guides);
        if (problems.length > 0) throw new ContentError(problems);
        return entries;
      };
      const snapshot = snapshotFile();
      fill(snapshot === undefined ? read() : readSnapshot(snapshot).content.collections.guides);
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(path.join(root, guides.folder))) return;
        try {
          fill(read());
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
      return Promise.resolve();
    },
  };
}

/**
 * Reads and checks all content before anything is built, so that an editor sees every problem at once, in words, and nothing
 * half-built; and hands it on as a snapshot to pages and background tasks.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { CheckedContent } from '#content/content.ts';
import { ContentError } from '#content/problems.ts';
import type { EntryMemory } from '#content/read-collection.ts';
import { catalogueFile, readContent } from '#content/read-content.ts';
import { contentFolder } from '#schemas/content-paths.ts';
import { readSnapshot, snapshotFile, useSnapshot, writeSnapshot } from '#content/snapshot.ts';

/**
 * Stops `astro build` and `astro dev` when content is faulty, prints what editors should look at, and gives every moved address a
 * page that leads to the new one. A development server checks and shows every edit at once; a faulty one is reported, and the pages
 * stay as they are until it is mended.
 */
export function content(): AstroIntegration {
  const memory: EntryMemory = new Map();
  let root = '';
  let cacheFolder = '';
  let revision = 0;

  /** Content as it is on the disk, handed on under a new name, by which those that keep it know that theirs is old. */
  const readAnew = (): CheckedContent => {
    const checked = readContent(root, catalogueFile(), memory);
    if (checked.problems.length > 0) throw contentError(checked);
    revision = 1 - revision;
    const file = path.join(cacheFolder, `content-snapshot-${process.pid}-${revision}.json`);
    writeSnapshot(file, checked);
    useSnapshot(file);
    return checked;
  };

  return {
    name: 'nscl-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        root = fileURLToPath(config.root);
        cacheFolder = fileURLToPath(config.cacheDir);
        const given = snapshotFile();
        const checked = given === undefined ? readAnew() : readSnapshot(given);
        for (const { file, field, message } of checked.warnings)
          logger.warn(`${file}: ${field ?? ''} ${message}`);
        if (checked.problems.length > 0) throw contentError(checked);
        updateConfig({
          redirects: Object.fromEntries(checked.content.redirects.map(({ from, to }) => [from, to])),
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        showEdits(server, path.join(root, contentFolder), () => {
          try {
            readAnew();
            return true;
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
            return false;
          }
        });
      },
    },
  };
}

/** Reads content again when files of it changed, before the next page at the latest, and has open pages load anew. */
function showEdits(server: ViteDevServer, folder: string, readAnew: () => boolean): void {
  let changed = false;
  const catchUp = () => {
    if (!changed) return;
    changed = false;
    if (readAnew()) server.ws.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder)) return;
    // Several files may be saved at once.
    if (!changed) setImmediate(catchUp);
    changed = true;
  });
  server.middlewares.use((_request, _response, next) => {
    catchUp();
    next();
  });
}

function contentError({ problems }: CheckedContent): ContentError {
  const error = new ContentError(problems);
  // The message is for editors; where in our code it was thrown is not.
  error.stack = error.message;
  return error;
}

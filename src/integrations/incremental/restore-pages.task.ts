/** Lays out the pages of the last build where the next one is being built; see `incrementalBuild`. */
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runBackgroundTask } from '../background-task.ts';

runBackgroundTask<string[], { pages: string }>(({ pages }, folder) => {
  cpSync(pages, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
  return Promise.resolve(files);
});

/**
 * Renders one page with the content of a draft, by the program that the last build compiled. The kept site and its keys stay as they are, so a
 * publication knows nothing of it.
 *
 * `node render-draft.ts <page> <file>`: the page below the folder of the site, such as `tin-tuc/a/index.html`, and where to write it.
 * Environment: as for render-pages.ts, without BUILD_FOLDER. Exit codes: render-draft-exit.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSnapshot, snapshotFile } from '#content/snapshot.ts';
import { loadProgram } from '../astro-private.ts';
import { renderDraftExit } from './render-draft-exit.ts';
import { compiledContent, programFiles, programRecord } from './compiled-program.ts';

async function render(root: string, snapshot: string, page: string, file: string): Promise<number> {
  const cacheFolder = path.join(root, '.cache/astro');
  const program = programRecord(cacheFolder, process.env['INCREMENTAL_BUILD'] ?? '');
  if (!program || program.compiledContent !== compiledContent(readSnapshot(snapshot)))
    return renderDraftExit.unusable;
  const pages = await loadProgram(programFiles(cacheFolder).code, program);
  const wanted = pages.find((one) => one.file === page);
  if (!wanted) return renderDraftExit.noPage;
  const body = await wanted.render();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
  return 0;
}

const [page, file] = process.argv.slice(2);
const snapshot = snapshotFile();
if (page === undefined || file === undefined || snapshot === undefined)
  throw new Error('A page, a file and CONTENT_SNAPSHOT are needed.');
// Modules of the program may keep timers.
process.exit(await render(fileURLToPath(new URL('../../../', import.meta.url)), snapshot, page, file));

// npm run check:nu: validates built pages with the Nu HTML checker, which finds what html-validate does not. Needs Java.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { distFolder, projectRoot } from '../../admin/server/lib/project.ts';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { listFiles } from '../lib/dist/dist-check.ts';
import { representativePages } from '../lib/pages/representative-pages.ts';

const help = `
Validates built pages with the Nu HTML checker (vnu): every page but those of the library of standards, and of these a sample that
stays the same from run to run. Needs Java 11 or later; npm run check:nu installs the checker itself.

  npm run check:nu [-- --dist FOLDER] [--sample COUNT]

  --dist FOLDER    the built site; default: DIST_DIR or dist/
  --sample COUNT   how many pages of the library; default: 150
  --help           prints this`;

const options = readOptions(help, { dist: { type: 'string' }, sample: { type: 'string', default: '150' } });
const dist = resolve(options.dist ?? distFolder);
const checker = join(projectRoot, 'scripts/nu-checker/node_modules/vnu-jar/build/dist/vnu.jar');
const mostFaults = 30;

/** Why the checker cannot run here; undefined when it can. */
function missing(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0)
    return 'There is no Java here ("java -version" does not answer). Install a Java runtime, 11 or later, and run this again.';
  if (!existsSync(checker))
    return 'The checker is not installed: npm ci --ignore-scripts --prefix scripts/nu-checker';
  if (!existsSync(dist)) return `There is no built site in ${dist}: run "npm run build" first.`;
  return undefined;
}

interface NuMessage {
  url: string;
  lastLine?: number;
  message: string;
}

/** Faults of some pages; one call for many, since Java takes a second to start. */
function faultsOf(pages: readonly string[]): string[] {
  const files = pages.map((page) => join(dist, page));
  const run = spawnSync('java', ['-jar', checker, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  const { messages } = JSON.parse(run.stderr) as { messages: NuMessage[] };
  return messages.map(({ url, lastLine = 0, message }) => {
    const page = relative(dist, decodeURI(new URL(url).pathname));
    return `/${page}:${lastLine} ${message}`;
  });
}

const reason = missing();
if (reason === undefined) {
  const pages = representativePages(listFiles(dist), Number(options.sample));
  const faults = faultsOf(pages);
  for (const fault of faults.slice(0, mostFaults)) console.log(fault);
  if (faults.length > mostFaults) console.log(`… and ${faults.length - mostFaults} more`);
  console.log(`${pages.length} pages validated: ${faults.length} faults.`);
  process.exitCode = faults.length === 0 && pages.length > 0 ? 0 : 1;
} else {
  console.error(reason);
  process.exitCode = 1;
}

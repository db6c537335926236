// Runs after npm has changed node_modules (the `dependencies` script): keeps the installation small and the lock file free of noise.
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const help = `
Trims what npm has just installed. npm calls it by itself; running it again changes nothing.

  node scripts/after-install.ts

- Deletes files that nothing here reads: source maps (85 MB, most of Decap CMS), the C headers of Node (67 MB) and the
  TypeScript sources that Happy DOM ships beside its build.
- Removes the "engines" of packages from package-lock.json. npm compares them with the Node that runs npm, while every
  script runs on the Node that the lock file itself pins; tests/repository/dependencies.test.ts holds them to that one.

  --help   prints this
`.trim();

const root = join(import.meta.dirname, '..');

/** Files of packages that are neither run nor served. */
const unread = [
  'node_modules/**/*.map',
  'node_modules/happy-dom/src',
  'node_modules/node/include',
  'node_modules/node/node_modules/node-*/include',
];

function deleteUnread(): void {
  for (const file of globSync(unread, { cwd: root })) rmSync(join(root, file), { recursive: true });
}

function tidyLock(): void {
  const file = join(root, 'package-lock.json');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { engines?: unknown }> };
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place !== '') delete entry.engines;
  }
  const tidied = `${JSON.stringify(lock, null, 2)}\n`;
  if (tidied !== text) writeFileSync(file, tidied);
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) console.log(help);
else {
  deleteUnread();
  tidyLock();
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root folder of the repository. */
export const projectRoot = resolve(import.meta.dirname, '../../..');

/** Where a build ends up. `DIST_DIR` names another folder, to build into, to serve or to check. */
export const distFolder = resolve(projectRoot, process.env['DIST_DIR'] ?? 'dist');

/**
 * The script behind a command-line tool of an installed package, to be run with this same Node.
 * Going through the package's own `bin` entry needs no shell and works on every system.
 *
 * @throws {Error} when the package is not installed or has no such command
 */
export function toolScript(packageName: string, command = packageName): string {
  const folder = join(projectRoot, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
  if (script === undefined) throw new Error(`Package ${packageName} has no command named ${command}.`);
  return join(folder, script);
}

/**
 * Adds to the record of changes what an import or a sync changed: compares the entries of a revision with those in the working
 * folder. Publications of the CMS record theirs themselves. Running it again changes nothing.
 *
 *   node scripts/record-changes.ts --since <revision> [--day YYYY-MM-DD]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  changesBetween,
  changesFile,
  changesText,
  entryState,
  followedFolders,
  parseChanges,
} from '#content/change-log.ts';
import { dayInVietnam } from '#text/calendar.ts';

const { values: options } = parseArgs({
  options: { since: { type: 'string' }, day: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (options.help || !options.since) {
  console.log('Cách dùng: node scripts/record-changes.ts --since <commit> [--day YYYY-MM-DD]');
  process.exit(options.help ? 0 : 2);
}
const { since } = options;
const day = options.day ?? dayInVietnam(new Date());
const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

const before = git('ls-tree', '-r', '-z', '--name-only', since, '--', ...followedFolders)
  .split('\0')
  .filter(Boolean)
  .flatMap((file) => entryState(file, git('show', `${since}:${file}`)) ?? []);
const after = followedFolders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.split(path.sep).join('/')),
    ),
  )
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => entryState(file, readFileSync(file, 'utf8')) ?? []);

const file = changesFile(day);
const standing = existsSync(file) ? parseChanges(readFileSync(file, 'utf8'), file).changes : [];
const found = changesBetween(before, after, day);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, changesText([...standing, ...found]));
const counts = Map.groupBy(found, ({ collection, kind }) => `${collection} ${kind}`);
console.log(`${file}: ${found.length} thay đổi`);
for (const [what, rows] of counts) console.log(`  ${what}: ${rows.length}`);

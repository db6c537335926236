/**
 * Adds to the record of changes what was edited by hand since a revision: compares its entries with those in the working folder.
 * Publications of the CMS, imports and syncs record theirs themselves. Running it again changes nothing.
 *
 *   npm run changes -- --since <revision> [--day YYYY-MM-DD]
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { addedChanges, entryState, followedFolders, parseChanges, readChanges } from '#content/change-log.ts';
import { changesFolder } from '#schemas/content-paths.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { recordChanges, recordSummary } from '../lib/change-record.ts';

const { values: options } = parseArgs({
  options: { since: { type: 'string' }, day: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (options.help || !options.since) {
  console.log('Cách dùng: npm run changes -- --since <commit> [--day YYYY-MM-DD]');
  process.exit(options.help ? 0 : 2);
}
const { since } = options;
const day = options.day ?? dayInVietnam(new Date());
const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
const filesThen = (...folders: string[]) =>
  git('ls-tree', '-r', '-z', '--name-only', since, '--', ...folders)
    .split('\0')
    .filter(Boolean)
    .map((file) => ({ file, text: git('show', `${since}:${file}`) }));

const before = filesThen(...followedFolders).flatMap(({ file, text }) => entryState(file, text) ?? []);
const recordThen = filesThen(changesFolder).flatMap(({ file, text }) => parseChanges(text, file).changes);
const recorded = addedChanges(recordThen, readChanges('.').changes);
console.log(recordSummary(recordChanges('.', before, recorded, day), day));

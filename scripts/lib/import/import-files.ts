/** All that an import writes: the entries, the record of their changes, and the addresses that are published with them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '#content/content.ts';
import { changesBetween, changesFile, changesText, entryState, parseChanges } from '#content/change-log.ts';
import type { EntryState } from '#domain/changes/entry-changes.ts';
import { contentAfter } from '#exchange/import/plan-import.ts';
import type { ImportPlan } from '#exchange/import/plan-import.ts';
import { importedFiles } from '#exchange/import/entry-text.ts';
import type { ImportedFile } from '#exchange/import/entry-text.ts';
import { publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import { addressesText, publishedAddresses } from '../published-addresses.ts';

/** @param day the day that the record of changes notes, YYYY-MM-DD */
export function importFiles(root: string, plan: ImportPlan, content: Content, day: string): ImportedFile[] {
  const entries = importedFiles(plan);
  const read = (file: string) => {
    const full = path.join(root, file);
    return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
  };
  const states = (texts: readonly { path: string; text: string | undefined }[]): EntryState[] =>
    texts.flatMap(({ path: file, text }) => (text === undefined ? [] : (entryState(file, text) ?? [])));
  const changes = changesBetween(
    states(entries.map(({ path: file }) => ({ path: file, text: read(file) }))),
    states(entries),
    day,
  );
  const record = changesFile(day);
  const recorded = parseChanges(read(record) ?? '', record).changes;
  return [
    ...entries,
    ...(changes.length > 0 ? [{ path: record, text: changesText([...recorded, ...changes]) }] : []),
    { path: publishedAddressesFile, text: addressesText(publishedAddresses(contentAfter(plan, content))) },
  ];
}

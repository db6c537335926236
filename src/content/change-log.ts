/**
 * The record of changes: a file a day below content/changes/, a JSON object a line. Kept in the repository, so it is whole in a shallow
 * clone; lines that two histories added are joined, and read in one order (see `sortChanges`).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { designationKey } from '#domain/designation/designation-format.ts';
import {
  changeCollections,
  changeKinds,
  entryChanges,
  followedDays,
  sortChanges,
} from '#domain/changes/entry-changes.ts';
import type { ChangeCollection, EntryChange, EntryState } from '#domain/changes/entry-changes.ts';
import { changesFolder } from '#schemas/content-paths.ts';
import { legalDocuments } from '#schemas/collections/documents.ts';
import { standards } from '#schemas/standards/standards.ts';
import { validateEntry } from './problems.ts';
import type { ContentProblem } from './problems.ts';
import { parseYamlEntry } from './entry/yaml-entry.ts';

const changeSchema = z.strictObject({
  day: z.iso.date(),
  kind: z.enum(changeKinds),
  collection: z.enum(changeCollections),
  id: z.string().min(1),
  name: z.string().min(1),
  field: z.enum(followedDays).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** The file that holds the changes of a day. */
export const changesFile = (day: string): string => `${changesFolder}/${day}.jsonl`;

/** Whether a file of the repository is part of the record. */
export const isChangesFile = (file: string): boolean => file.startsWith(`${changesFolder}/`);

/** The text of a file: the changes in their order, each once. */
export function changesText(changes: readonly EntryChange[]): string {
  return sortChanges(changes)
    .map((change) => `${JSON.stringify(change)}\n`)
    .join('');
}

/** The changes of a file's text, with what is wrong in it. */
export function parseChanges(
  text: string,
  file: string,
): { changes: EntryChange[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const changes = text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    try {
      const { data, problems: found } = validateEntry(changeSchema, JSON.parse(line) as unknown, file);
      problems.push(...found.map((problem) => ({ ...problem, line: index + 1 })));
      return data ? [data] : [];
    } catch {
      problems.push({ file, line: index + 1, message: 'dòng này không phải JSON' });
      return [];
    }
  });
  return { changes: sortChanges(changes), problems };
}

/** Lines of one state of the record that another state lacks. */
export function addedChanges(before: readonly EntryChange[], after: readonly EntryChange[]): EntryChange[] {
  const known = new Set(before.map((change) => changesText([change])));
  return after.filter((change) => !known.has(changesText([change])));
}

/** Reads the whole record, the oldest day first. */
export function readChanges(root: string): { changes: EntryChange[]; problems: ContentProblem[] } {
  const folder = path.join(root, changesFolder);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  const read = files.map((name) =>
    parseChanges(readFileSync(path.join(folder, name), 'utf8'), `${changesFolder}/${name}`),
  );
  return {
    changes: sortChanges(read.flatMap(({ changes }) => changes)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const folders: Readonly<Record<ChangeCollection, string>> = {
  standards: standards.folder,
  documents: legalDocuments.folder,
};

/** The folders whose entries are followed. */
export const followedFolders: readonly string[] = Object.values(folders);

const line = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The followed fields of the entry in a file; undefined for a file that is no followed entry, or that cannot be read: the content check
 * reports that. Samples are not followed.
 */
export function entryState(file: string, text: string): EntryState | undefined {
  const collection = changeCollections.find((name) => file.startsWith(`${folders[name]}/`));
  if (collection === undefined || !file.endsWith('.yaml')) return undefined;
  const entry = (parseYamlEntry(text).data ?? {}) as Record<string, unknown>;
  if (entry['sample'] === true) return undefined;
  const id = path.posix.basename(file, '.yaml');
  const transition = (entry['transition'] ?? {}) as Record<string, unknown>;
  const days = {
    effective: line(entry['effective']),
    withdrawn_on: line(entry['withdrawn_on']),
    until: line(transition['until'] ?? entry['suspends_until']),
  };
  return {
    collection,
    id,
    name: line(entry['designation']) ?? line(entry['number']) ?? line(entry['title_vi']) ?? id,
    status: line(entry['status']) ?? 'unknown',
    checkedOn: line(entry['checked_on']),
    replaces: Array.isArray(entry['replaces']) ? entry['replaces'].map(String) : [],
    days: Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined)),
  };
}

/** Changes between two states of followed entries; spellings of one designation name one entry. */
export function changesBetween(
  before: readonly EntryState[],
  after: readonly EntryState[],
  day: string,
): EntryChange[] {
  return entryChanges(before, after, day, designationKey);
}

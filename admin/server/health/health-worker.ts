/** Reads the content of a commit and runs the rules of health over it, in a thread of its own: visitors must not wait for that. */
import { parentPort } from 'node:worker_threads';
import { findHealth } from '#content/health/find-health.ts';
import { openHealthLibrary } from '#content/health/health-library.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { EntryMemory } from '#content/read-collection.ts';
import { catalogueFile, readContent } from '#content/read-content.ts';
import { collections } from '../../config/forms.ts';

export interface HealthRequest {
  id: number;
  /** The folder that holds content/. */
  root: string;
  /** YYYY-MM-DD */
  day: string;
}

/** A find as the page shows it. */
export interface HealthRow {
  rule: string;
  /** Path from the root of the repository. */
  file: string;
  /** The name by which people know the entry. */
  title: string;
  field: string;
  /** The name of the field, by which a find is known again after its entry was edited. */
  fieldName: string;
  message: string;
  since?: string;
  /** The value that the rule would write, where it is a plain text or a list of such. */
  suggestion?: string;
}

/** A fault that no rule has found: sums that do not agree, exceptions that cover nothing. */
export interface HealthNote {
  file: string;
  field: string;
  message: string;
}

export interface HealthAnswer {
  id: number;
  rows: HealthRow[];
  notes: HealthNote[];
  excepted: number;
  /** Entries that break the schema of today: their finds are not counted. */
  unread: number;
  /** Set when nothing could be read. */
  failure?: string;
}

/** One commit differs from the next in few files, and only those are read anew. */
const memory: EntryMemory = new Map();

const folders = collections.map(({ folder, summary: [name = ''] }) => ({ folder: `${folder}/`, name }));

function titleOf({ file, id, data }: AnyEntry): string {
  const name = folders.find(({ folder }) => file.startsWith(folder))?.name ?? '';
  const title = data[name];
  return typeof title === 'string' ? title : id;
}

function suggestionOf(fix: { value: unknown } | undefined): string | undefined {
  const value = fix?.value;
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('; ') : undefined;
}

function answer({ id, root, day }: HealthRequest): HealthAnswer {
  try {
    const { content, problems, warnings } = readContent(root, catalogueFile(), memory);
    const library = openHealthLibrary(content, day);
    const { findings, excepted, exceptionFaults } = findHealth(library);
    const titles = new Map(library.entries.map((entry) => [entry.file, titleOf(entry)]));
    return {
      id,
      excepted,
      unread: new Set(problems.map(({ file }) => file)).size,
      rows: findings.map(({ rule, file, path: [name], field, message, since, fix }) => {
        const suggestion = suggestionOf(fix);
        return {
          rule,
          file,
          title: titles.get(file) ?? file,
          field,
          fieldName: String(name),
          message,
          ...(since === undefined ? {} : { since }),
          ...(suggestion === undefined ? {} : { suggestion }),
        };
      }),
      notes: [...warnings, ...exceptionFaults].map(({ file, field = '', message }) => ({
        file,
        field,
        message,
      })),
    };
  } catch (error) {
    return { id, rows: [], notes: [], excepted: 0, unread: 0, failure: String(error) };
  }
}

parentPort?.on('message', (request: HealthRequest) => {
  parentPort?.postMessage(answer(request));
});

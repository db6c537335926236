/**
 * An import before anything is written: each row held against its schema, against the entries that there are, and all of them together
 * against the rest of the content.
 */
import { checkReferences } from '#content/checks/cross-check.ts';
import type { Content, LoadedEntry } from '#content/content.ts';
import type { ContentProblem } from '#content/problems.ts';
import { entriesOf, exchangeDefinition, nameIndex, withEntries } from '#exchange/collections.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { isoCatalogueFile } from '#schemas/standards/catalogue.ts';
import type { MappedHead } from './map-columns.ts';
import type { FoundTable } from './find-table.ts';
import { entryIndex, judgeRow } from './judge-row.ts';
import type { JudgedRow } from './judge-row.ts';
import { readRow } from './row-entry.ts';
import type { ConstantCell } from './row-entry.ts';

export type { FieldChange, JudgedRow, RowKind } from './judge-row.ts';

export interface ImportRequest {
  collection: ExchangeName;
  content: Content;
  table: FoundTable;
  constants?: readonly ConstantCell[];
  /** Whether entries that there are may be changed. */
  update?: boolean;
  /** Called now and then with the rows that are done. */
  onProgress?: (done: number, all: number) => void;
}

export interface ImportPlan {
  collection: ExchangeName;
  sheet: string;
  heads: readonly MappedHead[];
  rows: JudgedRow[];
  /** Problems that the rows cause together, in places that no row names. */
  problems: ContentProblem[];
}

const progressStep = 250;

/** Judges every row; nothing is written. */
export function planImport(request: ImportRequest): ImportPlan {
  const { collection, content, table, constants = [], update = false, onProgress } = request;
  const definition = exchangeDefinition(collection);
  const names = nameIndex(content);
  const index = entryIndex(definition, entriesOf(content, collection));
  const seen = new Map<string, number>();
  const rows = table.rows.map((source, at) => {
    if (at % progressStep === 0) onProgress?.(at, table.rows.length);
    const row = readRow(source, table.heads, constants, names);
    return judgeRow({ definition, index, seen, row, update });
  });
  const plan: ImportPlan = { collection, sheet: table.sheet, heads: table.heads, rows, problems: [] };
  crossCheck(plan, content);
  onProgress?.(table.rows.length, table.rows.length);
  return plan;
}

const isWritten = ({ kind }: JudgedRow) => kind === 'new' || kind === 'changed';

/** The rows that an import writes. */
export const writtenRows = ({ rows }: Pick<ImportPlan, 'rows'>): JudgedRow[] => rows.filter(isWritten);

/** The content as it is once the rows are written. */
export function contentAfter(plan: ImportPlan, content: Content): Content {
  const written = new Map(
    writtenRows(plan).flatMap(({ file, id, data }) => (data ? [[file, { id, file, data }] as const] : [])),
  );
  const standing = entriesOf(content, plan.collection).map((entry) => written.get(entry.file) ?? entry);
  const known = new Set(standing.map(({ file }) => file));
  const added: LoadedEntry<Record<string, unknown>>[] = [...written.values()].filter(
    ({ file }) => !known.has(file),
  );
  return withEntries(content, plan.collection, [...standing, ...added]);
}

const problemKey = ({ file, field, message }: ContentProblem) => [file, field, message].join('\0');

/** Refuses rows for what they contradict; a refused row is taken out, and the rest is looked at again. */
function crossCheck(plan: ImportPlan, content: Content): void {
  if (writtenRows(plan).length === 0) return;
  const standing = new Set(checkReferences(content, isoCatalogueFile).problems.map(problemKey));
  for (;;) {
    const caused = checkReferences(contentAfter(plan, content), isoCatalogueFile).problems.filter(
      (problem) => !standing.has(problemKey(problem)),
    );
    const byFile = new Map(writtenRows(plan).map((row) => [row.file, row]));
    const blamed = caused.filter(({ file }) => byFile.has(file));
    for (const { file, field, message } of blamed) {
      const row = byFile.get(file);
      if (!row) continue;
      row.kind = 'refused';
      row.faults.push({ ...(field === undefined ? {} : { column: field }), message });
    }
    plan.problems = caused.filter(({ file }) => !byFile.has(file));
    if (blamed.length === 0 || writtenRows(plan).length === 0) return;
  }
}

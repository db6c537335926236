/** Reads an uploaded table and judges its rows, in a thread of its own: visitors must not wait for that, nor a bad file end the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueFile, readContent } from '#content/read-content.ts';
import { exchangeDefinition, findCollection } from '#exchange/collections.ts';
import { columnsOf, fieldsOf, listShape } from '#exchange/columns.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { importedFiles } from '#exchange/import/entry-text.ts';
import type { ImportedFile } from '#exchange/import/entry-text.ts';
import { planImport } from '#exchange/import/plan-import.ts';
import type { JudgedRow, RowKind } from '#exchange/import/plan-import.ts';
import { chooseCollection, readTable } from '#exchange/import/read-table.ts';
import { countKinds, missingColumns, targetName } from '#exchange/import/report.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { fieldLines } from '../history/compare-entries.ts';

/** The choices of the editor beside the file. */
export interface ImportChoices {
  /** The collection as editors know it; else the one of which most columns are known. */
  collection?: string;
  sheet?: string;
  /** Heads of columns with the fields that they mean, by title; an empty one is not imported. */
  map: ReadonlyMap<string, string>;
  /** Values for every row, by the title of their field. */
  set: ReadonlyMap<string, string>;
  /** Whether entries that there are may be changed. */
  update: boolean;
}

export interface ImportQuestion {
  /** The folder that holds content/. */
  root: string;
  name: string;
  bytes: Uint8Array;
  choices: ImportChoices;
}

/** A row as the page shows it. */
export interface ReportRow {
  row: number;
  kind: RowKind;
  name: string;
  changes: { title: string; before: string; after: string }[];
  /** Why it is refused, each with the head of its column. */
  faults: string[];
  notes: string[];
}

export interface ImportReport {
  /** The collection as editors know it. */
  collection: string;
  label: string;
  /** Names of the sheets; one empty name for files without sheets. */
  sheets: string[];
  sheet: string;
  /** Heads of the columns with the title of the field that each one goes to; empty where it is not imported. */
  heads: { head: string; field: string }[];
  /** Titles of all fields that a column may go to. */
  fields: string[];
  /** Titles of required fields that no column gives. */
  missing: string[];
  counts: Record<RowKind, number>;
  /** The first rows of each kind. */
  rows: ReportRow[];
  /** Faults that the rows cause together, elsewhere in the content. */
  problems: string[];
  files: ImportedFile[];
}

export type ImportAnswer = { report: ImportReport } | { refusal: string };

/** The most rows that are taken at once: more belong to `npm run import`, which nobody waits for at a page. */
export const mostRows = 5000;

/** Rows of each kind that are written out before the rest is counted. */
export const mostShown = 100;

/** Longer values are cut, in characters. */
const longestValue = 160;

function valueWords({ schema }: CollectionDefinition, field: string, value: unknown): string {
  const inner = fieldsOf({ schema })[field];
  const words = inner === undefined ? '' : fieldLines(inner, value).join('; ');
  if (words === '') return 'trống';
  return words.length > longestValue ? `${words.slice(0, longestValue - 1)}…` : words;
}

const reportRow = (
  definition: CollectionDefinition,
  { row, kind, name: label, changes, faults, notes }: JudgedRow,
): ReportRow => ({
  row,
  kind,
  name: label,
  changes: changes.map(({ title, name, before, after }) => ({
    title,
    before: valueWords(definition, name, before),
    after: valueWords(definition, name, after),
  })),
  faults: faults.map(({ column, message }) => (column === undefined ? message : `${column}: ${message}`)),
  notes,
});

function firstOfEachKind(definition: CollectionDefinition, rows: readonly JudgedRow[]): ReportRow[] {
  const shown = new Map<RowKind, number>();
  return rows.flatMap((row) => {
    const count = (shown.get(row.kind) ?? 0) + 1;
    shown.set(row.kind, count);
    return count > mostShown || row.kind === 'same' ? [] : [reportRow(definition, row)];
  });
}

async function judge({ root, name, bytes, choices }: ImportQuestion): Promise<ImportReport> {
  const sheets = await readTableFile(name, bytes);
  const rows = Math.max(...sheets.map((sheet) => sheet.rows.length));
  if (rows > mostRows)
    throw new ImportError(
      `tệp có ${rows} dòng; ở đây nhận tối đa ${mostRows} dòng một lần. Hãy chia tệp, hoặc nhờ người vận hành nhập bằng lệnh npm run import`,
    );
  const collection =
    choices.collection === undefined ? chooseCollection(sheets) : findCollection(choices.collection);
  if (collection === undefined) throw new ImportError('không có bộ dữ liệu này');
  const definition = exchangeDefinition(collection);
  const { table, constants } = readTable(sheets, collection, choices);
  const { content } = readContent(root, catalogueFile());
  const plan = planImport({ collection, content, table, constants, update: choices.update });
  const given = constants.map(({ target }) => target.column.path[0] ?? '');
  return {
    collection: definition.name,
    label: definition.label,
    sheets: sheets.map((sheet) => sheet.name),
    sheet: plan.sheet,
    heads: plan.heads.map(({ head, target }) => ({ head, field: target ? targetName(target) : '' })),
    fields: columnsOf(definition).flatMap((column) => {
      const parts = column.schema && listShape(column.schema)?.fields;
      const titles = Object.entries(parts ?? {}).map(
        ([key, inner]) => `${column.title} › ${fieldMeta(inner)?.title ?? key}`,
      );
      return [column.title, ...titles];
    }),
    missing: missingColumns(plan, given),
    counts: countKinds(plan.rows),
    rows: firstOfEachKind(definition, plan.rows),
    problems: plan.problems.map(({ file, field = '', message }) => [file, field, message].join(' ')),
    files: importedFiles(plan),
  };
}

async function answer(question: ImportQuestion): Promise<ImportAnswer> {
  try {
    return { report: await judge(question) };
  } catch (error) {
    if (error instanceof ImportError) return { refusal: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as ImportQuestion));

/** A data set of the open data: records for programs, the same as rows for spreadsheets, and what every field means. */
import type { z } from 'astro/zod';
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import { columnHead, columnsOf } from '#exchange/columns.ts';
import type { Column } from '#exchange/columns.ts';
import { writeCell } from '#exchange/cells/write-cell.ts';
import type { ChoiceForm } from '#exchange/cells/write-cell.ts';
import { entryTable } from '#exchange/export/entry-table.ts';
import type { EntryTable } from '#exchange/export/entry-table.ts';
import type { CitableStandard } from '#domain/editions/reference-formats.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';

export type DatasetRecord = Readonly<Record<string, unknown>>;

export interface Licence {
  name: string;
  url: string;
  /** The identifier of the licence in SPDX's list. */
  spdx: 'CC-BY-4.0' | 'ODC-By-1.0';
  /** Scope and attribution, in Vietnamese. */
  terms: string;
}

export const licences = {
  content: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    spdx: 'CC-BY-4.0',
    terms:
      'Phần do cổng viết được dùng lại theo CC BY 4.0: hãy ghi tên cổng và địa chỉ. Số hiệu, tên, ngày và các dữ kiện khác dùng tự do.',
  },
  iso: {
    name: 'ODC-By 1.0',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
    spdx: 'ODC-By-1.0',
    terms: 'Dữ liệu mở của ISO theo bộ dữ liệu Relaton, ODC-By 1.0: hãy ghi nguồn là ISO.',
  },
} as const satisfies Record<string, Licence>;

export interface Dataset {
  /** Its name in addresses: that of the collection. */
  name: string;
  title: string;
  /** One sentence: what is in it. */
  about: string;
  licence: Licence;
  /** The page on which people read it. */
  page: string;
  /** The schema of a record, for JSON Schema and the data dictionary. */
  recordSchema: z.ZodObject;
  records: readonly DatasetRecord[];
  /** The columns of the table, in their order. */
  columns: readonly Column[];
  /** The rows; choices as recorded for programs, in words for people. */
  tableIn: (form: ChoiceForm) => EntryTable;
  /** The day of the last recorded change, YYYY-MM-DD; only for collections whose changes are recorded. */
  changedOn?: string | undefined;
  /** The last day on which anybody held an entry against its sources, YYYY-MM-DD. */
  checkedOn?: string | undefined;
  /** Whether there is a workbook too. */
  workbook: boolean;
  /** Files for reference managers, for a library of standards. */
  citable?: readonly CitableStandard[];
}

/** Columns of a record that the portal derives, besides those that an editor recorded. */
const derivedMark = 'Suy ra';

const latest = (days: readonly unknown[]): string | undefined =>
  days
    .filter((day): day is string => typeof day === 'string')
    .sort()
    .at(-1);

/** The last recorded change of a collection. */
export const lastChange = (changes: readonly EntryChange[], collection: string): string | undefined =>
  latest(changes.filter((change) => change.collection === collection).map(({ day }) => day));

/** The last day on which an entry was checked. */
export const lastCheck = (entries: readonly object[]): string | undefined =>
  latest(entries.map((entry) => ('checked_on' in entry ? entry.checked_on : undefined)));

const cellsOf = (columns: readonly Column[], record: DatasetRecord, form: ChoiceForm) =>
  columns.map(({ path: [name = ''], schema }) => writeCell(schema, record[name] ?? undefined, form) ?? '');

/** The table of records whose schema is all there is to them. */
export function recordTable(
  schema: z.ZodObject,
  records: readonly DatasetRecord[],
): Pick<Dataset, 'columns' | 'tableIn'> {
  const columns = columnsOf({ schema, entryName: () => '' });
  return {
    columns,
    tableIn: (form) => ({
      heads: columns.map(columnHead),
      rows: records.map((record) => cellsOf(columns, record, form)),
    }),
  };
}

/**
 * The table of a collection: what an import reads back, then what the portal derived, which it passes over.
 *
 * @param derived the schema of the derived fields
 * @param records of the same entries, in the same order
 */
export function collectionTable(
  definition: Pick<CollectionDefinition, 'schema' | 'entryName'>,
  entries: readonly { id: string; data: DatasetRecord }[],
  derived: z.ZodObject,
  records: readonly DatasetRecord[],
  recorded: readonly Column[],
): Pick<Dataset, 'columns' | 'tableIn'> {
  const further = columnsOf({ schema: derived, entryName: () => '' }).map((column): Column => ({
    ...column,
    title: `${derivedMark} › ${column.title}`,
  }));
  return {
    columns: [...recorded, ...further],
    tableIn: (form) => {
      const { heads, rows } = entryTable(definition, entries, form);
      return {
        heads: [...heads, ...further.map(columnHead)],
        rows: rows.map((row, index) => [...row, ...cellsOf(further, records[index] ?? {}, form)]),
      };
    },
  };
}

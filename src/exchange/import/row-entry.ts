/** One row of a table as the fields of an entry. */
import type { RawCell, NameIndex } from '#exchange/cells/cell.ts';
import { erasingMark, isBlank, readCell } from '#exchange/cells/read-cell.ts';
import { idField, listShape } from '#exchange/columns.ts';
import type { SourceRow } from '#exchange/files/source-sheet.ts';
import { mendLine } from '#text/encoding/mend-text.ts';
import type { MappedHead, Target } from './map-columns.ts';

export interface RowFault {
  /** The head of the column, where the fault is of one. */
  column?: string;
  message: string;
}

export interface RowData {
  /** The row of the sheet, counted from 1. */
  row: number;
  id: string | undefined;
  /** The given fields, nested as in the entry; `null` for a field that is to be erased. */
  fields: Record<string, unknown>;
  faults: RowFault[];
  notes: string[];
}

/** A value for every row, given beside the file. */
export interface ConstantCell {
  target: Target;
  head: string;
  cell: string;
}

/** Reads the cells of a row. */
export function readRow(
  row: SourceRow,
  heads: readonly MappedHead[],
  constants: readonly ConstantCell[],
  names: NameIndex,
): RowData {
  const read: RowData = { row: row.number, id: undefined, fields: {}, faults: [], notes: [...row.notes] };
  const cells = [
    ...constants.map(({ target, head, cell }) => ({ target, head, cell: cell as RawCell })),
    ...heads.map(({ target, head, index }) => ({
      target,
      head,
      cell: row.cells[index],
      fault: row.faults.get(index),
    })),
  ];
  for (const { target, head, cell, ...rest } of cells) {
    if (!target) continue;
    const fault = 'fault' in rest ? rest.fault : undefined;
    if (fault !== undefined) read.faults.push({ column: head, message: fault });
    else readInto(read, target, head, cell, names);
  }
  return read;
}

function readInto(
  read: RowData,
  { column, part }: Target,
  head: string,
  cell: RawCell,
  names: NameIndex,
): void {
  const { schema, path } = column;
  if (isBlank(cell)) return;
  if (schema === undefined) {
    if (path[0] === idField) read.id = mendLine(String(cell)).replace(/^.*\/(?=[^/]+\/?$)|\/$/g, '');
    return;
  }
  if (typeof cell === 'string' && mendLine(cell) === erasingMark) {
    place(read.fields, path, null);
    return;
  }
  // Values of JSON Lines keep their types; only text is read as people type it.
  if (typeof cell === 'object' && !(cell instanceof Date)) {
    place(read.fields, path, cell);
    return;
  }
  const inner = part === undefined ? schema : listShape(schema)?.fields?.[part.name];
  if (inner === undefined) return;
  const reading = readCell(inner, cell, names);
  if ('fault' in reading) {
    read.faults.push({ column: head, message: reading.fault });
    return;
  }
  if (reading.note !== undefined) read.notes.push(`cột “${head}”: ${reading.note}`);
  if (reading.value === undefined) return;
  if (part === undefined) place(read.fields, path, reading.value);
  else placeItem(read.fields, path, part, reading.value);
}

function place(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  const group = (fields[name] ?? {}) as Record<string, unknown>;
  fields[name] = group;
  place(group, rest, value);
}

function placeItem(
  fields: Record<string, unknown>,
  path: readonly string[],
  { item, name }: { item: number; name: string },
  value: unknown,
): void {
  const [field = ''] = path;
  const items = Array.isArray(fields[field]) ? (fields[field] as Record<string, unknown>[]) : [];
  fields[field] = items;
  while (items.length <= item) items.push({});
  const group = items[item];
  if (group) group[name] = value;
}

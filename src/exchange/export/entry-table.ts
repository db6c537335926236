/** Entries as a table with the columns of their collection, which an import reads back without a change. */
import type { LoadedEntry } from '#content/content.ts';
import { columnHead, columnsOf, idField } from '#exchange/columns.ts';
import type { Column } from '#exchange/columns.ts';
import { writeCell } from '#exchange/cells/write-cell.ts';
import type { Cell } from '#exchange/cells/write-cell.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';

type Fields = Record<string, unknown>;

export interface EntryTable {
  heads: string[];
  rows: Cell[][];
}

/** Editors' notes and marks of samples are nobody else's business. */
const withheld = new Set(['note', 'sample']);

/** The columns that are given away. */
const publicColumns = (definition: Pick<CollectionDefinition, 'schema' | 'entryName'>): Column[] =>
  columnsOf(definition).filter(({ path }) => !withheld.has(path[0] ?? ''));

const valueAt = (data: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Fields | undefined)?.[name], data);

/** Writes the entries of a collection as rows. */
export function entryTable(
  definition: Pick<CollectionDefinition, 'schema' | 'entryName'>,
  entries: readonly Pick<LoadedEntry<Fields>, 'id' | 'data'>[],
): EntryTable {
  const columns = publicColumns(definition);
  return {
    heads: columns.map(columnHead),
    rows: entries.map(({ id, data }) =>
      columns.map(({ path, schema }) =>
        schema === undefined && path[0] === idField ? id : (writeCell(schema, valueAt(data, path)) ?? ''),
      ),
    ),
  };
}

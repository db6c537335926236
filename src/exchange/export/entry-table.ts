/** Entries as a table with the columns of their collection, which an import reads back without a change. */
import type { LoadedEntry } from '#content/content.ts';
import { columnHead, columnsOf, idField } from '#exchange/columns.ts';
import type { Column } from '#exchange/columns.ts';
import { writeCell } from '#exchange/cells/write-cell.ts';
import type { Cell, ChoiceForm } from '#exchange/cells/write-cell.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { publicShape } from '#schemas/fields/public-fields.ts';

type Fields = Record<string, unknown>;

export interface EntryTable {
  heads: string[];
  rows: Cell[][];
}

/** The columns that are given away. */
export function publicColumns(definition: Pick<CollectionDefinition, 'schema' | 'entryName'>): Column[] {
  const fields = publicShape(definition);
  return columnsOf(definition).filter(
    ({ path: [name = ''], schema }) => schema === undefined || Object.hasOwn(fields, name),
  );
}

const valueAt = (data: Fields, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Fields | undefined)?.[name], data);

/** Writes the entries of a collection as rows. */
export function entryTable(
  definition: Pick<CollectionDefinition, 'schema' | 'entryName'>,
  entries: readonly Pick<LoadedEntry<Fields>, 'id' | 'data'>[],
  form: ChoiceForm = 'values',
): EntryTable {
  const columns = publicColumns(definition);
  return {
    heads: columns.map(columnHead),
    rows: entries.map(({ id, data }) =>
      columns.map(({ path, schema }) =>
        schema === undefined && path[0] === idField
          ? id
          : (writeCell(schema, valueAt(data, path), form) ?? ''),
      ),
    ),
  };
}

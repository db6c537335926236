/** From the sheets of a file to the table of a collection, with what a person set beside the file. */
import { columnsOf } from '#exchange/columns.ts';
import { exchangeDefinition, exchangeNames } from '#exchange/collections.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import type { SourceSheet } from '#exchange/files/source-sheet.ts';
import { findTable } from './find-table.ts';
import type { FoundTable } from './find-table.ts';
import { mapHeads } from './map-columns.ts';
import type { ConstantCell } from './row-entry.ts';

/** The collection that has most columns of a file; the library of standards where several have as many. */
export function chooseCollection(sheets: readonly SourceSheet[]): ExchangeName {
  const known = exchangeNames.flatMap((name) => {
    try {
      const { heads } = findTable(sheets, columnsOf(exchangeDefinition(name)));
      return [{ name, count: heads.filter(({ target }) => target).length }];
    } catch (error) {
      if (error instanceof ImportError) return [];
      throw error;
    }
  });
  return known.sort((a, b) => b.count - a.count)[0]?.name ?? 'standards';
}

export interface TableSettings {
  sheet?: string | undefined;
  /** Corrected columns: `Tên cột=tên ô`, each, or as pairs; a column without a field is not imported. */
  map?: readonly string[] | ReadonlyMap<string, string> | undefined;
  /** Values for every row: `Tên ô=giá trị`, each, or as pairs. */
  set?: readonly string[] | ReadonlyMap<string, string> | undefined;
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new ImportError(`“${text}” thiếu dấu bằng; mẫu: "Số hiệu TC=designation"`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const pairs = (given: readonly string[] | ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  given instanceof Map ? given : new Map((given as readonly string[]).map(pair));

/**
 * Reads the table of a collection.
 *
 * @throws {ImportError} when there is none, or the settings name what is not there
 */
export function readTable(
  sheets: readonly SourceSheet[],
  collection: ExchangeName,
  { sheet, map = [], set = [] }: TableSettings = {},
): { table: FoundTable; constants: ConstantCell[] } {
  const columns = columnsOf(exchangeDefinition(collection));
  const table = findTable(sheets, columns, { sheet, corrections: pairs(map) });
  const constants = [...pairs(set)].map(([head, cell]): ConstantCell => {
    const target = mapHeads([head], columns)[0]?.target;
    if (!target)
      throw new ImportError(`không có ô “${head}”; các ô: ${columns.map(({ title }) => title).join(', ')}`);
    return { target, head, cell };
  });
  return { table, constants };
}

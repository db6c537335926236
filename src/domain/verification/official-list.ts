/** A whole official list, a table with a column of numbers and one of statuses, held against the library. */
import { designationKey } from '../designation/designation-format.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import { readDesignation, readOfficialStatus } from './official-status.ts';
import type { OfficialStatus } from './official-status.ts';

/** A row of a list; rows are counted as spreadsheets count them. */
export interface ListRow {
  readonly row: number;
  readonly designation: string;
  readonly status: OfficialStatus;
}

/** A row that cannot be used, and why, in Vietnamese. */
export interface ListFault {
  readonly row: number;
  readonly message: string;
}

export interface OfficialList {
  readonly rows: readonly ListRow[];
  readonly faults: readonly ListFault[];
}

const headings = {
  designation:
    /^(?:so hieu|so hieu tieu chuan|so tieu chuan|ky hieu|ma so|ma tieu chuan|tieu chuan|designation|number)\b/,
  status: /(?:tinh trang|trang thai|hieu luc|status)/,
  newer: /(?:thay the boi|bi thay the|ban thay the|tieu chuan thay the|replaced by)/,
} as const;

type Column = keyof typeof headings;

const plain = (cell: unknown): string =>
  (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '').normalize('NFC').trim();

/** Within the first rows lists bear titles and emblems; the row of headings follows. */
const mostTitleRows = 20;

function findColumns(
  rows: readonly (readonly unknown[])[],
): { at: number; columns: Map<Column, number> } | undefined {
  for (const [at, row] of rows.slice(0, mostTitleRows).entries()) {
    const columns = new Map<Column, number>();
    for (const [place, cell] of row.entries()) {
      const heading = foldVietnamese(plain(cell)).toLowerCase();
      if (heading === '') continue;
      const column = (['newer', 'status', 'designation'] as const).find((name) =>
        headings[name].test(heading),
      );
      if (column !== undefined && !columns.has(column)) columns.set(column, place);
    }
    if (columns.has('designation') && columns.has('status')) return { at, columns };
  }
  return undefined;
}

/**
 * Reads a table. A number that stands in it twice is a fault of every row that bears it: which of them holds is not ours to guess.
 *
 * @param table rows of cells, as a spreadsheet or a CSV file has them
 */
export function readOfficialList(table: readonly (readonly unknown[])[]): OfficialList {
  const found = findColumns(table);
  if (!found) {
    const message =
      'không thấy dòng tiêu đề có cột số hiệu (“Số hiệu”) và cột tình trạng (“Tình trạng” hoặc “Hiệu lực”)';
    return { rows: [], faults: [{ row: 1, message }] };
  }
  const { at, columns } = found;
  const cell = (row: readonly unknown[], column: Column) => plain(row[columns.get(column) ?? -1]);
  const rows: ListRow[] = [];
  const faults: ListFault[] = [];
  for (const [index, cells] of table.slice(at + 1).entries()) {
    const row = at + index + 2;
    const [number, words] = [cell(cells, 'designation'), cell(cells, 'status')];
    if (number === '' && words === '') continue;
    const designation = readDesignation(number);
    const status = readOfficialStatus(words, cell(cells, 'newer'));
    if (designation === undefined)
      faults.push({ row, message: `“${number}” không phải số hiệu mà cổng nhận ra` });
    else if (status === undefined)
      faults.push({ row, message: `${designation}: không hiểu tình trạng “${words}”` });
    else rows.push({ row, designation, status });
  }
  return withoutDoubles(rows, faults);
}

function withoutDoubles(rows: readonly ListRow[], faults: readonly ListFault[]): OfficialList {
  const groups = [...Map.groupBy(rows, ({ designation }) => designationKey(designation)).values()];
  const doubles = groups.filter((group) => group.length > 1);
  const named = doubles.map((group) => ({
    row: group[0]?.row ?? 0,
    message: `${group[0]?.designation ?? ''} có ở ${group.length} dòng: ${group.map(({ row }) => row).join(', ')}`,
  }));
  return {
    rows: groups.filter((group) => group.length === 1).flat(),
    faults: [...faults, ...named].toSorted((a, b) => a.row - b.row),
  };
}

/** An entry of the library that a list speaks of. */
export interface ListedEntry {
  readonly designation: string;
  readonly status: string;
}

/** A list held against the library. */
export interface MatchedList<Entry extends ListedEntry> {
  /** The list says something else than the entry. */
  readonly changes: readonly { readonly row: ListRow; readonly entry: Entry }[];
  /** The list says what the entry says: it is verified again. */
  readonly confirmed: readonly { readonly row: ListRow; readonly entry: Entry }[];
  /** The list does not know either, or calls an edition replaced without naming the newer one. */
  readonly open: readonly { readonly row: ListRow; readonly entry: Entry }[];
  /** Numbers that the library does not have. */
  readonly unknown: readonly ListRow[];
}

/** Matches the rows of a list with entries by designation, whatever the spelling. */
export function matchOfficialList<Entry extends ListedEntry>(
  rows: readonly ListRow[],
  entries: readonly Entry[],
): MatchedList<Entry> {
  const byKey = new Map(entries.map((entry) => [designationKey(entry.designation), entry]));
  const matched = rows.flatMap((row) => {
    const entry = byKey.get(designationKey(row.designation));
    return entry ? [{ row, entry }] : [];
  });
  const isOpen = ({ status }: ListRow) =>
    status.kind === 'unknown' || (status.kind === 'superseded' && status.by === undefined);
  const settled = matched.filter(({ row }) => !isOpen(row));
  return {
    changes: settled.filter(({ row, entry }) => row.status.kind !== entry.status),
    confirmed: settled.filter(({ row, entry }) => row.status.kind === entry.status),
    open: matched.filter(({ row }) => isOpen(row)),
    unknown: rows.filter(({ designation }) => !byKey.has(designationKey(designation))),
  };
}

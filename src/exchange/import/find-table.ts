/** Finds the table in a file: the sheet, and below titles and merged cells the row that names the columns. */
import type { Column } from '#exchange/columns.ts';
import { groupMark } from '#exchange/columns.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import type { SourceRow, SourceSheet } from '#exchange/files/source-sheet.ts';
import { mendLine } from '#text/encoding/mend-text.ts';
import { repairLegacyText } from '#text/encoding/legacy-encoding.ts';
import { mapHeads } from './map-columns.ts';
import type { MappedHead } from './map-columns.ts';

/** Rows above a table that are looked at for its heads. */
const mostTitleRows = 30;

export interface FoundTable {
  sheet: string;
  heads: MappedHead[];
  rows: SourceRow[];
}

export interface TableChoice {
  /** The sheet to read; else the one in which most columns are known. */
  sheet?: string | undefined;
  corrections?: ReadonlyMap<string, string> | undefined;
}

const headText = (cell: unknown): string => {
  const text =
    typeof cell === 'string'
      ? mendLine(cell.replaceAll(/\s+/g, ' '))
      : cell === null || cell === undefined
        ? ''
        : mendLine(String(cell));
  return repairLegacyText(text)?.text ?? text;
};

/** The heads of one row, or of two of which the upper one has merged cells: `Nguồn` above `Địa chỉ`. */
function headsAt(rows: readonly SourceRow[], at: number, deep: boolean): string[] {
  const upper = rows[at]?.cells ?? [];
  if (!deep) return upper.map(headText);
  const lower = rows[at + 1]?.cells ?? [];
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const parts = [headText(upper[column]), headText(lower[column])].filter(Boolean);
    return parts[0] === parts[1] ? (parts[0] ?? '') : parts.join(groupMark);
  });
}

interface Candidate {
  at: number;
  depth: number;
  heads: string[];
  known: number;
}

function bestHead(rows: readonly SourceRow[], columns: readonly Column[]): Candidate | undefined {
  const candidates = rows.slice(0, mostTitleRows).flatMap((_, at) =>
    [false, true].map((deep): Candidate => {
      const heads = headsAt(rows, at, deep);
      // A title that is merged over the whole table is one head, however many cells it covers.
      const known = new Set(mapHeads(heads, columns).flatMap(({ target, head }) => (target ? [head] : [])))
        .size;
      return { at, depth: deep ? 2 : 1, heads, known };
    }),
  );
  const [best] = candidates
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known || a.depth - b.depth || a.at - b.at);
  return best;
}

/**
 * Finds the table of a collection.
 *
 * @throws {ImportError} when no sheet has a column of the collection, or the asked one is not there
 */
export function findTable(
  sheets: readonly SourceSheet[],
  columns: readonly Column[],
  { sheet: asked, corrections }: TableChoice = {},
): FoundTable {
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  const looked = asked === undefined ? sheets : sheets.filter(({ name }) => name === asked);
  if (looked.length === 0) throw new ImportError(`không có trang tính “${asked ?? ''}”; tệp có: ${names}`);
  const found = looked
    .map((sheet) => ({ sheet, head: bestHead(sheet.rows, columns) ?? correctedHead(sheet, corrections) }))
    .filter((one): one is { sheet: SourceSheet; head: Candidate } => one.head !== undefined)
    .sort((a, b) => b.head.known - a.head.known)[0];
  if (!found) {
    if (sheets.every(({ rows }) => rows.length === 0)) throw new ImportError('tệp không có dòng nào');
    const seen = looked
      .flatMap(({ rows }) => rows.slice(0, 1))
      .flatMap(({ cells }) => cells.map(headText))
      .filter(Boolean);
    throw new ImportError(
      `không nhận ra cột nào ở ${looked.length === 1 ? 'trang tính' : 'các trang tính'} ${names || 'của tệp'}; dòng đầu có: ${seen.slice(0, 20).join(', ') || 'không có chữ'}`,
    );
  }
  const { sheet, head } = found;
  return {
    sheet: sheet.name,
    heads: mapHeads(head.heads, columns, corrections).filter(({ head: text }) => text !== ''),
    rows: sheet.rows.slice(head.at + head.depth),
  };
}

/** No head is known, but corrections name some: the first row that has one of them. */
function correctedHead(
  { rows }: SourceSheet,
  corrections?: ReadonlyMap<string, string>,
): Candidate | undefined {
  if (!corrections || corrections.size === 0) return undefined;
  const at = rows
    .slice(0, mostTitleRows)
    .findIndex(({ cells }) => cells.some((cell) => corrections.has(headText(cell))));
  return at < 0 ? undefined : { at, depth: 1, heads: headsAt(rows, at, false), known: 0 };
}

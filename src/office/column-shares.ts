/** Widths of the columns of a table by what stands in them. */
import { isBlank } from './blank.ts';

/** The narrowest and the widest column, and one that somebody writes in, as numbers of letters. */
const narrowest = 8;
const widest = 44;
const writable = 12;
/** Texts up to this length, such as designations, keep to one line. */
const longestKept = 24;
/** Room for the margins of a cell. */
const padding = 2.5;
/** The part of the width that columns which keep to one line may take between them. */
const keptPart = 0.6;

const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map((word) => word.length));

/** Capitals are wider than the letters that widths are counted in, and designations have many. */
const capital = 1.35;
const widthOf = (text: string) => text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) * (capital - 1);

interface Column {
  letters: number;
  /** Whether its texts keep to one line, so that it is not made narrower. */
  kept: boolean;
}

/** @param only whether no other column of the table is left to be written in */
function columnOf(head: string, cells: readonly string[], only: boolean): Column {
  const texts = cells.filter((text) => !isBlank(text));
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const least = Math.max(narrowest, longestWord(head) + padding);
  if (texts.length === 0)
    return { letters: Math.max(least, only ? widest : writable, head.length * 1.3), kept: false };
  // A column that is mostly empty is there to be written in.
  if (texts.length < cells.length / 2) return { letters: Math.max(least, widest, longest), kept: false };
  if (longest <= longestKept)
    return { letters: Math.max(least, Math.max(...texts.map(widthOf)) + padding), kept: true };
  return { letters: Math.min(widest, Math.max(least, Math.sqrt(longest) * 4)), kept: false };
}

const sum = (columns: readonly Column[]) => columns.reduce((total, { letters }) => total + letters, 0);

/**
 * Shares of the width for each column, which add up to one. Short texts keep to one line while there is room for the others.
 *
 * @param rows the texts of the cells, the heads first
 * @param across letters that fit beside each other
 */
export function columnShares(rows: readonly (readonly string[])[], across: number): number[] {
  const [heads = [], ...body] = rows;
  const cells = heads.map((_, at) => body.map((row) => row[at] ?? ''));
  const toWrite = cells.filter((column) => column.every(isBlank)).length;
  const columns = heads.map((head, at) => columnOf(head, cells[at] ?? [], toWrite === 1));
  const kept = sum(columns.filter((column) => column.kept));
  const rest = sum(columns) - kept;
  if (rest === 0 || kept > across * keptPart) return columns.map(({ letters }) => letters / sum(columns));
  return columns.map((column) =>
    column.kept ? column.letters / across : (column.letters / rest) * (1 - kept / across),
  );
}

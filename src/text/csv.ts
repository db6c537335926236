/** Reads CSV (RFC 4180) as Vietnamese offices write it: comma, semicolon or tab between cells, with or without a byte order mark. */
import { parse } from 'csv-parse/sync';

/**
 * Reads the rows of a file as text.
 *
 * @param text the whole file
 */
export const readCsv = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true });

/** The separator that the first line has most often outside of quotes. */
export function separatorOf(text: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  // Commas stand in titles too (`Phạm vi, nói dễ hiểu`), so of equal counts the others win.
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

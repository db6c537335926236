/**
 * CSV that a double click opens right in Excel with Vietnamese settings. Windows writes decimals there with a comma, so Excel parts
 * columns at semicolons; the byte order mark makes it read UTF-8. A first line `sep=;` would work with every setting, but Excel then
 * no longer heeds the mark, and all Vietnamese letters break.
 */

const csvSeparator = ';';

const byteOrderMark = '\uFEFF';

/** Text that a spreadsheet would take for a formula (OWASP, CSV injection). */
const formula = /^'?[=+\-@\t\r]/;

/** Text that would lose zeros or become a date when it is read as a number: `85.060`, `0214…`, `8-2`, `1/2`, `1E5`. */
const numberLike =
  /^(?:0\d+|\d[\d.,]*\d?|\d+E\d+|\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4})?|\d{1,2}:\d\d(?::\d\d)?)$/i;

/** Whole numbers, and ISO 8601 days, the one notation that every spreadsheet reads as the same day. */
const sameAsNumber = /^(?:0|[1-9]\d{0,14}|\d{4}-\d{2}-\d{2})$/;

/** A text cell keeps its characters; an apostrophe before it says so, as in a spreadsheet's own cells. */
function asText(value: string): string {
  return formula.test(value) || (numberLike.test(value) && !sameAsNumber.test(value)) ? `'${value}` : value;
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : asText(value);
  return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows as CSV (RFC 4180 but for the separator). */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(csvSeparator)}\r\n`).join('');
}

/**
 * CSV that a double click opens right in Excel with Vietnamese settings. Windows writes decimals there with a comma, so Excel parts
 * columns at semicolons; the byte order mark makes it read UTF-8. A first line `sep=;` would work with every setting, but Excel then
 * no longer heeds the mark, and all Vietnamese letters break.
 */

const csvSeparator = ';';

const byteOrderMark = '\uFEFF';

/** A cell that a spreadsheet would take for a formula is text (OWASP, CSV injection). */
function asText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : asText(value);
  return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows as CSV (RFC 4180 but for the separator). */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(csvSeparator)}\r\n`).join('');
}

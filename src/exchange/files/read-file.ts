/** Files of tables, whatever wrote them: Excel workbooks, CSV, JSON Lines. */
import { isBlank } from '#exchange/cells/read-cell.ts';
import type { RawCell } from '#exchange/cells/cell.ts';
import { ImportError } from './import-error.ts';
import type { SourceRow, SourceSheet } from './source-sheet.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';

/** The largest file that is taken, in bytes. */
const largestFile = 64 * 1024 * 1024;

/**
 * Reads the sheets of a file; rows without a value are left out.
 *
 * @throws {ImportError} when nothing of it can be read
 */
export async function readTableFile(name: string, bytes: Uint8Array): Promise<SourceSheet[]> {
  if (bytes.length === 0)
    throw new ImportError('tệp rỗng (0 byte); có lẽ việc sao chép hoặc tải về bị ngắt giữa chừng');
  if (bytes.length > largestFile)
    throw new ImportError(`tệp lớn hơn ${largestFile / 1024 / 1024} MB; hãy chia thành nhiều tệp`);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'xlsx' || ending === 'xlsm') return withoutBlankRows(await readWorkbook(bytes));
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt')
    return withoutBlankRows([readDelimited(bytes)]);
  if (ending === 'jsonl' || ending === 'ndjson') return [readJsonLines(bytes)];
  throw new ImportError(
    ending === 'xls'
      ? 'tệp .xls là dạng cũ; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại ở dạng .xlsx'
      : 'chỉ nhận tệp .xlsx, .csv hoặc .jsonl',
  );
}

const withoutBlankRows = (sheets: readonly SourceSheet[]): SourceSheet[] =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows.filter(({ cells, faults }) => faults.size > 0 || cells.some((cell) => !isBlank(cell))),
  }));

/** JSON Lines: the names of the fields are the heads of columns, values keep their types. */
function readJsonLines(bytes: Uint8Array): SourceSheet {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('tệp JSON Lines không phải mã UTF-8');
  }
  const objects = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new SyntaxError('no object');
      return [{ number: index + 1, value: value as Record<string, unknown> }];
    } catch {
      throw new ImportError(`dòng ${index + 1} không phải một đối tượng JSON`);
    }
  });
  const names = [...new Set(objects.flatMap(({ value }) => Object.keys(value)))];
  const head: SourceRow = { number: 0, cells: names, faults: new Map(), notes: [] };
  return {
    name: '',
    rows: [
      head,
      ...objects.map(({ number, value }) => ({
        number,
        cells: names.map((key) => value[key] as RawCell),
        faults: new Map<number, string>(),
        notes: [],
      })),
    ],
  };
}

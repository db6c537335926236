/** Excel workbooks (.xlsx) as sheets of cells. */
import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import type { RawCell } from '#exchange/cells/cell.ts';
import { ImportError } from './import-error.ts';
import type { SourceSheet } from './source-sheet.ts';
import { columnLetters, placeKey, unpackWorkbook, workbookFacts } from './workbook-facts.ts';
import type { SheetFacts } from './workbook-facts.ts';

/** @throws {ImportError} when it is no workbook, or unpacks to too much */
export async function readWorkbook(bytes: Uint8Array): Promise<SourceSheet[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new ImportError(
      'tệp mang đuôi .xlsx nhưng không phải sổ tính Excel; hãy mở bằng Excel rồi lưu lại ở dạng .xlsx',
    );
  const files = unpackWorkbook(bytes);
  const facts = workbookFacts(files);
  if (facts.size === 0) throw new ImportError('tệp .xlsx không có trang tính nào');
  let sheets: { sheet: string; data: RawCell[][] }[];
  try {
    sheets = (await readExcelFile(repacked(files), { trim: false })) as typeof sheets;
  } catch (error) {
    throw new ImportError(
      `tệp .xlsx không đọc được (${error instanceof Error ? error.message : 'sai định dạng'})`,
    );
  }
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: sheetRows(data, facts.get(sheet)) }));
}

/** The reader takes an archive alone; nothing is gained by packing it tightly. */
const repacked = (files: ReadonlyMap<string, Uint8Array>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));

function sheetRows(
  data: readonly (readonly RawCell[])[],
  facts: SheetFacts | undefined,
): SourceSheet['rows'] {
  const filled = data.map((row) => [...row]);
  for (const { top, left, bottom, right } of facts?.merged ?? []) {
    const value = filled[top]?.[left];
    // A range may be merged to the end of the sheet; no row below the last value is made for it.
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) {
        const cells = filled[row];
        if (cells && column < cells.length) cells[column] = value;
      }
  }
  return filled.map((cells, index) => {
    const faults = new Map<number, string>();
    const notes: string[] = [];
    if (facts && (facts.errors.size > 0 || facts.formulas.size > 0))
      for (let column = 0; column < cells.length; column += 1) {
        const key = placeKey(index, column);
        const place = `${columnLetters(column)}${index + 1}`;
        const error = facts.errors.get(key);
        if (error !== undefined) faults.set(column, `ô ${place} đang báo lỗi ${error}`);
        else if (facts.uncomputed.has(key))
          faults.set(column, `ô ${place} là công thức chưa có kết quả; hãy dán giá trị`);
        else if (facts.formulas.has(key)) notes.push(`ô ${place} là công thức; đã lấy kết quả đang lưu`);
      }
    return { number: index + 1, cells, faults, notes };
  });
}

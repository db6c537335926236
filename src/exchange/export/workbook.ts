/** Tables as workbooks whose bytes depend on the table alone. */
import writeExcelFile from 'write-excel-file/node';
import type { EntryTable } from './entry-table.ts';

/** The most that a cell of a workbook holds, in characters (Excel specifications and limits). */
const longestCell = 32_767;

const firstDay = { date: 0x21, time: 0 } as const;

/** Gives every file of an archive the same time, the first that the format knows (APPNOTE 4.3): the writer would give the present one. */
function withoutTimes(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  let place = bytes.readUInt32LE(end + 16);
  for (let file = 0; file < count; file++) {
    const local = bytes.readUInt32LE(place + 42);
    for (const time of [place + 12, local + 10]) {
      bytes.writeUInt16LE(firstDay.time, time);
      bytes.writeUInt16LE(firstDay.date, time + 2);
    }
    place +=
      46 + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return bytes;
}

/**
 * A table as a workbook of one sheet. Text stays text, whatever it begins with.
 *
 * @param sheet its name: at most 31 characters, without `[]:*?/\`
 * @throws {RangeError} when a cell is longer than the format allows
 */
export async function workbookOf({ heads, rows }: EntryTable, sheet: string): Promise<Buffer> {
  const tooLong = rows.flat().find((cell) => typeof cell === 'string' && cell.length > longestCell);
  if (tooLong !== undefined)
    throw new RangeError(`a cell has ${String(tooLong).length} characters: ${String(tooLong).slice(0, 60)}`);
  const data = [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  ];
  return withoutTimes(await writeExcelFile(data, { sheet, stickyRowsCount: 1 }).toBuffer());
}

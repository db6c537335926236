/** Days as Vietnamese offices type them, to ISO 8601. */
import { mendLine } from '#text/encoding/mend-text.ts';
import { isCalendarDate } from '#text/vietnamese.ts';
import type { CellReading, RawCell } from './cell.ts';

const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const monthFirst = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;
const twoDigitYear = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}$/;

/**
 * Reads a day, month or year: `05/11/2026`, `5.11.2026`, `ngày 5 tháng 11 năm 2026`, `11/2026`, `2026`, ISO 8601, a date of a spreadsheet.
 * The day stands first, as everywhere in Vietnam; a year of two digits could be read in two ways and is refused.
 */
export function readDay(cell: RawCell): CellReading {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? { fault: 'ngày không đọc được' }
      : { value: cell.toISOString().slice(0, 10) };
  const text = mendLine(String(cell));
  if (typeof cell === 'number' && !/^(?:19|20)\d\d$/.test(text))
    return { fault: `${text} là số, không phải ngày; hãy định dạng ô là ngày, hoặc ghi ngày/tháng/năm` };
  if (iso.test(text)) return dayOrFault(text.slice(0, 10), text);
  const [, day = '', month = '', year = ''] = dayFirst.exec(text) ?? inWords.exec(text) ?? [];
  if (year !== '') return dayOrFault(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, text);
  const [, onlyMonth = '', itsYear = ''] = monthFirst.exec(text) ?? [];
  if (itsYear !== '') return dayOrFault(`${itsYear}-${onlyMonth.padStart(2, '0')}`, text);
  if (twoDigitYear.test(text)) return { fault: `“${text}” ghi năm bằng hai chữ số; hãy ghi đủ bốn chữ số` };
  return { fault: `“${text}” không phải ngày; mẫu: 23/11/2026` };
}

const dayOrFault = (value: string, typed: string): CellReading =>
  isCalendarDate(value) ? { value } : { fault: `“${typed}” không phải một ngày có thật (ngày/tháng/năm)` };

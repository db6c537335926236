/** Files that the browser makes itself from what is on the page. */
import { saveFile } from '#client/shared/save-file.ts';
import { writeCsv } from '#text/write-csv.ts';
import { isCalendarDate, toSlug } from '#text/vietnamese.ts';
import { listBibtex, listCsl } from '#client/saved-list/citations.ts';
import { writeBackup } from '#client/saved-list/stored/backup.ts';
import type { ProductNames } from '#client/saved-list/groups.ts';
import { localDay } from '#client/saved-list/stored/list.ts';
import { firstName } from '#client/saved-list/stored/lists.ts';
import type { SavedList } from '#client/saved-list/stored/lists.ts';
import { tableColumns, tableRows } from '#client/saved-list/table.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';

/** A list as a table for a file. */
export interface Table {
  /** The name of the list. */
  name: string;
  standards: readonly SavedStandard[];
  productNames: ProductNames;
}

function fileName(name: string, ending: string): string {
  const part = name === firstName ? 'tieu-chuan' : toSlug(name) || 'tieu-chuan';
  return `danh-sach-${part}-${localDay(new Date())}.${ending}`;
}

export function saveCsv({ name, standards, productNames }: Table): void {
  const rows = tableRows(tableColumns(location.origin, productNames), standards);
  saveFile(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }), fileName(name, 'csv'));
}

export function saveBibtex({ name, standards }: Table): void {
  const file = new Blob([listBibtex(standards, location.origin)], { type: 'application/x-bibtex' });
  saveFile(file, fileName(name, 'bib'));
}

export function saveCsl({ name, standards }: Table): void {
  const type = 'application/vnd.citationstyles.csl+json';
  saveFile(new Blob([listCsl(standards, location.origin)], { type }), fileName(name, 'csl.json'));
}

/** Every list with names and notes, to keep or to open in another browser. */
export function saveBackup(lists: readonly SavedList[]): void {
  const file = new Blob([writeBackup(lists)], { type: 'application/json' });
  saveFile(file, `danh-sach-nscl-ban-luu-${localDay(new Date())}.json`);
}

/** A day is a day in Excel, shown as it is written in Viet Nam. */
const cell = (value: string | number) =>
  typeof value === 'string' && isCalendarDate(value)
    ? { value: new Date(`${value}T00:00:00Z`), format: 'dd/mm/yyyy' }
    : { value };

/** The program that writes Excel's format is fetched only now. */
export async function saveXlsx({ name, standards, productNames }: Table): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const columns = tableColumns(location.origin, productNames);
  const [headings = [], ...rows] = tableRows(columns, standards);
  const sheet = [
    headings.map((value) => ({
      value,
      fontWeight: 'bold' as const,
      wrap: true,
      alignVertical: 'top' as const,
    })),
    ...rows.map((row) =>
      row.map((value) =>
        value === '' ? null : { ...cell(value), wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ];
  const file = writeExcelFile(sheet, {
    sheet: 'Danh sách',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  saveFile(await file.toBlob(), fileName(name, 'xlsx'));
}

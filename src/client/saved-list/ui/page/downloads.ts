/** Files that the browser makes itself from what is on the page. */
import { saveFile } from '#client/shared/save-file.ts';
import { writeCsv } from '#text/write-csv.ts';
import { localDay } from '#client/saved-list/list.ts';
import { tableColumns, tableRows } from '#client/saved-list/table.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';

const fileName = (ending: string) => `danh-sach-tieu-chuan-${localDay(new Date())}.${ending}`;

export function saveCsv(standards: readonly SavedStandard[]): void {
  const rows = tableRows(tableColumns(location.origin), standards);
  saveFile(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }), fileName('csv'));
}

/** The program that writes Excel's format is fetched only now. */
export async function saveXlsx(standards: readonly SavedStandard[]): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const columns = tableColumns(location.origin);
  const [headings = [], ...rows] = tableRows(columns, standards);
  const sheet = [
    headings.map((value) => ({
      value,
      fontWeight: 'bold' as const,
      wrap: true,
      alignVertical: 'top' as const,
    })),
    ...rows.map((row) =>
      row.map((value) => (value === '' ? null : { value, wrap: true, alignVertical: 'top' as const })),
    ),
  ];
  const file = writeExcelFile(sheet, {
    sheet: 'Danh sách',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  saveFile(await file.toBlob(), fileName('xlsx'));
}

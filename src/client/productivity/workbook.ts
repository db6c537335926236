/** The figures and results as an Excel sheet, and such a sheet read back. */
import { measureText } from '#client/productivity/results.ts';
import type { ResultRow } from '#client/productivity/results.ts';
import type { Years } from '#client/productivity/storage.ts';
import { figureNames, figureTexts, measureTexts } from '#schemas/productivity.ts';
import type { SavedYear } from '#schemas/productivity.ts';

export type Cell = string | number | null;

const heading = (label: string, unit: string) => `${label} (${unit})`;
const yearLabel = 'Năm';

/** The rows of the sheet: a heading, the year, the figures, then the results, which are not read back. */
export function sheetRows([earlier, later]: Years, results: readonly ResultRow[]): Cell[][] {
  return [
    ['Chỉ tiêu', 'Năm trước', 'Năm sau'],
    [yearLabel, earlier.year ?? null, later.year ?? null],
    ...figureNames.map((name) => [
      heading(figureTexts[name].label, figureTexts[name].unit),
      earlier.figures[name] ?? null,
      later.figures[name] ?? null,
    ]),
    [null, null, null],
    ['Kết quả', 'Năm trước', 'Năm sau'],
    ...results.map(({ name, earlier: before, later: after }) => [
      heading(measureTexts[name].label, measureTexts[name].unit),
      'value' in before ? before.value : measureText(before),
      'value' in after ? after.value : measureText(after),
    ]),
  ];
}

/** Reads such a sheet by the names in its first column, wherever its rows stand; undefined when it holds none of them. */
export function yearsOfSheet(rows: readonly (readonly unknown[])[]): Years | undefined {
  const byLabel = new Map(
    rows.flatMap((row) =>
      typeof row[0] === 'string' ? [[row[0].normalize('NFC').trim(), row] as const] : [],
    ),
  );
  const names = figureNames.filter((name) =>
    byLabel.has(heading(figureTexts[name].label, figureTexts[name].unit)),
  );
  if (names.length === 0) return undefined;
  const numberAt = (label: string, column: number) => {
    const value = byLabel.get(label)?.[column];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const column = (at: number): SavedYear => {
    const year = numberAt(yearLabel, at);
    const figures = names.flatMap((name) => {
      const value = numberAt(heading(figureTexts[name].label, figureTexts[name].unit), at);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { ...(year === undefined ? {} : { year }), figures: Object.fromEntries(figures) };
  };
  return [column(1), column(2)];
}

/** The program that writes Excel's format is fetched only now. */
export async function writeWorkbook(years: Years, results: readonly ResultRow[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const rows = sheetRows(years, results).map((row) =>
    row.map((value) => (value === null ? null : { value, wrap: true })),
  );
  const file = writeExcelFile(rows, {
    sheet: 'Năng suất',
    columns: [{ width: 60 }, { width: 18 }, { width: 18 }],
  });
  return file.toBlob();
}

/** @throws when the file is no Excel workbook */
export async function readWorkbook(file: File): Promise<Years | undefined> {
  const { default: readExcelFile } = await import('read-excel-file/browser');
  const [sheet] = await readExcelFile(file);
  return yearsOfSheet(sheet?.data ?? []);
}

/** A text as a workbook of Excel (ECMA-376, SpreadsheetML): tables with rows to fill in, under a heading and advice. */
import writeExcelFile from 'write-excel-file/node';
import { columnShares } from '#office/column-shares.ts';
import type { OfficeText } from '#office/office-text.ts';
import { settleZip } from '#office/settle-zip.ts';
import { printSetup } from './print-setup.ts';
import { sheetsOf } from './sheets.ts';
import type { Sheet, SheetPart } from './sheets.ts';

/** Letters that fit beside each other on a sheet of A4. */
const lettersAcross = { portrait: 90, landscape: 135 } as const;

const border = { borderStyle: 'thin', borderColor: '#000000' } as const;
const head = { fontWeight: 'bold', backgroundColor: '#e9eef0', wrap: true, alignVertical: 'center' } as const;
const styles = {
  title: { fontWeight: 'bold', fontSize: 15, wrap: true },
  heading: { fontWeight: 'bold', fontSize: 12, wrap: true },
  text: { wrap: true, alignVertical: 'top' },
  note: { wrap: true, fontStyle: 'italic', alignVertical: 'top' },
} as const;

/** The height of a line of the default letter, in points. */
const lineHeight = 15.5;

type Row = ({ value: string; height?: number } | null)[];

const linesIn = (text: string, letters: number) => Math.max(1, Math.ceil((text.length * 1.08) / letters));

function spanned(text: string, style: keyof typeof styles, columns: number, letters: number): Row {
  const lines = linesIn(text, style === 'title' ? letters / 1.4 : letters);
  const height = lines * (style === 'title' ? 21 : lineHeight) + 3;
  const cell = { value: text, ...styles[style], columnSpan: columns, height };
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}

function tableRows(rows: readonly string[][], widths: readonly number[], blankRows: number): Row[] {
  const [heads = [], ...body] = rows;
  const heightOf = (texts: readonly string[]) =>
    Math.max(...texts.map((text, column) => linesIn(text, (widths[column] ?? 10) - 1))) * lineHeight + 5;
  const blankRow = heads.map(() => '');
  const filled = [...body, ...Array.from({ length: blankRows }, () => blankRow)];
  return [
    heads.map((value) => ({ value, ...head, ...border, height: heightOf(heads) })),
    ...filled.map((texts) =>
      heads.map((_, column) => ({
        value: texts[column] ?? '',
        ...styles.text,
        ...border,
        height: Math.max(20, heightOf(texts)),
      })),
    ),
  ];
}

const rowsOf = (part: SheetPart) => (part.kind === 'table' ? part.rows : []);

function sheetData({ name, parts }: Sheet, { heading, landscape, blankRows }: OfficeText) {
  const tables = parts.map(rowsOf).filter((rows) => rows.length > 0);
  const columns = Math.max(2, ...tables.map(([heads = []]) => heads.length));
  const across = lettersAcross[landscape ? 'landscape' : 'portrait'];
  const widest = tables.find(([heads = []]) => heads.length === columns) ?? [['', '']];
  const widths = columnShares(widest, across).map((share) => Math.round(share * across));
  // Each part above the only table takes one row, the title included.
  const headRow = tables.length === 1 ? parts.findIndex(({ kind }) => kind === 'table') + 2 : undefined;
  return {
    sheet: name,
    showGridLines: false,
    ...(headRow === undefined ? {} : { stickyRowsCount: headRow }),
    columns: widths.map((width) => ({ width })),
    data: [
      spanned(`${heading} – ${name}`, 'title', columns, across),
      ...parts.flatMap((part) =>
        part.kind === 'table'
          ? [...tableRows(part.rows, widths, blankRows), []]
          : [spanned(part.text, part.kind, columns, across)],
      ),
    ],
  };
}

/** Makes the file. The same text gives the same bytes. */
export async function workbookFile(text: OfficeText): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = sheetsOf(text.root).map((sheet) => sheetData(sheet, text));
  const file = await writeExcelFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [
      printSetup(
        text.landscape,
        sheets.map(({ sheet, stickyRowsCount: row }) => ({ sheet, row })),
      ),
    ],
  }).toBuffer();
  return settleZip(file);
}

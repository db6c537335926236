/** Sheets that print well (ECMA-376 part 1, 18.3.1.63), as a feature of write-excel-file: A4, one page wide, heads on every page. */
import type writeExcelFile from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

const sheetFile = 'xl/worksheets/sheet{id}.xml';
/** A4 in the list of paper sizes. */
const a4 = 9;

/** Puts an element in its place among those of a sheet. */
const insert = (content: string, markup: string) =>
  insertElementMarkupAccordingToOrderOfSiblings(
    content,
    markup,
    getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
    'worksheet',
  );

/** The row of a sheet that is printed again on each page, counted from one; undefined where a sheet has several tables or none. */
export interface PrintedHead {
  sheet: string;
  row?: number | undefined;
}

const escaped = (name: string) =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", "''");

/** Heads as built-in names of the workbook (18.2.5), each local to its sheet. */
const printTitles = (heads: readonly PrintedHead[]) =>
  heads
    .map(({ sheet, row }, index) =>
      row === undefined
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(sheet)}'!$${row}:$${row}</definedName>`,
    )
    .join('');

export function printSetup(landscape: boolean, heads: readonly PrintedHead[]): WorkbookFeature {
  const orientation = landscape ? 'landscape' : 'portrait';
  const titles = printTitles(heads);
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          // An empty list of names is no valid one.
          transform: (content: string) =>
            content.replace('<definedNames/>', titles === '' ? '' : `<definedNames>${titles}</definedNames>`),
        },
        [sheetFile]: {
          transform: (content: string) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
              `<pageSetup paperSize="${a4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
              '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>',
            ].reduce(insert, content),
        },
      },
    },
  };
}

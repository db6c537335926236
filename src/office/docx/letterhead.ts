/** The head and the foot of a document that goes to an office: the national motto, and the places to sign. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';
import { sizes, textWidth } from './layout.ts';
import type { Paper } from './layout.ts';

const centred = (run: IRunOptions, after = 0) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    children: [new TextRun(run)],
  });

/** Leaves the width of the motto between the margins of A4, in twentieths of a point. */
const mottoIndent = 2850;

/** The name of the state and its motto, with the line below them. */
export const nationalMotto = (): Paragraph[] => [
  centred({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 26 }),
  centred({ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 28 }),
  // A line as long as the motto, as the decree on the form of documents asks.
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
    indent: { left: mottoIndent, right: mottoIndent },
    spacing: { after: 120, line: 120 },
  }),
];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: none, bottom: none, left: none, right: none };

/** Room for a signature and a stamp, in twentieths of a point. */
const signatureRoom = 1000;

function signatureCell(signer: string, stamped: boolean, width: number): TableCell {
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    children:
      signer === ''
        ? [new Paragraph({})]
        : [
            centred({ text: signer.toLocaleUpperCase('vi'), bold: true, size: sizes.cell }),
            centred(
              {
                text: stamped ? '(Ký, ghi rõ họ tên, đóng dấu nếu có)' : '(Ký, ghi rõ họ tên)',
                italics: true,
                size: sizes.cell,
              },
              signatureRoom,
            ),
          ],
  });
}

/**
 * Place and day, then each signer with room for the signature. One signer stands on the right, as in letters of offices; who stands there
 * stamps a paper that leaves the house.
 */
export function signatures(signers: readonly string[], stamped: boolean, page: Paper): (Paragraph | Table)[] {
  if (signers.length === 0) return [];
  const columns = signers.length === 1 ? ['', ...signers] : signers;
  const width = Math.floor(textWidth(page) / columns.length);
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      spacing: { before: 240, after: 60 },
      children: [new TextRun({ text: '………………, ngày …… tháng …… năm 20……', italics: true, size: sizes.text })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * columns.length, type: WidthType.DXA },
      columnWidths: columns.map(() => width),
      rows: [
        new TableRow({
          cantSplit: true,
          children: columns.map((signer, index) =>
            signatureCell(signer, stamped && index === columns.length - 1, width),
          ),
        }),
      ],
    }),
  ];
}

/** The number of the page, so that no sheet of a dossier gets lost. */
export const pageFooter = () =>
  new Footer({
    children: [
      centred({
        size: sizes.foot,
        children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
      }),
    ],
  });

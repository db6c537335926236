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
import { placeAndDay, stateMotto, stateName } from '#library/templates/letterhead.ts';
import type { Signature } from '#library/templates/letterhead.ts';
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
  centred({ text: stateName, bold: true, size: 26 }),
  centred({ text: stateMotto, bold: true, size: 28 }),
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

function signatureCell(signature: Signature | undefined, width: number): TableCell {
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    children: signature
      ? [
          centred({ text: signature.signer, bold: true, size: sizes.cell }),
          centred({ text: signature.note, italics: true, size: sizes.cell }, signatureRoom),
        ]
      : [new Paragraph({})],
  });
}

/** Place and day, then each signer with room for the signature. One signer stands on the right, as in letters of offices. */
export function signatureBlocks(signatures: readonly Signature[], page: Paper): (Paragraph | Table)[] {
  if (signatures.length === 0) return [];
  const columns = signatures.length === 1 ? [undefined, ...signatures] : signatures;
  const width = Math.floor(textWidth(page) / columns.length);
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      spacing: { before: 240, after: 60 },
      children: [new TextRun({ text: placeAndDay, italics: true, size: sizes.text })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * columns.length, type: WidthType.DXA },
      columnWidths: columns.map(() => width),
      rows: [
        new TableRow({
          cantSplit: true,
          children: columns.map((signature) => signatureCell(signature, width)),
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

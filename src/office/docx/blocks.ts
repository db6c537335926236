/** The tree of a text as paragraphs and tables of a document. */
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { List, Nodes, PhrasingContent, Root, Table as TableNode, TableCell as CellNode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { columnShares } from '#office/column-shares.ts';
import { isBlank } from '#office/blank.ts';
import { bulletList, lettersAcross, numberedList, sizes, textWidth, tickList } from './layout.ts';
import type { Paper } from './layout.ts';

export type Block = Paragraph | Table;

/** Dots to write on at the end of a line; a document draws them to the margin. */
const lineOfDots = /(?<=^|[:,] )…{2,}$/;

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

type Marks = Pick<IRunOptions, 'bold' | 'italics' | 'size'>;

function runs(nodes: readonly PhrasingContent[], marks: Marks): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    if (node.type === 'strong') return runs(node.children, { ...marks, bold: true });
    if (node.type === 'emphasis') return runs(node.children, { ...marks, italics: true });
    if (node.type === 'break') return [new TextRun({ break: 1 })];
    if ('children' in node) return runs(node.children, marks);
    return 'value' in node ? [new TextRun({ ...marks, text: node.value.replaceAll('\n', ' ') })] : [];
  });
}

interface Line {
  nodes: readonly PhrasingContent[];
  marks: Marks;
  options: IParagraphOptions;
  page: Paper;
}

/** A line of the text. Where it ends in dots, they run to the margin. */
function lineBlock({ nodes, marks, options, page }: Line): Paragraph {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || !lineOfDots.test(last.value))
    return new Paragraph({ ...options, children: runs(nodes, marks) });
  const before = [...nodes.slice(0, -1), { ...last, value: last.value.replace(lineOfDots, '') }];
  return new Paragraph({
    ...options,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(page), leader: 'dot' }],
    children: [...runs(before, marks), new TextRun({ ...marks, children: [new Tab()] })],
  });
}

const textSpacing = { before: 60, after: 60, line: 288 };

const textBlock = (nodes: readonly PhrasingContent[], page: Paper, options: IParagraphOptions = {}) =>
  lineBlock({ nodes, marks: { size: sizes.text }, options: { spacing: textSpacing, ...options }, page });

/** @param instance tells lists apart, so that each begins to count at one */
function listBlocks(list: List, page: Paper, instance: number): Block[] {
  return list.children.flatMap((item) => {
    const plain = list.ordered ? numberedList : bulletList;
    const reference = typeof item.checked === 'boolean' ? tickList : plain;
    return item.children.flatMap((child): Block[] =>
      child.type === 'paragraph'
        ? [
            lineBlock({
              nodes: child.children,
              marks: { size: sizes.text },
              options: { numbering: { reference, level: 0, instance }, spacing: textSpacing },
              page,
            }),
          ]
        : blocksOf(child, page, instance),
    );
  });
}

const headShading = { type: ShadingType.CLEAR, fill: 'E9EEF0', color: 'auto' };

function cellBlock(cell: CellNode | undefined, width: number, isHead: boolean): TableCell {
  const empty = cell === undefined || isBlank(toString(cell));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER, shading: headShading } : {}),
    children: [
      new Paragraph({
        ...(isHead ? { keepNext: true } : {}),
        children: empty ? [] : runs(cell.children, { size: sizes.cell, ...(isHead ? { bold: true } : {}) }),
      }),
    ],
  });
}

function tableBlock(node: TableNode, page: Paper): Table {
  const size = textWidth(page);
  const texts = node.children.map(({ children }) => children.map((cell) => toString(cell)));
  const widths = columnShares(texts, lettersAcross(page)).map((share) => Math.floor(share * size));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    rows: node.children.map(
      (row, index) =>
        new TableRow({
          ...(index === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: widths.map((width, column) => cellBlock(row.children[column], width, index === 0)),
        }),
    ),
  });
}

const noteEdge = { style: BorderStyle.SINGLE, size: 18, color: '7A8B99', space: 6 } as const;

/** Advice to the one who fills the template in, set apart so that it is taken out before the paper is signed. */
function noteBlocks(nodes: readonly Nodes[], page: Paper): Block[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph'
      ? lineBlock({
          nodes: node.children,
          marks: { italics: true, size: sizes.note },
          options: {
            border: { left: noteEdge },
            indent: { left: 200 },
            spacing: { before: 60, after: 140 },
          },
          page,
        })
      : [],
  );
}

function blocksOf(node: Nodes, page: Paper, instance: number): Block[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[node.depth - 1] ?? HeadingLevel.HEADING_3,
          children: runs(node.children, {}),
        }),
      ];
    case 'paragraph':
      return [textBlock(node.children, page)];
    case 'list':
      return listBlocks(node, page, instance);
    case 'table':
      // A table that touches the next one would become one with it.
      return [tableBlock(node, page), new Paragraph({ spacing: { line: 120 } })];
    case 'blockquote':
      return noteBlocks(node.children, page);
    default:
      return [];
  }
}

/**
 * The blocks of a text, in their order.
 *
 * @param signed whether signatures follow: the last paragraph stays on their page
 */
export function documentBlocks(root: Root, page: Paper, signed: boolean): Block[] {
  const last = root.children.at(-1);
  return root.children.flatMap((node, index) =>
    signed && node === last && node.type === 'paragraph'
      ? textBlock(node.children, page, { keepNext: true })
      : blocksOf(node, page, index),
  );
}

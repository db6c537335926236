/** The tree of a text as sheets: each heading of the second level begins one. */
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isBlank } from '#office/blank.ts';

/** A table of a sheet, the heads first; a blank cell is an empty text. */
type Rows = string[][];

export type SheetPart = { kind: 'text' | 'note' | 'heading'; text: string } | { kind: 'table'; rows: Rows };

export interface Sheet {
  name: string;
  parts: SheetPart[];
}

/** Excel takes no longer name, and none of these signs. */
const longestName = 31;
const forbidden = /[[\]:*?/\\]/g;

const nameOf = (heading: string) => heading.replace(forbidden, ' ').trim().slice(0, longestName);

const cellText = (node: Nodes) => {
  const text = toString(node);
  return isBlank(text) ? '' : text;
};

function partsOf(node: RootContent): SheetPart[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: toString(node) }];
    case 'paragraph':
      return [{ kind: 'text', text: toString(node) }];
    case 'blockquote':
      return node.children.map((child) => ({ kind: 'note', text: toString(child) }));
    case 'list':
      return node.children.map((item) => ({ kind: 'text', text: `– ${toString(item)}` }));
    case 'table':
      return [{ kind: 'table', rows: node.children.map((row) => row.children.map(cellText)) }];
    default:
      return [];
  }
}

/** The sheets of a text; what stands above the first heading is on the first sheet. */
export function sheetsOf(root: Root): Sheet[] {
  const sheets: Sheet[] = [];
  const preface: SheetPart[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) sheets.push({ name: nameOf(toString(node)), parts: [] });
    else (sheets.at(-1)?.parts ?? preface).push(...partsOf(node));
  }
  sheets[0]?.parts.unshift(...preface);
  return sheets;
}

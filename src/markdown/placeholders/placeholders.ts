/** Fills the placeholders of a text, `{name}` and `{list: column}`, in its tree. Knows no names of its own. */
import type { Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';

export interface PlaceholderData {
  /** Facts by name; an empty one takes the block that names it out of the text. */
  values: Readonly<Record<string, string>>;
  /** Lists by name, each line with its columns. */
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

const placeholder = /\{([^{}\n]+)\}/g;

/** The names in braces in a text, each once, in their order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name.trim()))];
}

/** The two parts of `list: column`; undefined for the name of a single fact. */
function columnOf(name: string): { list: string; column: string } | undefined {
  const [list, column, ...more] = name.split(':').map((part) => part.trim());
  return list === undefined || column === undefined || more.length > 0 ? undefined : { list, column };
}

type Line = Readonly<Record<string, string>>;

function valueOf(name: string, { values }: PlaceholderData, line: Line | undefined): string {
  const column = columnOf(name);
  const value = column ? line?.[column.column] : values[name];
  if (value === undefined) throw new RangeError(`No value for the placeholder {${name}}`);
  return value;
}

/**
 * Fills a text without blocks, such as a title.
 *
 * @throws {RangeError} for a name that the data lacks
 */
export function fillText(text: string, data: PlaceholderData, line?: Line): string {
  return text.replace(placeholder, (_, name: string) => valueOf(name.trim(), data, line));
}

/** The texts in a block. */
function textsIn(block: Nodes): Text[] {
  const texts: Text[] = [];
  visit(block, 'text', (node) => void texts.push(node));
  return texts;
}

function namesIn(block: Nodes): string[] {
  return textsIn(block).flatMap(({ value }) => placeholdersIn(value));
}

/** Blocks that are filled, repeated or left out as a whole. */
const wholes = new Set(['paragraph', 'heading', 'listItem', 'tableRow']);

/** A block once for each line of the list that it names, else once; none where a fact that it names is empty. */
function filled<Block extends Nodes>(block: Block, data: PlaceholderData): Block[] {
  const names = namesIn(block);
  const lists = new Set(names.flatMap((name) => columnOf(name)?.list ?? []));
  if (lists.size > 1) throw new RangeError(`One block names two lists: ${[...lists].join(', ')}`);
  const [list] = lists;
  if (names.some((name) => !columnOf(name) && data.values[name] === '')) return [];
  const lines = list === undefined ? [undefined] : data.lists[list];
  if (!lines) throw new RangeError(`No list for the placeholder {${String(list)}}`);
  return lines.map((line) => {
    const copy = structuredClone(block);
    for (const node of textsIn(copy)) node.value = fillText(node.value, data, line);
    return copy;
  });
}

function fillChildren(parent: Nodes, data: PlaceholderData): void {
  if (!('children' in parent)) return;
  const children = (parent.children as Nodes[]).flatMap((child) => {
    if (wholes.has(child.type)) return filled(child, data);
    fillChildren(child, data);
    return 'children' in child && child.children.length === 0 ? [] : [child];
  });
  (parent as { children: Nodes[] }).children = children;
}

/**
 * Fills a text. A paragraph, heading, item or row with an empty fact is left out; an item or row with a column of a list is repeated,
 * and a list or table that has no lines is left out with the heading or paragraph that introduces it.
 *
 * @throws {RangeError} for a name that the data lacks
 */
export function fillPlaceholders(root: Root, data: PlaceholderData): Root {
  const copy = structuredClone(root);
  const emptied = new Set(copy.children.filter((node) => leavesNothing(node, data)));
  copy.children = copy.children.filter((node, index, all) => {
    const next = all[index + 1];
    return !emptied.has(node) && !(next && emptied.has(next) && introduces(node));
  });
  fillChildren(copy, data);
  return copy;
}

/** A heading, or a paragraph that ends with a colon. */
function introduces(node: RootContent): boolean {
  if (node.type === 'heading') return true;
  return node.type === 'paragraph' && lastText(node).trimEnd().endsWith(':');
}

const lastText = (node: Paragraph) => textsIn(node).at(-1)?.value ?? '';

/** True for a list or table all of whose lines come from a list without lines. */
function leavesNothing(node: RootContent, { lists }: PlaceholderData): boolean {
  if (node.type !== 'list' && node.type !== 'table') return false;
  const lines: readonly Nodes[] = node.type === 'table' ? node.children.slice(1) : node.children;
  return (
    lines.length > 0 &&
    lines.every((line) =>
      namesIn(line).some((name) => {
        const list = columnOf(name)?.list;
        return list !== undefined && lists[list]?.length === 0;
      }),
    )
  );
}

/** Plain text without markup: for the search, for excerpts and for the reading time. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeOf, wordsOf } from '#markdown/mdx-components.ts';
import { parseText } from '#markdown/parse.ts';
import type { TextFormat } from '#markdown/parse.ts';

/** Nodes whose children run on in one line; the children of all others stand on lines of their own. */
const inLine = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** Nodes that say nothing to a reader. */
const silent = new Set(['html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'definition']);

/** @param mark put before every heading */
function wordsIn(node: Nodes, mark = ''): string {
  if (silent.has(node.type)) return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'mdxJsxTextElement')
    return [wordsOf(node), node.children.map((child) => wordsIn(child)).join('')].filter(Boolean).join(' ');
  const own = node.type === 'mdxJsxFlowElement' ? wordsOf(node) : 'value' in node ? node.value : '';
  const children = 'children' in node ? node.children.map((child) => wordsIn(child, mark)) : [];
  if (node.type === 'heading') return mark + children.join('');
  return inLine.has(node.type) ? children.join('') : [own, ...children].filter(Boolean).join('\n');
}

/**
 * The words of a text, a paragraph, an item of a list or a cell of a table a line; what a block of a guide says is among them.
 *
 * @param headingMark put before the line of every heading, for those who tell sections apart
 */
export function plainText(text: string, format: TextFormat = 'markdown', headingMark = ''): string {
  return wordsIn(parseText(text, format), headingMark);
}

/** The titles of the steps of a guide, in order. */
export function stepTitles(text: string): string[] {
  const titles: string[] = [];
  visit(parseText(text, 'mdx'), 'mdxJsxFlowElement', (node) => {
    const title = node.name === 'Step' ? attributeOf(node, 'title') : undefined;
    if (title !== undefined) titles.push(title);
  });
  return titles;
}

/** Syllables that a practised reader of Vietnamese takes in a minute; each stands between blanks. */
const syllablesPerMinute = 230;

/** Minutes that reading takes, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / syllablesPerMinute));
}

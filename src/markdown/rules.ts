/** How the text of an entry becomes HTML, in Markdown and in MDX alike: steps that both run on their trees. */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { toSlug } from '#text/vietnamese.ts';
import { isOutside, isOwnPicture, isSafeLink } from '#markdown/links.ts';
import {
  alignmentClass,
  footnoteBackLabel,
  footnotesHeading,
  withUnbrokenNumbers,
} from '#markdown/typography.ts';

export interface Heading {
  depth: number;
  /** The anchor on the page. */
  id: string;
  text: string;
}

/** Anchors that the frame of a page and the parts around a text have; an editor's heading may well be “Nội dung” or “Nguồn”. */
const takenIds = ['noi-dung', 'muc-luc', 'lien-quan', 'nguon', 'thong-tin'];

/** Anchors of headings, each once on the page; a number is added where two would be the same. */
function headingIds(texts: readonly string[]): string[] {
  const used = new Map<string, number>(takenIds.map((id) => [id, 1]));
  return texts.map((text) => {
    const base = toSlug(text) || 'muc';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  });
}

/** Gives headings their anchors. */
export function anchorHeadings(root: Root): Heading[] {
  const found: { depth: number; text: string; set: (id: string) => void }[] = [];
  visit(root, 'heading', (node) => {
    found.push({
      depth: node.depth,
      text: toString(node),
      set: (id) => (node.data = { ...node.data, hProperties: { id } }),
    });
  });
  const ids = headingIds(found.map(({ text }) => text));
  return found.map(({ depth, text, set }, index) => {
    const id = ids[index] ?? '';
    set(id);
    return { depth, id, text };
  });
}

function makeSafe(tree: HtmlRoot): void {
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'a') {
      const href = typeof properties['href'] === 'string' ? properties['href'] : '';
      if (!isSafeLink(href)) element.properties = {};
      else if (isOutside(href))
        element.properties = { ...properties, rel: ['external'], className: ['external'] };
    }
    if (tagName === 'img') {
      const own = typeof properties['src'] === 'string' && isOwnPicture(properties['src']);
      element.properties = own ? { ...properties, loading: 'lazy', decoding: 'async' } : {};
      if (!own) element.tagName = 'span';
    }
  });
}

function alignCells(tree: HtmlRoot): void {
  visit(tree, 'element', ({ properties }) => {
    const { align } = properties;
    if (typeof align !== 'string') return;
    delete properties['align'];
    properties['className'] = alignmentClass(align);
  });
}

/** A table wider than a phone scrolls within itself, and can be scrolled with the keyboard. */
function frameTables(tree: HtmlRoot): void {
  visit(tree, { tagName: 'table' }, (element) => {
    if (element.type !== 'element') return undefined;
    element.children = [{ ...element }];
    element.tagName = 'div';
    element.properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Bảng' };
    return 'skip';
  });
}

/** Heads of a table say that they are heads of columns; its empty corner, where heads stand on two sides, is no head of anything. */
function nameHeads(tree: HtmlRoot): void {
  visit(tree, { tagName: 'th' }, (element) => {
    if (element.type !== 'element') return;
    if (element.children.length === 0) element.tagName = 'td';
    else element.properties['scope'] = 'col';
  });
}

/** Footnotes in Vietnamese. Their heading is seen, as those of the text are. */
export const toHtmlOptions: RemarkRehypeOptions = {
  footnoteLabel: footnotesHeading,
  footnoteLabelProperties: {},
  footnoteBackLabel: (index, again) => footnoteBackLabel(index + 1, again),
};

function keepNumbers(tree: HtmlRoot): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || ('tagName' in parent && parent.tagName === 'code'))
      return undefined;
    const nodes = withUnbrokenNumbers(node.value);
    if (!nodes) return undefined;
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

/** Everything that is done to the HTML of a text: safe links and pictures, tables, numbers that stay on one line. */
export function finishHtml(tree: HtmlRoot): void {
  makeSafe(tree);
  nameHeads(tree);
  alignCells(tree);
  frameTables(tree);
  keepNumbers(tree);
}

/** Text of an entry → the HTML of a page. Raw HTML is left out, unsafe links become text, so that no text can bring code to a page. */
import type { Element, Root as HtmlRoot, Text } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { partAtNumbers } from '#domain/unbroken-numbers.ts';
import { toSlug } from '#domain/vietnamese.ts';
import { isOutside, isOwnPicture, isSafeLink } from '#markdown/links.ts';
import { parseText } from '#markdown/parse.ts';

export interface Heading {
  depth: number;
  /** The anchor on the page. */
  id: string;
  text: string;
}

export interface RenderedText {
  html: string;
  headings: Heading[];
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

function anchorHeadings(root: Root): Heading[] {
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

/** What GitHub's footnotes say around a text, which would be English otherwise; for the compiler of guides as well. */
export const footnoteWords: RemarkRehypeOptions = {
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: (index, again) =>
    `Về chỗ có chú thích ${index + 1}${again > 1 ? `, lần thứ ${again}` : ''}`,
};

/** A document's number stays on one line: a phone would break it at its hyphen. */
function keepNumbers(tree: HtmlRoot): void {
  visit(tree, 'text', (node, index, parent) => {
    if (parent?.type !== 'element' || parent.tagName === 'code' || index === undefined) return undefined;
    const parts = partAtNumbers(node.value);
    if (!parts.some(({ unbroken }) => unbroken)) return undefined;
    const nodes = parts.map(({ text, unbroken }): Element | Text => {
      const words: Text = { type: 'text', value: text };
      if (!unbroken) return words;
      return { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [words] };
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

const toHtml = unified()
  .use(remarkRehype, footnoteWords)
  .use(() => (tree: HtmlRoot) => {
    makeSafe(tree);
    frameTables(tree);
    keepNumbers(tree);
  })
  .use(rehypeStringify);

/** Renders the Markdown of an entry. Headings keep their depth; a page's own title is above them. */
export function renderMarkdown(text: string): RenderedText {
  const root = parseText(text);
  const headings = anchorHeadings(root);
  const html = toHtml.stringify(toHtml.runSync(root) as HtmlRoot);
  return { html, headings };
}

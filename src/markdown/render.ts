/** Text of an entry → the HTML of a page. Raw HTML is left out, unsafe links become text, so that no text can bring code to a page. */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseText } from '#markdown/parse.ts';
import { blocksAsText } from '#markdown/mdx-blocks.ts';
import { anchorHeadings, finishHtml, toHtmlOptions } from '#markdown/rules.ts';
import type { Heading } from '#markdown/rules.ts';

export interface RenderedText {
  html: string;
  headings: Heading[];
}

const toHtml = unified()
  .use(remarkRehype, toHtmlOptions)
  .use(() => finishHtml)
  .use(rehypeStringify);

/** Renders a tree that was changed after it was parsed. */
export function renderTree(root: Root): RenderedText {
  const headings = anchorHeadings(root);
  return { html: toHtml.stringify(toHtml.runSync(root) as HtmlRoot), headings };
}

/** Renders the Markdown of an entry. Headings keep their depth; a page's own title is above them. */
export function renderMarkdown(text: string): RenderedText {
  return renderTree(parseText(text));
}

/** Renders MDX without its components, for the preview in the CMS. What is no MDX yet, as while it is typed, is read as Markdown. */
export function renderMdxPreview(text: string): RenderedText {
  let root: Root;
  try {
    root = parseText(text, 'mdx');
  } catch {
    return renderMarkdown(text);
  }
  blocksAsText(root);
  return renderTree(root);
}

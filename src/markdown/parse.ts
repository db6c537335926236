/** Texts of entries as trees: CommonMark with GitHub's tables, and for guides MDX. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type TextFormat = 'markdown' | 'mdx';

const markdown = unified().use(remarkParse).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Parses a text.
 *
 * @throws {Error} when MDX is written wrong; Markdown has no wrong texts
 */
export function parseText(text: string, format: TextFormat = 'markdown'): Root {
  return (format === 'mdx' ? mdx : markdown).parse(text);
}

/** MDX processor: Astro's remark and rehype pipeline with the rules of every other text, and with no code let through. */
import { unified } from '@astrojs/markdown-remark';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeFaults } from '#markdown/mdx-blocks.ts';
import { anchorHeadings, finishHtml, toHtmlOptions } from '#markdown/rules.ts';

/** Stops at anything that could run. The very tree is looked at that will be compiled, so nothing can hide from one of two readers. */
function refuseCode() {
  return (tree: Root, file: { fail: (reason: string, place: Nodes) => never }): void => {
    visit(tree, (node) => {
      const [fault] = codeFaults(node);
      if (fault !== undefined) file.fail(fault, node);
    });
  };
}

/** The processor that astro.config.mjs hands to the MDX integration. */
export function mdxProcessor() {
  return unified({
    gfm: true,
    smartypants: false,
    remarkPlugins: [refuseCode, () => (tree: Root) => void anchorHeadings(tree)],
    remarkRehype: toHtmlOptions,
    rehypePlugins: [() => finishHtml],
  });
}

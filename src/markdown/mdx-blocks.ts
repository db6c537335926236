/** The blocks of MDX in the tree of a text: which of them could run code, and what they say without their components. */
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { mdxComponents, wordsOf } from '#markdown/mdx-components.ts';

type Block = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Why a node of MDX is refused: code, an unknown component, or a value that is no plain text.
 *
 * @returns messages in Vietnamese; none for all other nodes
 */
export function codeFaults(node: Nodes): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['không dùng lệnh import, export hoặc biểu thức trong dấu { }'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentFaults(node);
    default:
      return [];
  }
}

function componentFaults({ name, attributes }: Block): string[] {
  const known = mdxComponents[name ?? ''];
  if (!known)
    return [`không có khối <${name ?? ''}>; các khối dùng được: ${Object.keys(mdxComponents).join(', ')}`];
  return attributes.flatMap((attribute) => {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (attribute.value != null && typeof attribute.value !== 'string')
    )
      return [`khối <${String(name)}>: giá trị phải nằm trong dấu ngoặc kép`];
    return known.attributes.includes(attribute.name)
      ? []
      : [
          `khối <${String(name)}> không có “${attribute.name}”; dùng được: ${known.attributes.join(', ') || 'không có gì'}`,
        ];
  });
}

/** Puts what each block says in its place: numbered headings for steps, bold words for the rest. What a block holds stays. */
export function blocksAsText(root: Root): void {
  replaceBlocks(root);
}

function replaceBlocks(parent: Parent): void {
  let step = 0;
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) replaceBlocks(node);
    if (node.type === 'mdxJsxTextElement') return [...boldWords(node), ...node.children];
    if (node.type !== 'mdxJsxFlowElement') return [node];
    if (node.name === 'Step') {
      step += 1;
      const title: PhrasingContent = { type: 'text', value: `${step}. ${wordsOf(node)}` };
      return [{ type: 'heading', depth: 3, children: [title] }, ...node.children];
    }
    const words = boldWords(node);
    return words.length > 0 ? [{ type: 'paragraph', children: words }, ...node.children] : node.children;
  });
}

function boldWords(node: Block): PhrasingContent[] {
  const words = wordsOf(node);
  return words === '' ? [] : [{ type: 'strong', children: [{ type: 'text', value: words }] }];
}

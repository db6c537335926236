/** The blocks of a guide in plain Markdown: for the preview in the editors' page, which compiles no MDX. */
import { mdxComponents } from '#markdown/mdx-components.ts';

const tag = new RegExp(
  `<(/?)(${Object.keys(mdxComponents).join('|')})((?:\\s+[a-z]+="[^"]*")*)\\s*(/?)>`,
  'g',
);

/**
 * Writes what each block says on the page in place of its tags: numbered headings for steps, bold words for the rest. What a block
 * holds stays as it is.
 *
 * @param text the text of a guide; what is no block of a guide is left alone
 */
export function blocksAsMarkdown(text: string): string {
  let step = 0;
  return text.replace(tag, (_tag, closing: string, name: string, attributes: string) => {
    if (name === 'Steps') step = 0;
    const { words } = mdxComponents[name] ?? {};
    const said = words === undefined ? undefined : new RegExp(`\\b${words}="([^"]*)"`).exec(attributes)?.[1];
    if (closing !== '' || said === undefined) return '';
    if (name !== 'Step') return `**${said}**`;
    step += 1;
    return `### ${step}. ${said}`;
  });
}

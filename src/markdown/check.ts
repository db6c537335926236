/** What is wrong in the text of an entry, said so that an editor can mend it. */
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isOwnPicture, isSafeLink } from '#markdown/links.ts';
import { mdxComponents } from '#markdown/mdx-components.ts';
import { possibleCode } from '#markdown/mdx-guard.ts';
import { parseText } from '#markdown/parse.ts';
import type { TextFormat } from '#markdown/parse.ts';

/**
 * Checks a text: headings below the page's own, links and pictures that are safe and described, no HTML; in MDX also no code, and no
 * components but the ones that editors are told of. MDX is compiled into the site's build, so what this lets through must not be able to run.
 *
 * @returns one message for each fault, in Vietnamese, with the line of the text
 */
export function checkText(text: string, format: TextFormat = 'markdown'): string[] {
  let root;
  try {
    root = parseText(text, format);
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    return [
      `dòng ${line ?? 1} của nội dung viết sai: không dùng dấu < hoặc { ngoài các khối của bài hướng dẫn (${reason ?? String(error)})`,
    ];
  }
  const faults: string[] = [];
  visit(root, (node) => {
    const say = (message: string) =>
      faults.push(`dòng ${node.position?.start.line ?? 1} của nội dung: ${message}`);
    switch (node.type) {
      case 'heading':
        if (node.depth === 1)
          say(`đề mục “${toString(node)}” ở cấp 1 (#); cấp 1 là tiêu đề của trang, hãy dùng cấp 2 (##)`);
        break;
      case 'html':
        if (!/^<!--[\s\S]*-->$/.test(node.value)) say('không dùng mã HTML');
        break;
      case 'link':
      case 'definition':
        if (!isSafeLink(node.url)) say(`liên kết “${node.url}” phải bắt đầu bằng https://, / hoặc #`);
        break;
      case 'image':
        if (!isOwnPicture(node.url))
          say(`ảnh “${node.url}” phải nằm trên cổng: hãy tải ảnh lên, đừng dẫn từ trang khác`);
        if (!node.alt?.trim()) say(`ảnh “${node.url}” chưa có lời mô tả`);
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        say('không dùng lệnh import, export hoặc biểu thức trong dấu { }');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const message of componentFaults(node.name ?? '', node.attributes)) say(message);
        break;
      default:
    }
  });
  // What the parser takes for harmless must be so for the compiler as well.
  return faults.length === 0 && format === 'mdx' ? possibleCode(text) : faults;
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

function componentFaults(name: string, attributes: readonly Attribute[]): string[] {
  const known = mdxComponents[name];
  if (!known)
    return [`không có khối <${name}>; các khối dùng được: ${Object.keys(mdxComponents).join(', ')}`];
  return attributes.flatMap(({ type, name: attribute = '', value }) => {
    if (type !== 'mdxJsxAttribute' || (value !== null && typeof value !== 'string'))
      return [`khối <${name}>: giá trị phải nằm trong dấu ngoặc kép`];
    return known.attributes.includes(attribute)
      ? []
      : [
          `khối <${name}> không có “${attribute}”; dùng được: ${known.attributes.join(', ') || 'không có gì'}`,
        ];
  });
}

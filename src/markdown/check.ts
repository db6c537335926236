/** What is wrong in the text of an entry, said so that an editor can mend it. */
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isOwnPicture, isSafeLink } from '#markdown/links.ts';
import { codeFaults } from '#markdown/mdx-blocks.ts';
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
    const { line } = error as { line?: number };
    return [
      `dòng ${line ?? 1} của nội dung (“${lineOf(text, line ?? 1)}”) viết sai: không dùng dấu < hoặc { ngoài các khối của bài hướng dẫn, và mỗi khối phải được đóng`,
    ];
  }
  const faults = escapedMarks(text);
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
      default:
        for (const message of codeFaults(node)) say(message);
    }
  });
  return faults;
}

/** The beginning of a line, to find it by. */
function lineOf(text: string, line: number): string {
  const words = (text.split('\n')[line - 1] ?? '').trim();
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words;
}

/** A mark behind a backslash: a heading, the two halves of a link, bold. Readers would see the marks. */
const escapedMark = /^\s*\\#{1,6}|\\\[[^\]]*\\?\]\\?\(|\\\*\\\*/;

/** Marks that a rich text editor has taken for letters. */
function escapedMarks(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      escapedMark.test(line)
        ? [
            `dòng ${index + 1} của nội dung: “${lineOf(text, index + 1)}” có dấu \\ trước dấu định dạng nên người đọc thấy nguyên các dấu; hãy bỏ các dấu \\`,
          ]
        : [],
    );
}

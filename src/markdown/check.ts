/** Faults in the text of an entry, each with the words it stands at: editors see no line numbers. */
import { visit } from 'unist-util-visit';
import { isOwnPicture, isSafeLink } from '#markdown/links.ts';
import { codeFaults } from '#markdown/mdx-blocks.ts';
import { parseText } from '#markdown/parse.ts';
import type { TextFormat } from '#markdown/parse.ts';

/**
 * Checks a text: headings below the page's own, links and pictures that are safe and described, no HTML; in MDX also no code, and no
 * components but the ones that editors are told of. MDX is compiled into the site's build, so what this lets through must not be able to run.
 *
 * @returns one message for each fault, in Vietnamese, with the heading or the paragraph it stands in
 */
export function checkText(text: string, format: TextFormat = 'markdown'): string[] {
  let root;
  try {
    root = parseText(text, format);
  } catch (error) {
    const { line } = error as { line?: number };
    return [
      `${placeOf(text, line ?? 1)}: viết sai; không dùng dấu < hoặc { ngoài các khối của bài hướng dẫn, và mỗi khối phải được đóng`,
    ];
  }
  const faults = escapedMarks(text);
  visit(root, (node) => {
    const say = (message: string) =>
      faults.push(`${placeOf(text, node.position?.start.line ?? 1)}: ${message}`);
    switch (node.type) {
      case 'heading':
        if (node.depth === 1) say('đề mục này ở cấp 1 (#); cấp 1 là tiêu đề của trang, hãy dùng cấp 2 (##)');
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
  // The two ends of a mark of HTML are two faults of one place.
  return [...new Set(faults)];
}

/** A page of the portal that a text leads to, and the place of the link in words. */
export interface LinkedPage {
  /** Without what follows `#` or `?`. */
  address: string;
  place: string;
}

/** The pages of the portal that a text leads to; none for a text that cannot be parsed, which {@link checkText} reports. */
export function linkedPages(text: string, format: TextFormat = 'markdown'): LinkedPage[] {
  const pages: LinkedPage[] = [];
  try {
    visit(parseText(text, format), (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (!node.url.startsWith('/')) return;
      const [address = ''] = node.url.split(/[?#]/, 1);
      pages.push({ address, place: placeOf(text, node.position?.start.line ?? 1) });
    });
  } catch {
    return [];
  }
  return pages;
}

/** The longest quotation of a text in a message, in characters. */
const longestQuotation = 40;

/** The beginning of a line, to find it by. */
function quote(line: string): string {
  const words = line.trim();
  return words.length > longestQuotation ? `${words.slice(0, longestQuotation).trimEnd()}…` : words;
}

const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;

/** A place of a text in words: its own line, and the heading above it. */
function placeOf(text: string, line: number): string {
  const lines = text.split('\n');
  const own = lines[line - 1] ?? '';
  const title = heading.exec(own)?.[1];
  if (title) return `Ở đề mục “${quote(title)}”`;
  const above = lines
    .slice(0, line - 1)
    .flatMap((one) => heading.exec(one)?.[1] ?? [])
    .at(-1);
  const below = above === undefined ? '' : `, dưới đề mục “${quote(above)}”`;
  // A fault of a block that was never closed is reported behind the last line.
  const shown = own.trim() ? own : (lines.slice(0, line).findLast((one) => one.trim()) ?? '');
  return `Ở đoạn “${quote(shown)}”${below}`;
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
            `${placeOf(text, index + 1)}: có dấu \\ trước dấu định dạng nên người đọc thấy nguyên các dấu; hãy bỏ các dấu \\`,
          ]
        : [],
    );
}

/**
 * The lock before the MDX compiler. MDX may hold code, and the build would run it; the check of a text reads it with one parser, the
 * compiler with another, and two parsers need not agree. So this looks at letters alone: without braces, without lines that begin with
 * `import` or `export`, and with no `<` but that of a known component, no parser can find code.
 */
import type { Plugin } from 'vite';
import { mdxComponents } from '#markdown/mdx-components.ts';

const names = Object.keys(mdxComponents).join('|');
/** A tag whose attributes are plain text in quotes. */
const knownTag = new RegExp(`^</?(?:${names})(?:\\s+[a-z]+="[^"<>{}]*")*\\s*/?>`);

/** What could be code in an MDX text: one message a line, in Vietnamese. */
export function possibleCode(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((line, index) => {
    const place = `dòng ${index + 1} của nội dung`;
    if (/[{}]/.test(line)) return [`${place}: không dùng dấu { }`];
    if (/^\W*(?:import|export)\b/.test(line)) return [`${place}: không bắt đầu bằng import hoặc export`];
    const tags = [...line.matchAll(/</g)].map(({ index: start }) => line.slice(start));
    if (tags.every((tag) => knownTag.test(tag))) return [];
    return [
      `${place}: dấu < chỉ dùng cho các khối ${Object.keys(mdxComponents).join(', ')}, viết trọn một dòng`,
    ];
  });
}

/** What the compiler takes for the text: at least everything after the first line that could end the front matter. */
function body(file: string): string {
  return /^---\r?\n/.test(file) ? file.replace(/^---[\s\S]*?\n(?:---|\+\+\+)/, '') : file;
}

/** Refuses an MDX file that could hold code, wherever it comes from. */
export function mdxGuard(): Plugin {
  return {
    name: 'nscl-mdx-guard',
    enforce: 'pre',
    transform: {
      // Astro's own module on the styles of a guide holds no word of its text.
      filter: { id: { include: /\.mdx(?:\?|$)/, exclude: /\?astroPropagatedAssets$/ } },
      handler(code, id) {
        const faults = possibleCode(body(code));
        if (faults.length > 0) throw new Error(`${id}: ${faults.join('; ')}`);
      },
    },
  };
}

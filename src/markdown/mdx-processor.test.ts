import { describe, expect, it } from 'vitest';
import { mdxProcessor } from '#markdown/mdx-processor.ts';

/** The program that a guide becomes, as the MDX integration asks for it. */
async function compiled(text: string): Promise<string> {
  const compiler = await mdxProcessor().createMdxRenderer?.(
    { syntaxHighlight: false, gfm: true, smartypants: false },
    { optimize: false, srcDir: new URL('file:///portal/src/'), sourcemap: false },
  );
  const module = await compiler?.process(text, '/portal/content/guides/thu.mdx', {});
  return module?.code ?? '';
}

it('has footnotes in Vietnamese, as Markdown has', async () => {
  const code = await compiled('Chè[^1], chè[^1].\n\n[^1]: Theo Kế hoạch.\n');
  expect(code).toContain('children: "Chú thích"');
  expect(code).toContain('"aria-label": "Về chỗ có chú thích 1"');
  expect(code).toContain('"aria-label": "Về chỗ có chú thích 1, lần thứ 2"');
  expect(code).not.toContain('Back to');
});

it('keeps the numbers of documents on one line, in blocks too, and leaves code alone', async () => {
  const code = await compiled(
    'Theo 37/2026/NĐ-CP thì\n\n<Note title="Lưu ý">\n\nQCVN 8-2:2011/BYT\n\n</Note>\n\n`15/2018/NĐ-CP`\n',
  );
  const unbroken = [...code.matchAll(/_components\.span, \{\s*class: "nowrap",\s*children: "([^"]*)"/g)];
  expect(unbroken.map(([, number]) => number)).toEqual(['37/2026/NĐ-CP', '8-2:2011/BYT']);
});

it('aligns the cells of a table without a style attribute, which the security policy refuses', async () => {
  const code = await compiled('| Chỉ tiêu | Mức |\n| --- | --: |\n| Độ ẩm | 7 |\n');
  expect(code).not.toContain('style');
  expect(code.match(/class: "text-end"/g)).toHaveLength(2);
});

it('gives headings the anchors that Markdown gives them', async () => {
  const code = await compiled('## Điều đã thay đổi\n\n## Nguồn\n');
  expect(code).toMatch(/"slug": ?"dieu-da-thay-doi"/);
  expect(code).toContain('id: "nguon-2"');
});

describe('code in a text', () => {
  it.each([
    'import fs from "node:fs"',
    'export const a = 1',
    'Chào {process.env.HOME}',
    '<Note title={1}>a</Note>',
    '<Note {...globalThis}>a</Note>',
    '<Note onclick="x">a</Note>',
    '<script>alert(1)</script>',
    '> <Step.Title title="a">a</Step.Title>',
    '<>a</>',
  ])('is not compiled: %s', async (text) => {
    await expect(compiled(text)).rejects.toThrow(/không (dùng|có)|dấu ngoặc kép/);
  });

  it('is compiled as the words that it is where Markdown only shows it', async () => {
    expect(await compiled('`{a}` và \\{b}\n')).toContain('"{a}"');
  });
});

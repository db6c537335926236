import { expect, it } from 'vitest';
import { guideCompiler } from '#markdown/guide-compiler.ts';

/** The program that a guide becomes, as the MDX integration asks for it. */
async function compiled(text: string): Promise<string> {
  const compiler = await guideCompiler().createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///portal/src/') },
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

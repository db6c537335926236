import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { budgets, byteBudgets } from './byte-budgets.ts';
import { tryRule } from './try-rule.ts';

/** Text that compresses by a quarter only. */
const noise = (length: number) =>
  Array.from({ length: Math.ceil(length / 44) }, (_, index) =>
    createHash('sha256').update(String(index)).digest('base64'),
  )
    .join('')
    .slice(0, length);

it('counts the style sheets of a page, and is stricter with standards', () => {
  const page = '<html><link rel="stylesheet" href="/a.css"><h1>A</h1></html>';
  const files = {
    '/tieu-chuan/tcvn-1-2020/index.html': page,
    '/tieu-chuan/nam/index.html': page,
    '/tieu-chuan/trang-2/index.html': page,
    '/gioi-thieu/index.html': page,
  };
  expect(tryRule(byteBudgets, { ...files, '/a.css': noise(2 * budgets.standard) })).toEqual([
    expect.stringMatching(
      /^\/tieu-chuan\/tcvn-1-2020\/index\.html: \d+ bytes of HTML and CSS, the budget is 20000$/,
    ),
  ]);
});

it('counts scripts with what they import at once, not what they fetch later', () => {
  const page = '<html><script type="module" src="/_astro/a.js"></script></html>';
  const heavy = noise(3 * budgets.script);
  const built = (code: string) =>
    tryRule(byteBudgets, { '/index.html': page, '/_astro/a.js': code, '/_astro/b.js': heavy });
  expect(built('import("./b.js")')).toEqual([]);
  expect(built('import{b}from"./b.js"')).toEqual([
    expect.stringContaining('JavaScript before a visitor acts'),
  ]);
});

it('counts the fonts of a page', () => {
  const page = '<html><style>@font-face{src:url("/f.woff2")}</style></html>';
  expect(tryRule(byteBudgets, { '/index.html': page, '/f.woff2': noise(budgets.fonts + 1) })).toEqual([
    expect.stringContaining('bytes of fonts'),
  ]);
});

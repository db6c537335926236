import { describe, expect, it } from 'vitest';
import { possibleCode } from '#markdown/mdx-guard.ts';

describe('the lock before the MDX compiler', () => {
  it('lets text and known components be', () => {
    const text = '## Bước một\n\n<Steps>\n<Step title="Nộp hồ sơ">\n\nĐiền mẫu.\n\n</Step>\n</Steps>\n';
    expect(possibleCode(text)).toEqual([]);
  });

  it.each([
    'import fs from "node:fs"',
    '> export const a = 1',
    'a\rimport "x"',
    'Chào {process.env.HOME}',
    '`{a}`',
    String.raw`\{a}`,
    '<Note title={1}>',
    '<Note {...globalThis}>',
    '<script>',
    '<Note onclick="x"><script>',
    '<Note title="a"b>',
    '<Noted>',
    '<Note\ntitle="a">',
    '<>',
    '<!-- a -->',
  ])('refuses %j', (text) => {
    expect(possibleCode(text)).not.toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { mendCharacters, mendLine } from './mend-text.ts';

describe('characters that nobody sees', () => {
  it.each([
    ['Chè xanh\u200b Suối\u00adGiàng', 'Chè xanh Suối Giàng'],
    ['quá\u00adtrình', 'quátrình'],
    ['TCVN\u00a09740:2013', 'TCVN 9740:2013'],
    ['\ufeffChe\u0300', 'Chè'],
    ['Ðiện Biên, huyện Ðồng, tỉnh ðã', 'Điện Biên, huyện Đồng, tỉnh đã'],
    ['a\u0007b\u202ec', 'abc'],
  ])('%j is mended to %j', (text, mended) => {
    expect(mendCharacters(text)).toBe(mended);
  });

  it('double blanks go from a line, not from a text', () => {
    expect(mendLine('  Chè   xanh \t Suối  ')).toBe('Chè xanh Suối');
    expect(mendCharacters('dòng  \ntiếp')).toBe('dòng  \ntiếp');
  });
});

import { describe, expect, it } from 'vitest';
import { characterFault } from './character-fault.ts';

describe('what is said of the characters of a text', () => {
  it.each([
    ['Che\u0300 xanh', 'NFC'],
    ['Ðiện Biên', '“Ð” của tiếng Iceland'],
    ['ChÌ xanh Suèi Giµng', 'TCVN3 (ABC) nên người đọc không đọc được; có lẽ là “Chè xanh Suối Giàng”'],
    ['Cheø xanh Suoái Giaøng', 'VNI'],
    ['ChÃ¨ xanh Suá»‘i', 'sai bảng mã'],
    ['Chè xanh\u200b Suối', 'U+200B'],
    ['TCVN\u00a09740', 'U+00A0'],
  ])('%j', (text, words) => {
    expect(characterFault(text)).toContain(words);
  });

  it('nothing of sound text', () => {
    expect(characterFault('Chè xanh Suối Giàng: 72,5 % – “búp”\n\n## Đề mục')).toBeUndefined();
  });
});

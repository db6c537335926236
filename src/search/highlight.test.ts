import { describe, expect, it } from 'vitest';
import { highlightRanges } from './highlight.ts';

const marked = (text: string, terms: string[]) =>
  highlightRanges(text, terms).map(([start, end]) => text.slice(start, end));

describe('highlightRanges', () => {
  it('finds folded words in marked text', () => {
    expect(marked('Chè xanh – Định nghĩa', ['che', 'xanh'])).toEqual(['Chè', 'xanh']);
  });

  it('treats đ as d', () => {
    expect(marked('Đường trắng và đường thô', ['duong'])).toEqual(['Đường', 'đường']);
  });

  it('maps back to decomposed text, marks included', () => {
    const text = 'Chè xanh'.normalize('NFD');
    expect(marked(text, ['che'])).toEqual(['Chè'.normalize('NFD')]);
  });

  it('matches whole words, and beginnings where the term says so', () => {
    expect(marked('Quế và đậu que', ['ue', 'ue*'])).toEqual([]);
    expect(marked('TCVN 9740:2013', ['974', '2013'])).toEqual(['2013']);
    expect(marked('TCVN 9740:2013', ['974*'])).toEqual(['974']);
    expect(marked('Định nghĩa', ['dinh', 'ngh*'])).toEqual(['Định', 'ngh']);
  });

  it('joins ranges that overlap or touch, in order', () => {
    expect(marked('dầu dừa', ['dau dua', 'dua', 'dau'])).toEqual(['dầu dừa']);
  });

  it('finds a phrase across any white space', () => {
    expect(marked('Chè\u00a0xanh', ['che xanh'])).toEqual(['Chè\u00a0xanh']);
  });

  it('keeps its places after characters outside the basic plane', () => {
    expect(marked('𝄞 chè', ['che'])).toEqual(['chè']);
  });

  it('ignores empty terms and folds terms that carry marks', () => {
    expect(marked('chè', ['', ' ', 'Chè'])).toEqual(['chè']);
  });
});

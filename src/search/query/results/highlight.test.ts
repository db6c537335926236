import { describe, expect, it } from 'vitest';
import { highlightRanges } from './highlight.ts';

const marked = (text: string, terms: string[]) =>
  highlightRanges(text, terms).map(({ start, end }) => text.slice(start, end));

describe('highlightRanges', () => {
  it('finds folded words in marked text', () => {
    expect(marked('Chè xanh – Định nghĩa', ['che'])).toEqual(['Chè']);
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
    expect(marked('Định mức', ['din*'])).toEqual(['Định']);
  });

  it('marks neighbours as one, across any white space', () => {
    expect(marked('Chè xanh – Chè\u00a0đen', ['che', 'xanh', 'den'])).toEqual(['Chè xanh', 'Chè\u00a0đen']);
  });

  it('keeps its places after characters outside the basic plane', () => {
    expect(marked('𝄞 chè', ['che'])).toEqual(['chè']);
  });

  it('marks nothing without terms', () => {
    expect(marked('chè', [])).toEqual([]);
  });
});

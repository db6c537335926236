import { describe, expect, it } from 'vitest';
import {
  exactToken,
  foldWord,
  foldedToken,
  groupToken,
  hasMarks,
  indexText,
  marksFit,
  prefixToken,
  singular,
  wordsOf,
} from './words.ts';

describe('wordsOf', () => {
  it('parts letters from digits and drops what is neither', () => {
    expect(wordsOf('TCVN9740:2013, 8-2/BYT').map(({ raw }) => raw)).toEqual([
      'tcvn',
      '9740',
      '2013',
      '8',
      '2',
      'byt',
    ]);
  });
  it('keeps the places of words, also in decomposed text', () => {
    const text = 'Chè xanh'.normalize('NFD');
    const [first, second] = wordsOf(text);
    expect(first).toMatchObject({ raw: 'chè', folded: 'che', start: 0 });
    expect(text.slice(second?.start, second?.end)).toBe('xanh');
  });
});

describe('foldWord', () => {
  it.each([
    ['Đường', 'duong'],
    ['fertilizers', 'fertilizer'],
    ['boxes', 'box'],
    ['properties', 'property'],
    ['analysis', 'analysis'],
    ['glass', 'glass'],
    ['gas', 'gas'],
    ['kỹ', 'ki'],
    ['kĩ', 'ki'],
    ['quy', 'qui'],
    ['thủy', 'thuy'],
  ])('%s → %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
  it('never changes a Vietnamese syllable in s', () => {
    expect(singular('as')).toBe('as');
  });
});

describe('tokens', () => {
  it('finds a word by its marks only when they were typed', () => {
    expect(exactToken('chè')).not.toBe(exactToken('chế'));
    expect(exactToken('chè')).not.toBe(foldedToken('che'));
    expect(exactToken('xanh')).toBe(foldedToken('xanh'));
  });
  it('knows both places of a tone and both spellings of i', () => {
    expect(exactToken('hoà')).toBe(exactToken('hòa'));
    expect(exactToken('thuỷ')).toBe(exactToken('thủy'));
    expect(exactToken('kĩ')).toBe(exactToken('kỹ'));
  });
  it('lets no whole word begin like another, and a beginning begin like both', () => {
    expect(foldedToken('chen').startsWith(foldedToken('che'))).toBe(false);
    expect(foldedToken('chen').startsWith(prefixToken('che'))).toBe(true);
    expect(groupToken(12).startsWith(groupToken(1))).toBe(false);
  });
  it('uses only letters that Pagefind neither folds nor parts', () => {
    for (const token of [exactToken('đường'), foldedToken('9740'), groupToken(7)]) {
      expect(token).toMatch(/^[\p{Ll}]+$/u);
      expect(token.normalize('NFD')).toBe(token);
    }
  });
  it('writes a text with marks twice, one without once', () => {
    expect(indexText('Chè xanh').split(' ')).toEqual([
      foldedToken('che'),
      foldedToken('xanh'),
      exactToken('chè'),
      exactToken('xanh'),
    ]);
    expect(indexText('green tea').split(' ')).toHaveLength(2);
  });
});

describe('marks', () => {
  it('tells whether a word has any', () => {
    expect(hasMarks('đo')).toBe(true);
    expect(hasMarks('do')).toBe(false);
  });
  it.each([
    ['đuong', 'đường', true],
    ['dương', 'đường', true],
    ['duong', 'đường', true],
    ['chế', 'chè', false],
    ['cẩn', 'cân', false],
  ])('%s may mean %s: %s', (typed, written, fits) => {
    expect(marksFit(typed, written)).toBe(fits);
  });
});

describe('places of words', () => {
  const placesOf = (text: string) => wordsOf(text).map(({ raw, place }) => `${raw} ${place}`);

  it('parts clauses, so that their words are no neighbours', () => {
    expect(placesOf('chè, sữa – bột (mịn)\nkhô')).toEqual(['chè 0', 'sữa 2', 'bột 4', 'mịn 6', 'khô 8']);
  });

  it('keeps numbers together', () => {
    expect(placesOf('TCVN 9740:2013')).toEqual(['tcvn 0', '9740 1', '2013 2']);
  });
});

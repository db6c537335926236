import { describe, expect, it } from 'vitest';
import { isOneEdit, readVocabulary, VocabularyCounter, writeVocabulary } from './term-index.ts';

const counter = new VocabularyCounter();
counter.add('main', ['Chè xanh – Định nghĩa', 'chè xanh']);
counter.add('main', ['Chế biến chè']);
counter.add('main', ['Đường khử']);
counter.add('catalogue', ['Green tea – Determination of salmonella']);
const entries = counter.entries();

describe('VocabularyCounter', () => {
  it('counts records, not words, and keeps spellings', () => {
    expect(entries.find(({ folded }) => folded === 'che')).toEqual({
      folded: 'che',
      main: 2,
      catalogue: 0,
      variants: [
        { written: 'chè', main: 2, catalogue: 0 },
        { written: 'chế', main: 1, catalogue: 0 },
      ],
    });
  });
  it('keeps the spelling without marks beside those with marks, and alone not', () => {
    const other = new VocabularyCounter();
    other.add('main', ['Su su, sự cố']);
    other.add('catalogue', ['Tea']);
    expect(
      other.entries().map(({ folded, variants }) => [folded, variants.map(({ written }) => written)]),
    ).toEqual([
      ['co', ['cố']],
      ['su', ['su', 'sự']],
      ['tea', []],
    ]);
  });
  it('is read as it was written', () => {
    expect(readVocabulary(writeVocabulary(entries))).toEqual(entries);
  });
});

describe('isOneEdit', () => {
  it.each([
    ['xahn', 'xanh', true],
    ['salmonela', 'salmonella', true],
    ['thait', 'thai', true],
    ['bóm', 'bón', true],
    ['xanh', 'xanh', false],
    ['hxna', 'xanh', false],
    ['xa', 'xanh', false],
  ])('%s, %s: %s', (a, b, slip) => {
    expect(isOneEdit(a, b)).toBe(slip);
    expect(isOneEdit(b, a)).toBe(slip);
  });
});

import { describe, expect, it } from 'vitest';
import { Dictionary } from '#search/query/dictionary.ts';
import {
  isOneEdit,
  readVocabulary,
  VocabularyCounter,
  vocabularyShard,
  writeVocabulary,
} from './term-index.ts';

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

describe('Dictionary', () => {
  const names = [...new Set(entries.map(({ folded }) => vocabularyShard(folded)))];
  const fetched: string[] = [];
  const dictionary = new Dictionary(names, (name) => {
    fetched.push(name);
    return Promise.resolve(entries.filter(({ folded }) => vocabularyShard(folded) === name));
  });

  it('finds a word with its marks, or whatever its marks', async () => {
    expect(await dictionary.find('chè', false)).toMatchObject({ by: 'exact', main: 2, relaxed: false });
    expect(await dictionary.find('che', false)).toMatchObject({ by: 'folded', main: 2, relaxed: false });
  });
  it('completes marks that were left out in part', async () => {
    expect(await dictionary.find('đuong', false)).toMatchObject({ by: 'exact', raw: 'đường' });
  });
  it('says when the typed marks are on no word', async () => {
    expect(await dictionary.find('chẽ', false)).toMatchObject({ by: 'folded', relaxed: true });
  });
  it('takes a beginning while a word is being typed, and a long one always', async () => {
    expect(await dictionary.find('de', true)).toMatchObject({ by: 'beginning', catalogue: 1 });
    expect(await dictionary.find('de', false)).toBeUndefined();
    expect(await dictionary.find('determ', false)).toMatchObject({ by: 'beginning' });
  });
  it('finds what a slip meant, fetching the words of its first letters only', async () => {
    fetched.length = 0;
    expect(await dictionary.neighbours('xahn', 1)).toMatchObject([{ raw: 'xanh' }]);
    expect(fetched).toEqual(['x']);
    expect(await dictionary.neighbours('zanh', 1)).toMatchObject([{ raw: 'xanh' }]);
    expect(await dictionary.neighbours('bitcoin', 1)).toEqual([]);
  });
});

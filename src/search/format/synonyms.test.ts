import { describe, expect, it } from 'vitest';
import { compileSynonyms, coverSynonyms, groupsOf } from './synonyms.ts';
import { wordsOf } from './words.ts';

const table = compileSynonyms([
  ['chè', 'trà', 'tea'],
  ['đậu phộng', 'củ lạc', 'peanuts'],
  ['chè Ô long', 'oolong tea'],
]);

describe('groupsOf', () => {
  it('takes whole words with their marks', () => {
    expect(groupsOf(['Chè xanh'], table)).toEqual([0]);
    expect(groupsOf(['Chế biến, tra cứu, team'], table)).toEqual([]);
    expect(groupsOf(['Peanut butter'], table)).toEqual([1]);
  });
  it('takes a phrase only as a whole', () => {
    expect(groupsOf(['Củ lạc rang'], table)).toEqual([1]);
    expect(groupsOf(['khuẩn lạc'], table)).toEqual([]);
  });
});

describe('coverSynonyms', () => {
  const cover = (text: string) => coverSynonyms(wordsOf(text), table);
  it('prefers the longest phrase', () => {
    expect(cover('chè ô long')).toEqual([{ from: 0, to: 3, groups: [2] }]);
  });
  it('lets words without marks stand for any', () => {
    expect(cover('dau phong rang')).toEqual([{ from: 0, to: 2, groups: [1] }]);
    expect(cover('tra xanh')).toEqual([{ from: 0, to: 1, groups: [0] }]);
  });
  it('holds typed marks against the phrase', () => {
    expect(cover('tra cứu chế biến')).toEqual([{ from: 0, to: 1, groups: [0] }]);
    expect(cover('trả chế')).toEqual([]);
  });
});

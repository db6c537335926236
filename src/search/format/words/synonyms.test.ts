import { describe, expect, it } from 'vitest';
import { compileSynonyms, coverSynonyms, findGroups } from './synonyms.ts';
import { wordsOf } from './words.ts';

const table = compileSynonyms([
  ['chè', 'trà', 'tea'],
  ['đậu phộng', 'củ lạc', 'peanuts'],
  ['chè Ô long', 'oolong tea'],
]);

const groupsOf = (text: string) => findGroups(wordsOf(text), table).map(({ group }) => group);

describe('findGroups', () => {
  it('takes whole words with their marks', () => {
    expect(groupsOf('Chè xanh')).toEqual([0]);
    expect(groupsOf('Chế biến, tra cứu, team')).toEqual([]);
    expect(groupsOf('Peanut butter')).toEqual([1]);
  });
  it('takes a phrase only as a whole', () => {
    expect(groupsOf('Củ lạc rang')).toEqual([1]);
    expect(groupsOf('khuẩn lạc')).toEqual([]);
    expect(findGroups(wordsOf('rang củ lạc'), table)).toEqual([{ group: 1, phrase: 'củ lạc', at: 1 }]);
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

import { expect, it } from 'vitest';
import { divideSyllables, isSyllable } from './syllable.ts';

it.each([
  ['truyxuatnguongoc', ['truy', 'xuat', 'nguon', 'goc']],
  ['antoànthựcphẩm', ['an', 'toàn', 'thực', 'phẩm']],
  ['chèxanh', ['chè', 'xanh']],
])('divides %s', (word, syllables) => {
  expect(divideSyllables(word)).toContainEqual(syllables);
});

it('divides into syllables of several letters first', () => {
  expect(divideSyllables('sapa')[0]).toEqual(['sa', 'pa']);
});

it('leaves what is no Vietnamese', () => {
  expect(divideSyllables('blockchain')).toEqual([]);
  expect(isSyllable('strength')).toBe(false);
});

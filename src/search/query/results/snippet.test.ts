import { expect, it } from 'vitest';
import { headingMark } from '#search/format/records/sections.ts';
import { wordsOf } from '#search/format/words/words.ts';
import { around } from './snippet.ts';

const filler = Array.from({ length: 40 }, (_, index) => `chữ${'a'.repeat(index)}`).join(' ');
const text = `Mở đầu. ${filler}\n${headingMark}Hồ sơ cần có\nNộp đơn cho sở. ${filler}`;
const placeOf = (word: string) => wordsOf(text).find(({ start }) => start === text.indexOf(word))?.place ?? 0;

it('shows the words around a place, behind the heading of its section', () => {
  expect(around(text, placeOf('Nộp'))).toMatch(/^Mục “Hồ sơ cần có”: … .*Nộp đơn cho sở\..* …$/);
});

it('names the section in which a passage begins', () => {
  expect(around(text, 0, 'Trước đó')).toMatch(/^Mục “Trước đó”: Mở đầu\./);
  expect(around(text, 0)).toMatch(/^Mở đầu\./);
});

it('does not name a heading that is shown itself, and shows no mark', () => {
  const shown = around(text, placeOf('Hồ sơ'), 'Trước đó');
  expect(shown).toMatch(/^… .*Hồ sơ cần có Nộp đơn/);
  expect(shown).not.toContain(headingMark);
});

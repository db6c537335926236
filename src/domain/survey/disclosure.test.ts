import { expect, test } from 'vitest';
import { sharesByGroup } from './disclosure.ts';

const answers = (group: string, count: number, yes: number) =>
  Array.from({ length: count }, (_none, index) => ({ group, yes: index < yes }));
const shares = (...all: { group: string; yes: boolean }[][]) =>
  sharesByGroup(
    all.flat(),
    ({ group }) => group,
    ({ yes }) => yes,
  );

test('a group of five is told, one of four is not', () => {
  expect(shares(answers('a', 5, 2), answers('b', 4, 4), answers('c', 3, 0))).toEqual([
    { group: 'a', answers: 5, yes: 2 },
    { group: 'b', answers: 4, yes: undefined },
    { group: 'c', answers: 3, yes: undefined },
  ]);
});

test('a single small group is hidden behind the next smallest', () => {
  expect(shares(answers('a', 9, 2), answers('b', 6, 1), answers('c', 1, 1)).map(({ yes }) => yes)).toEqual([
    2,
    undefined,
    undefined,
  ]);
});

test('one small group alone, and none, tell nothing', () => {
  expect(shares(answers('a', 2, 1))).toEqual([{ group: 'a', answers: 2, yes: undefined }]);
  expect(shares()).toEqual([]);
});

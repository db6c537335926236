import { describe, expect, it } from 'vitest';
import { lineAt } from './player.ts';

describe('the line that is being spoken', () => {
  it.each([
    [0, undefined],
    [2, 0],
    [9.9, 0],
    [10, 1],
    [999, 2],
  ])('at %d seconds is %s', (time, line) => {
    expect(lineAt([2, 10, 25], time)).toBe(line);
  });
});

import { describe, expect, it } from 'vitest';
import { numberForEditing, parseNumber } from './parse-number.ts';

describe('a number typed in Vietnamese', () => {
  it.each([
    ['72,5', 72.5],
    ['0,75', 0.75],
    [' 60 ', 60],
    ['1.250', 1250],
    ['1 250', 1250],
    ['1\u00a0250\u00a0000', 1_250_000],
    ['1.250.000,5', 1_250_000.5],
    ['72.5', 72.5],
    ['72.55', 72.55],
    ['-3,5', -3.5],
    ['−3', -3],
    ['2026', 2026],
  ])('%j is %d', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  it.each([
    '',
    'abc',
    '72,5%',
    '1,250,000',
    '1.25.000',
    '1.250 000',
    '72,',
    ',5',
    '1e5',
    '--3',
    '1250.500,5',
  ])('%j is none', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });

  it('is edited as it was typed', () => {
    expect([72.5, 1250, -0.5].map(numberForEditing)).toEqual(['72,5', '1250', '-0,5']);
  });
});

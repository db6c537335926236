import { describe, expect, it } from 'vitest';
import { compareSums, linesOf, shareOf, sumMoney } from './budget.ts';

const lines = [
  { phase: 'first', group: 'movement', state: 500, enterprise: 750 },
  { phase: 'first', group: 'enterprise', state: 400, enterprise: 600 },
  { phase: 'second', group: 'enterprise', state: 600, enterprise: 800 },
];

describe('the sum of amounts', () => {
  it('keeps the two sources apart and adds them to a total', () => {
    expect(sumMoney(lines)).toEqual({ total: 3650, state: 1500, enterprise: 2150 });
  });

  it('is nothing without amounts', () => {
    expect(sumMoney([])).toEqual({ total: 0, state: 0, enterprise: 0 });
  });
});

describe('the lines of a printed sum', () => {
  it('are those of its phase and group; a sum without either is of everything', () => {
    expect(linesOf(lines, { phase: 'first', group: 'enterprise' })).toEqual([lines[1]]);
    expect(linesOf(lines, { phase: 'first' })).toHaveLength(2);
    expect(linesOf(lines, {})).toHaveLength(3);
  });
});

describe('a printed sum', () => {
  it('agrees when total and both sources are what the lines come to', () => {
    const [phase, all] = compareSums(lines, [
      { phase: 'first', total: 2250, state: 900, enterprise: 1350 },
      { total: 3650, state: 1500, enterprise: 2150 },
    ]);
    expect(phase?.agrees).toBe(true);
    expect(all?.agrees).toBe(true);
  });

  it('is kept as printed beside the counted one where they differ', () => {
    const printed = { phase: 'second', total: 1500, state: 600, enterprise: 900 };
    const [compared] = compareSums(lines, [printed]);
    expect(compared).toEqual({
      printed,
      counted: { total: 1400, state: 600, enterprise: 800 },
      agrees: false,
    });
  });

  it('differs when money moved from one source to the other', () => {
    const [compared] = compareSums(lines, [{ phase: 'second', total: 1400, state: 800, enterprise: 600 }]);
    expect(compared?.agrees).toBe(false);
  });
});

describe('a share', () => {
  it('is a part of the total, and nothing of nothing', () => {
    expect(shareOf(150, 600)).toBe(0.25);
    expect(shareOf(0, 0)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { currentPhase, phaseYears, progressOf, shareOfTime, yearsLeft } from './progress.ts';

const phase = '2021-2025';

describe('the newest figure', () => {
  const target = { phase, value: 60 };

  it('is what counts for a share, whatever the order of the years', () => {
    const actuals = [
      { year: 2024, value: 45 },
      { year: 2022, value: 50 },
    ];
    expect(progressOf(target, actuals, 'latest')).toEqual({
      kind: 'measured',
      reached: 45,
      year: 2024,
      share: 0.75,
      met: false,
    });
  });

  it('meets a target that it reaches or exceeds, and never fills more than the whole', () => {
    expect(progressOf(target, [{ year: 2025, value: 60 }], 'latest')).toMatchObject({ share: 1, met: true });
    expect(progressOf(target, [{ year: 2025, value: 72 }], 'latest')).toMatchObject({
      reached: 72,
      share: 1,
      met: true,
    });
  });
});

describe('figures that add up', () => {
  it('are summed over the years of the phase alone', () => {
    const actuals = [
      { year: 2020, value: 30 },
      { year: 2021, value: 5 },
      { year: 2023, value: 7 },
      { year: 2026, value: 40 },
    ];
    expect(progressOf({ phase, value: 20 }, actuals, 'total')).toEqual({
      kind: 'measured',
      reached: 12,
      year: 2023,
      share: 0.6,
      met: false,
    });
    expect(progressOf({ phase: '2026-2030', value: 20 }, actuals, 'total')).toMatchObject({ reached: 40 });
  });
});

describe('a target of every year', () => {
  it('is met by a range when its lower end is reached in every reported year', () => {
    const range = { phase, value: 1, upper: 2 };
    const years = [
      { year: 2021, value: 1 },
      { year: 2022, value: 3 },
    ];
    expect(progressOf(range, years, 'yearly')).toMatchObject({ met: true, share: 1, reached: 3 });
  });

  it('tells how many of the reported years met it', () => {
    const years = [
      { year: 2021, value: 2 },
      { year: 2022, value: 1 },
      { year: 2023, value: 4 },
      { year: 2024, value: 0 },
    ];
    expect(progressOf({ phase, value: 2 }, years, 'yearly')).toMatchObject({
      met: false,
      share: 0.5,
      years: { met: 2, reported: 4 },
    });
  });
});

describe('what is not known', () => {
  it('stays unknown without a figure in the phase: it is not nothing', () => {
    expect(progressOf({ phase, value: 5 }, [], 'total')).toEqual({ kind: 'unknown' });
    expect(progressOf({ phase, value: 5 }, [{ year: 2026, value: 5 }], 'total')).toEqual({ kind: 'unknown' });
  });

  it('differs from a figure of nought, which is measured', () => {
    expect(progressOf({ phase, value: 5 }, [{ year: 2021, value: 0 }], 'total')).toMatchObject({
      kind: 'measured',
      reached: 0,
      share: 0,
      met: false,
    });
  });

  it('has nothing to measure where the plan names no number', () => {
    expect(progressOf({ phase }, [{ year: 2021, value: 3 }], 'latest')).toEqual({ kind: 'unmeasured' });
  });
});

describe('phases', () => {
  it('run from one year to another', () => {
    expect(phaseYears(phase)).toEqual({ first: 2021, last: 2025 });
    expect(() => phaseYears('2025-2021')).toThrow(RangeError);
    expect(() => phaseYears('2021')).toThrow(RangeError);
  });

  it('have years left, the running one among them', () => {
    expect(yearsLeft('2026-2030', '2026-11-26')).toBe(5);
    expect(yearsLeft('2026-2030', '2030-12-31')).toBe(1);
    expect(yearsLeft('2026-2030', '2031-01-01')).toBe(0);
    expect(yearsLeft('2026-2030', '2024-06-01')).toBe(5);
  });

  it('have one that a day lies in', () => {
    const phases = ['2021-2025', '2026-2030'] as const;
    expect(currentPhase(phases, '2025-12-31')).toBe('2021-2025');
    expect(currentPhase(phases, '2026-01-01')).toBe('2026-2030');
    expect(currentPhase(phases, '2033-01-01')).toBe('2026-2030');
    expect(currentPhase(phases, '2019-01-01')).toBe('2021-2025');
  });
});

describe('the place of a day in the time of a plan', () => {
  const phases = ['2021-2025', '2026-2030'] as const;

  it('is counted in days from the first phase to the end of the last', () => {
    expect(shareOfTime(phases, '2021-01-01')).toBe(0);
    expect(shareOfTime(phases, '2026-01-01')).toBeCloseTo(0.5, 3);
    expect(shareOfTime(phases, '2030-12-31')).toBeCloseTo(1, 2);
  });

  it('stays at the ends before and after the plan', () => {
    expect(shareOfTime(phases, '2019-06-01')).toBe(0);
    expect(shareOfTime(phases, '2035-06-01')).toBe(1);
  });
});

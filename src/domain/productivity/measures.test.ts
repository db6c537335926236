import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, measure, measureNames } from './measures.ts';

const year = { output: 5000, purchases: 3200, people: 20, hours: 48_000, wages: 900, assets: 3600 };

describe('measures of a year', () => {
  it.each([
    ['valueAdded', 1800],
    ['labourProductivity', 90],
    ['hourlyProductivity', 37.5],
    ['outputPerHour', 5_000_000 / 48_000],
    ['capitalProductivity', 0.5],
    ['wageShare', 50],
    ['wagePerPerson', 45],
  ] as const)('%s follows its formula', (name, value) => {
    expect(measure(name, year)).toEqual({ value: expect.closeTo(value, 9) as number });
  });

  it('names the figures that are missing', () => {
    expect(measure('labourProductivity', { output: 10 })).toEqual({
      reason: 'missing',
      figures: ['purchases', 'people'],
    });
  });

  it('divides by no zero', () => {
    expect(measure('labourProductivity', { ...year, people: 0 })).toEqual({
      reason: 'zero',
      figure: 'people',
    });
    expect(measure('capitalProductivity', { ...year, assets: 0 })).toEqual({
      reason: 'zero',
      figure: 'assets',
    });
  });

  it('gives no wage share of a loss, and shows the loss itself', () => {
    const loss = { ...year, purchases: 6000 };
    expect(measure('valueAdded', loss)).toEqual({ value: -1000 });
    expect(measure('wageShare', loss)).toEqual({ reason: 'no-value-added' });
  });

  it('takes what rounding leaves of equal sums for no value added', () => {
    expect(measure('wageShare', { output: 0.3, purchases: 0.1 + 0.1 + 0.1 - 1e-16, wages: 5 })).toEqual({
      reason: 'no-value-added',
    });
  });

  it('never gives a value that is not a finite number', () => {
    const figure = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });
    const figures = fc.record({
      output: figure,
      purchases: figure,
      people: figure,
      hours: figure.map((value) => (value === undefined ? undefined : Math.round(value))),
      wages: figure,
      assets: figure.map((value) => (value === undefined ? undefined : Math.round(value))),
    });
    fc.assert(
      fc.property(figures, fc.constantFrom(...measureNames), (input, name) => {
        const result = measure(name, { ...input, people: input.people && Math.round(input.people) });
        return !('value' in result) || Number.isFinite(result.value);
      }),
    );
  });
});

describe('growth', () => {
  it('is in per cent of the earlier year', () => {
    expect(growth({ value: 80 }, { value: 108 })).toBeCloseTo(35, 9);
  });

  it('is unknown from a loss, from nothing, and where a year has no value', () => {
    expect(growth({ value: -5 }, { value: 10 })).toBeUndefined();
    expect(growth({ value: 0 }, { value: 10 })).toBeUndefined();
    expect(growth({ reason: 'no-value-added' }, { value: 10 })).toBeUndefined();
  });
});

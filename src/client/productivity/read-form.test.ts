import { describe, expect, it } from 'vitest';
import { faultOfYears, readTypedYear } from './read-form.ts';
import type { TypedYear } from './read-form.ts';

const empty: TypedYear = {
  year: '',
  output: '',
  purchases: '',
  people: '',
  hours: '',
  wages: '',
  assets: '',
};

describe('reading the boxes of a year', () => {
  it('reads numbers the Vietnamese way and leaves empty boxes out', () => {
    const { saved, faults } = readTypedYear(
      { ...empty, year: '2025', output: '1.250,5', people: '12,5' },
      2026,
    );
    expect(faults).toEqual([]);
    expect(saved).toEqual({ year: 2025, figures: { output: 1250.5, people: 12.5 } });
  });

  it.each([
    [{ output: 'nhiều' }, 'output', /không đọc được/],
    [{ output: '-3' }, 'output', /nhỏ hơn 0/],
    [{ people: '0' }, 'people', /bằng 0/],
    [{ year: '25' }, 'year', /bốn chữ số/],
    [{ year: '2027' }, 'year', /2026/],
    [{ year: '', output: '5' }, 'year', /Ghi năm/],
  ] as const)('%o is told beside its box', (typed, field, text) => {
    const { faults } = readTypedYear({ ...empty, year: '2025', ...typed }, 2026);
    expect(faults).toEqual([{ field, text: expect.stringMatching(text) as string }]);
  });
});

it('the later year comes after the earlier one', () => {
  expect(faultOfYears({ year: 2025, figures: {} }, { year: 2024, figures: {} })).toMatch(/muộn hơn/);
  expect(faultOfYears({ year: 2024, figures: {} }, { year: 2025, figures: {} })).toBeUndefined();
  expect(faultOfYears({ figures: {} }, { year: 2025, figures: {} })).toBeUndefined();
});

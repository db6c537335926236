import { describe, expect, it } from 'vitest';
import { growthText, hasResults, measureText, resultRows } from './results.ts';

const earlier = { year: 2024, figures: { output: 4000, purchases: 2800, people: 20 } };
const later = { year: 2025, figures: { output: 5000, purchases: 3200, people: 20 } };

describe('results of two years', () => {
  it('compares labour productivity', () => {
    const row = resultRows(earlier, later).find(({ name }) => name === 'labourProductivity');
    expect(row).toMatchObject({ earlier: { value: 60 }, later: { value: 90 }, growth: 50 });
  });

  it('says in words which figure is missing', () => {
    const row = resultRows(earlier, later).find(({ name }) => name === 'capitalProductivity');
    expect(row && measureText(row.earlier)).toBe('thiếu tài sản cố định hữu hình bình quân');
  });

  it('shows numbers and growth the Vietnamese way', () => {
    expect(measureText({ value: 1234.567 })).toBe('1.234,57');
    expect(growthText(35.04)).toBe('+35 %');
    expect(growthText(-2.25)).toBe('−2,3 %');
    expect(growthText(undefined)).toBe('–');
  });

  it('has none before anything is typed', () => {
    expect(hasResults(resultRows({ figures: {} }, { figures: {} }))).toBe(false);
    expect(hasResults(resultRows(earlier, { figures: {} }))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { adoptionDegrees, adoptionDegreeText, isAdoption } from './adoption-degree.ts';

describe('adoption degrees', () => {
  it('names each degree as the forewords of TCVN do', () => {
    expect(adoptionDegrees.map((degree) => adoptionDegreeText(degree).name)).toEqual([
      'hoàn toàn tương đương',
      'tương đương có sửa đổi',
      'không tương đương',
    ]);
  });

  it('says that an unstated degree is not known', () => {
    expect(adoptionDegreeText(null).name).toBe('chưa rõ mức độ');
    expect(isAdoption(null)).toBeUndefined();
  });

  it('does not count NEQ as an adoption', () => {
    expect(adoptionDegrees.filter(isAdoption)).toEqual(['IDT', 'MOD']);
  });

  it('explains each in one composed sentence', () => {
    for (const degree of [...adoptionDegrees, null]) {
      const { explanation } = adoptionDegreeText(degree);
      expect(explanation).toMatch(/^\p{Lu}.*[^.]\.$/u);
      expect(explanation).toBe(explanation.normalize('NFC'));
    }
  });
});

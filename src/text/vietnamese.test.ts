import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalise,
  compareVietnamese,
  foldVietnamese,
  formatDate,
  formatNumber,
  isCalendarDate,
  isNfc,
  toSlug,
} from './vietnamese.ts';

describe('foldVietnamese', () => {
  it.each([
    ['Đường thốt nốt', 'duong thot not'],
    ['CHÈ XANH', 'che xanh'],
    ['quặng apatit', 'quang apatit'],
    ['Sa Pa – Bắc Hà', 'sa pa – bac ha'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it('gives NFC and NFD the same result, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text.normalize('NFC'));
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });
});

describe('toSlug', () => {
  it.each([
    ['TCVN 9740:2013', 'tcvn-9740-2013'],
    ['QCVN 8-2:2011/BYT', 'qcvn-8-2-2011-byt'],
    ['QCVN 05A:2020/BCT/SĐ1:2024', 'qcvn-05a-2020-bct-sd1-2024'],
    ['ISO 3720:2011', 'iso-3720-2011'],
    ['Bộ Y tế', 'bo-y-te'],
  ])('writes %s as %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('holds only what an address may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toSlug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it('sorts as a Vietnamese dictionary does', () => {
    const sorted = ['đá', 'dứa', 'ăn', 'ấm', 'an', 'chè', 'cá'].sort(compareVietnamese);
    expect(sorted).toEqual(['an', 'ăn', 'ấm', 'cá', 'chè', 'dứa', 'đá']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-23', '23/11/2026'],
    ['2017-10', '10/2017'],
    ['2010', '2010'],
  ])('writes %s as %s', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each(['2026-02-30', '23/11/2026', '2026-1-1', '', '2026-13'])('refuses %j', (date) => {
    expect(isCalendarDate(date)).toBe(false);
    expect(() => formatDate(date)).toThrow(RangeError);
  });
});

it('writes numbers with a point for thousands and a comma for decimals', () => {
  expect(formatNumber(9997)).toBe('9.997');
  expect(formatNumber(4.6)).toBe('4,6');
});

it('knows composed from decomposed text', () => {
  expect(isNfc('Chè')).toBe(true);
  expect(isNfc('Chè'.normalize('NFD'))).toBe(false);
});

it('capitalises Vietnamese letters', () => {
  expect(capitalise('đã hủy bỏ')).toBe('Đã hủy bỏ');
});

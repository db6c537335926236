import { describe, expect, it } from 'vitest';
import { soundOf } from './spelling.ts';

describe('soundOf', () => {
  it.each([
    ['truy', 'chuy'],
    ['xuất', 'suất'],
    ['giấy', 'dấy'],
    ['rừng', 'dừng'],
    ['lương', 'nương'],
    ['phẩm', 'phẫm'],
    ['bón', 'bóng'],
    ['măng', 'măn'],
    ['chất', 'chấc'],
    ['kỹ', 'kĩ'],
  ])('hears %s and %s alike', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it.each([
    ['sốt', 'sắt'],
    ['chè', 'chế'],
    ['ngô', 'ngó'],
  ])('tells %s from %s', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });
});

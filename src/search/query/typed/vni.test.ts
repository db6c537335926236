import { describe, expect, it } from 'vitest';
import { readVni } from './vni.ts';

describe('readVni', () => {
  it.each([
    ['che2', 'chè'],
    ['d9at61', 'đất'],
    ['d9ường', 'đường'],
    ['ho62i', 'hồi'],
    ['pham63', 'phẩm'],
    ['d9u7o7ng2', 'đường'],
    ['duong72', 'dường'],
  ])('%s → %s', (typed, meant) => {
    expect(readVni(typed)).toBe(meant);
  });

  it.each(['5s', 'h2so4', 'iso9001', 'st25', 'b12', 'chè'])('leaves %s alone', (typed) => {
    expect(readVni(typed)).toBeUndefined();
  });
});

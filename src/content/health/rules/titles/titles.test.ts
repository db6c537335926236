import { describe, expect, it } from 'vitest';
import { fixes, found } from '#content/health/health.fixture.ts';
import { titleCase } from './title-case.ts';
import { titleDash } from './title-dash.ts';

describe('titles in sentence case', () => {
const tea = (facts: object) => ({ standards: [{ designation: 'TCVN 9740:2013', ...facts }] });
const iso = [
  { designation: 'ISO 1:2016', title_en: 'Energy systems – Requirements with guidance for use of rice seed, national hybrid quality' },
];

  it('begin with a capital', () => {
    expect(fixes(titleCase, tea({ title_vi: 'chè xanh' }))).toEqual(['Chè xanh']);
    expect(fixes(titleCase, tea({ title_vi: 'đồ gỗ' }))).toEqual(['Đồ gỗ']);
    expect(found(titleCase, tea({ title_vi: 'pH của chè' }))).toEqual([]);
  });

  it('are no row of capitals, in English nor in either language as a whole', () => {
    const title_en = 'National Hybrid – Quality of Rice Seed for Use';
    expect(fixes(titleCase, { ...tea({ title_en }), iso })).toEqual(['National hybrid – Quality of rice seed for use']);
    expect(found(titleCase, tea({ title_vi: 'CHÈ XANH ĐÓNG TRONG BAO KÍN, NGHIỀN, TRỘN' }))).toHaveLength(1);
  });

  it('keep their names: what no title writes small is left to an editor', () => {
    const names = 'Quality of Siamese Rice and Hybrid Seed';
    expect(fixes(titleCase, { ...tea({ title_en: names }), iso })).toEqual([undefined]);
    expect(found(titleCase, tea({ title_vi: 'Tham dự Giải thưởng Chất lượng Quốc gia' }))).toEqual([]);
    expect(found(titleCase, { ...tea({ title_en: 'Tea – Part 2: Methods' }), iso })).toEqual([]);
  });
});

describe('parts of titles', () => {
  it('stand between en dashes', () => {
    const title_vi = 'Chè - Lấy mẫu — Phần 1: Chè rời';
    expect(fixes(titleDash, { standards: [{ designation: 'TCVN 1:2013', title_vi }] })).toEqual([
      'Chè – Lấy mẫu – Phần 1: Chè rời',
    ]);
  });

  it('are not seen in a hyphen within a word, nor in the titles of laws', () => {
    const title_vi = 'Kế hoạch phát triển kinh tế - xã hội';
    expect(found(titleDash, { laws: { a: { title_vi } } })).toEqual([]);
    expect(found(titleDash, { standards: [{ designation: 'TCVN 1:2013', title_vi: 'Axit L-ascorbic' }] })).toEqual([]);
  });
});

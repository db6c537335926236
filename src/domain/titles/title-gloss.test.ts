import { describe, expect, it } from 'vitest';
import { createTitleGloss, termsFromTitles } from './title-gloss.ts';

const gloss = createTitleGloss({
  patterns: [
    { en: 'part {n}: {x}', vi: 'phần {n}: {x}' },
    { en: 'determination of {x} by {y}', vi: 'xác định {x} bằng {y}' },
    { en: 'determination of {x}', vi: 'xác định {x}' },
    { en: 'calculation of {x}', vi: 'tính {x}' },
    { en: '{x} content', vi: 'hàm lượng {x}' },
    { en: 'total {x}', vi: '{x} tổng số' },
  ],
  phrases: [
    { en: 'tea', vi: 'chè' },
    { en: 'sampling', vi: 'lấy mẫu' },
    { en: 'ginger', vi: 'gừng' },
    { en: 'iron', vi: 'sắt' },
    { en: 'copper', vi: 'đồng' },
    { en: 'nitrogen', vi: 'nitơ' },
    { en: 'crude protein', vi: 'protein thô' },
    { en: 'reference method', vi: 'phương pháp chuẩn' },
    { en: 'sieving', vi: 'sàng' },
    { en: 'loss at 103 °C', vi: 'hao hụt ở 103 °C' },
  ],
});

describe('a gloss of a title', () => {
  it.each([
    ['Tea - Sampling', 'Chè – Lấy mẫu'],
    ['Tea — Determination of total iron', 'Chè – Xác định sắt tổng số'],
    ['Tea -- Part 2: Determination of copper content', 'Chè – Phần 2: Xác định hàm lượng đồng'],
    ['Determination of iron by sieving', 'Xác định sắt bằng sàng'],
    ['Determination of the iron, copper and nitrogen', 'Xác định sắt, đồng và nitơ'],
    ['Tea or ginger', 'Chè hoặc gừng'],
    ['Loss at 103 degrees C', 'Hao hụt ở 103 °C'],
    ['Sampling (Reference method)', 'Lấy mẫu (phương pháp chuẩn)'],
    ['Ginger (Zingiber officinale Roscoe)', 'Gừng (Zingiber officinale Roscoe)'],
  ])('says %s as %s', (title, expected) => {
    expect(gloss(title)).toBe(expected);
  });

  it.each([
    ['a part is unknown', 'Tea - Determination of caffeine'],
    ['words in brackets are unknown', 'Sampling (Visual method)'],
    ['a pattern fits but what it speaks of is unknown', 'Determination of theanine content'],
    ['it is empty', ''],
  ])('is missing where %s', (_, title) => {
    expect(gloss(title)).toBeUndefined();
  });

  it('says no word pair twice when a gap takes in too much', () => {
    expect(gloss('Determination of nitrogen content and calculation of crude protein content')).toBe(
      'Xác định hàm lượng nitơ và tính hàm lượng protein thô',
    );
  });
});

describe('terms from titles of adoptions', () => {
  it('pairs the elements where both titles have as many, the more frequent wording first', () => {
    const terms = termsFromTitles([
      { titleEn: 'Spices - Specification', titleVi: 'Gia vị – Các yêu cầu' },
      { titleEn: 'Tea – Specification', titleVi: 'Chè – Yêu cầu kỹ thuật' },
      { titleEn: 'Honey – Specification', titleVi: 'Mật ong – Yêu cầu kỹ thuật' },
      { titleEn: 'Rice – Test – Part 1', titleVi: 'Gạo – Phần 1' },
    ]);
    const of = (word: string) => terms.filter(({ en }) => en === word).map(({ vi }) => vi);
    expect(of('Specification')).toEqual(['yêu cầu kỹ thuật', 'các yêu cầu']);
    expect(of('Spices')).toEqual(['gia vị']);
    expect(of('Rice')).toEqual([]);
  });

  it('keeps the capital of a name', () => {
    expect(termsFromTitles([{ titleEn: 'Salmonella', titleVi: 'Salmonella' }])).toEqual([
      { en: 'Salmonella', vi: 'Salmonella' },
    ]);
  });
});

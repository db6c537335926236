import { describe, expect, it } from 'vitest';
import { formerPlaces, formerProvinces } from './former-areas.ts';

const slugs = (area: string) => formerPlaces(area).map(({ slug }) => slug);

describe('the former places of an area', () => {
  it('folds a commune into its district and its province', () => {
    expect(slugs('Bản Liền (huyện Bắc Hà cũ)')).toEqual(['tinh-lao-cai-cu', 'huyen-bac-ha-cu']);
    expect(slugs('Suối Giàng (huyện Văn Chấn cũ)')).toEqual(['tinh-yen-bai-cu', 'huyen-van-chan-cu']);
  });

  it('knows a province without a district', () => {
    expect(slugs('mỏ đá Mông Sơn (tỉnh Yên Bái cũ)')).toEqual(['tinh-yen-bai-cu']);
  });

  it('tells the city of Lào Cai from the province of that name', () => {
    expect(slugs('thành phố Lào Cai cũ')).toEqual(['tinh-lao-cai-cu', 'thanh-pho-lao-cai-cu']);
  });

  it('claims nothing for the whole province of today or for places elsewhere', () => {
    expect(slugs('toàn tỉnh')).toEqual([]);
    expect(slugs('Hà Nội')).toEqual([]);
    // Only what is called former is a former district: a commune may bear the name of one today.
    expect(slugs('Sa Pa')).toEqual([]);
  });

  it('gives every place an address of its own', () => {
    const all = formerProvinces.flatMap(({ slug, districts }) => [slug, ...districts.map((one) => one.slug)]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(20);
  });
});

import { expect, it } from 'vitest';
import { isGazette, isLawBase, isOfficialSource, officialFirst } from './official.ts';

it('lets sources of the state stand first', () => {
  const sources = [
    'https://example.com/gov.vn',
    'https://moit.gov.vn/a',
    'https://vbpl.vn/x',
    'https://vsqi.gov.vn',
  ];
  expect(officialFirst(sources, (url) => url)).toEqual([
    'https://moit.gov.vn/a',
    'https://vbpl.vn/x',
    'https://vsqi.gov.vn',
    'https://example.com/gov.vn',
  ]);
});

it('tells the state and law bases from pages that only name them', () => {
  expect(isOfficialSource('https://congbao.chinhphu.vn/van-ban/a.htm')).toBe(true);
  expect(isOfficialSource('https://vbpl.vn:443/a')).toBe(true);
  expect(isOfficialSource('https://notgov.vn/')).toBe(false);
  expect(isGazette('https://vbpl.vn:443/a')).toBe(true);
  expect(isGazette('https://dost.danang.gov.vn/a')).toBe(false);
  expect(isLawBase('https://m.thuvienphapluat.vn/van-ban/a')).toBe(true);
  expect(isLawBase('https://example.vn/thuvienphapluat.vn')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import {
  filterNames,
  filterWords,
  matchesFilter,
  noFilter,
  readFilter,
  writeFilter,
} from '#components/legal/filter-state.ts';

const known = {
  loai: ['luat', 'nghi-dinh'],
  'co-quan': ['chinh-phu'],
  nam: ['2026'],
  'tinh-trang': ['chua-xac-minh'],
};

describe('the filter of legal documents in the address', () => {
  it('is read as it was written', () => {
    const state = { ...noFilter, q: 'nhãn hàng hóa', loai: 'nghi-dinh', nam: '2026' };
    expect(writeFilter(state)).toBe('?q=nh%C3%A3n+h%C3%A0ng+h%C3%B3a&loai=nghi-dinh&nam=2026');
    expect(readFilter(writeFilter(state), known)).toEqual(state);
  });

  it('leaves out what the list does not know, and writes nothing when nothing is asked', () => {
    expect(readFilter('?loai=sac-lenh&nam=2026', known)).toEqual({ ...noFilter, nam: '2026' });
    expect(writeFilter({ ...noFilter, q: '  ' })).toBe('');
  });
});

describe('what the filter keeps', () => {
  const row = {
    words: filterWords('37/2026/NĐ-CP Nghị định về chất lượng sản phẩm, hàng hóa'),
    values: { loai: 'nghi-dinh', nam: '2026' },
  };
  const keeps = (asked: Partial<typeof noFilter>) => matchesFilter(row, { ...noFilter, ...asked });

  it.each(['37/2026', '37 2026 nd-cp', 'NĐ-CP', 'chất lượng', 'chat luong', 'hàng chất', ''])(
    'finds it by “%s”',
    (q) => {
      expect(keeps({ q })).toBe(true);
    },
  );

  it.each(['7/2026', 'ượng', '132/2008'])('does not find it by “%s”', (q) => {
    expect(keeps({ q })).toBe(false);
  });

  it('keeps what has every chosen value', () => {
    expect(keeps({ loai: 'nghi-dinh', nam: '2026' })).toBe(true);
    expect(keeps({ loai: 'nghi-dinh', nam: '2025' })).toBe(false);
    expect(keeps({ 'co-quan': 'chinh-phu' })).toBe(false);
  });

  it('has a place for each filter in the state', () => {
    expect(Object.keys(noFilter)).toEqual(['q', ...filterNames]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  comparableWords,
  countWith,
  countWords,
  isNarrowed,
  readNarrowing,
  matches,
  narrowed,
  writeNarrowing,
} from './narrowing.ts';
import type { FacetRow, Narrowing } from './narrowing.ts';

const row = (words: string, ...values: string[]): FacetRow => ({
  words: comparableWords(words),
  values: new Set(values),
});

const tea = row('Hợp tác xã Chè Bản Liền', 'san-pham:che', 'chung-nhan:ocop', 'chung-nhan:organic');
const oolong = row('Công ty Mường Hoa', 'san-pham:che', 'chung-nhan:ocop');
const cinnamon = row('Hợp tác xã Quế Nậm Đét', 'san-pham:que', 'chung-nhan:organic');
const rows = [tea, oolong, cinnamon];
const offer = {
  values: { 'san-pham': ['che', 'que'], 'chung-nhan': ['ocop', 'organic'] },
  orders: ['nhom', 'ten'],
  statusFacet: 'tinh-trang',
};

const kept = (narrowing: Narrowing) => rows.filter((one) => matches(one, narrowing));

describe('which rows stay', () => {
  it('keeps everything until something is chosen', () => {
    const nothing = { query: ' ', choices: {} };
    expect(kept(nothing)).toEqual(rows);
    expect(isNarrowed(nothing)).toBe(false);
  });

  it('asks for every choice at once', () => {
    expect(kept({ query: '', choices: { 'san-pham': 'che', 'chung-nhan': 'organic' } })).toEqual([tea]);
  });

  it('finds typed words with or without marks, in any order', () => {
    expect(kept({ query: 'Bản Liền chè', choices: {} })).toEqual([tea]);
    expect(kept({ query: 'que hop tac', choices: {} })).toEqual([cinnamon]);
  });

  it('finds a word by its start, never by its middle', () => {
    expect(kept({ query: 'liê', choices: {} })).toEqual([tea]);
    expect(kept({ query: 'iên', choices: {} })).toEqual([]);
  });

  it.each(['37/2026', '37 2026 nd-cp', 'NĐ-CP', 'hàng chất'])('finds a decree by “%s”', (query) => {
    const decree = row('37/2026/NĐ-CP Nghị định về chất lượng sản phẩm, hàng hóa');
    expect(matches(decree, { query, choices: {} })).toBe(true);
  });
});

describe('the address of what was chosen', () => {
  it('can be shared: what is written is read again', () => {
    const narrowing = {
      query: 'bản liền',
      choices: { 'san-pham': 'che', 'chung-nhan': 'ocop' },
      past: true,
      more: true,
      order: 'ten',
    };
    expect(readNarrowing(writeNarrowing(narrowing), offer)).toEqual(narrowing);
  });

  it('is empty when nothing is chosen', () => {
    expect(writeNarrowing({ query: '', choices: {} })).toBe('');
  });

  it('drops what names no value, so that an old link still opens the list', () => {
    expect(readNarrowing('?san-pham=vang&chung-nhan=ocop&mau=do&xep=lung-tung', offer)).toEqual({
      query: '',
      choices: { 'chung-nhan': 'ocop' },
    });
  });
});

describe('rows that no longer hold', () => {
  const old = { ...row('Nghị định 15/2018', 'tinh-trang:het', 'loai:nghi-dinh'), past: true, order: [2, 0] };
  const now = { ...row('Nghị định 37/2026', 'tinh-trang:con', 'loai:nghi-dinh'), order: [0, 2] };
  const law = { ...row('Luật 68/2006', 'tinh-trang:con', 'loai:luat'), order: [1, 1] };
  const all = [now, law, old];
  const nothing: Narrowing = { query: '', choices: {} };

  it('are left out until they are asked for, and said to be', () => {
    expect(narrowed(all, nothing, offer)).toEqual({ shown: [now, law], whole: 2, hiddenPast: 1 });
    expect(narrowed(all, { ...nothing, past: true }, offer)).toEqual({
      shown: all.toSorted((a, b) => (a.order[0] ?? 0) - (b.order[0] ?? 0)),
      whole: 3,
      hiddenPast: 0,
    });
    expect(countWords(1, 2, 'văn bản', 1)).toBe('1 trong 2 văn bản; ẩn 1 bản cũ');
  });

  it('are shown by a choice of their status', () => {
    expect(narrowed(all, { query: '', choices: { 'tinh-trang': 'het' } }, offer).shown).toEqual([old]);
    expect(countWith(all, nothing, 'tinh-trang', 'het', offer)).toBe(1);
    expect(countWith(all, nothing, 'loai', 'nghi-dinh', offer)).toBe(1);
  });

  it('stand in the order that was chosen', () => {
    expect(narrowed(all, { ...nothing, past: true, order: 'ten' }, offer).shown).toEqual([old, law, now]);
  });
});

describe('counts', () => {
  it('says what a further choice would leave', () => {
    const narrowing = { query: '', choices: { 'san-pham': 'che' } };
    expect(countWith(rows, narrowing, 'chung-nhan', 'organic')).toBe(1);
    expect(countWith(rows, narrowing, 'chung-nhan', 'ocop')).toBe(2);
  });

  it('exchanges the choice of the same filter', () => {
    expect(countWith(rows, { query: '', choices: { 'san-pham': 'che' } }, 'san-pham', 'que')).toBe(1);
  });

  it('speaks of the part and the whole', () => {
    expect(countWords(72, 72, 'đơn vị')).toBe('72 đơn vị');
    expect(countWords(3, 72, 'đơn vị')).toBe('3 trong 72 đơn vị');
    expect(countWords(0, 72, 'đơn vị')).toBe('Không có đơn vị nào phù hợp');
  });
});

import { describe, expect, it } from 'vitest';
import {
  comparableWords,
  countWith,
  countWords,
  isNarrowed,
  readNarrowing,
  staysIn,
  writeNarrowing,
} from './narrowing.ts';
import type { DirectoryRow, Narrowing } from './narrowing.ts';

const row = (words: string, ...values: string[]): DirectoryRow => ({
  words: comparableWords(words),
  values: new Set(values),
});

const tea = row('Hợp tác xã Chè Bản Liền', 'san-pham:che', 'chung-nhan:ocop', 'chung-nhan:organic');
const oolong = row('Công ty Mường Hoa', 'san-pham:che', 'chung-nhan:ocop');
const cinnamon = row('Hợp tác xã Quế Nậm Đét', 'san-pham:que', 'chung-nhan:organic');
const rows = [tea, oolong, cinnamon];
const offered = { 'san-pham': ['che', 'que'], 'chung-nhan': ['ocop', 'organic'] };

const kept = (narrowing: Narrowing) => rows.filter((one) => staysIn(one, narrowing));

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
    expect(staysIn(decree, { query, choices: {} })).toBe(true);
  });
});

describe('the address of what was chosen', () => {
  it('can be shared: what is written is read again', () => {
    const narrowing = { query: 'bản liền', choices: { 'san-pham': 'che', 'chung-nhan': 'ocop' } };
    expect(readNarrowing(writeNarrowing(narrowing), offered)).toEqual(narrowing);
  });

  it('is empty when nothing is chosen', () => {
    expect(writeNarrowing({ query: '', choices: {} })).toBe('');
  });

  it('drops what names no value, so that an old link still opens the list', () => {
    expect(readNarrowing('?san-pham=vang&chung-nhan=ocop&mau=do', offered)).toEqual({
      query: '',
      choices: { 'chung-nhan': 'ocop' },
    });
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

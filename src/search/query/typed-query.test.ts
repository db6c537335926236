import { describe, expect, it } from 'vitest';
import { readTelex } from './telex.ts';
import { readQuery } from './typed-query.ts';

describe('readQuery', () => {
  it.each([
    ['tcvn9740', { system: 'TCVN', number: '9740' }],
    ['9740-2013', { number: '9740', year: 2013 }],
    ['TCVN 12605/2019', { system: 'TCVN', number: '12605', year: 2019 }],
    ['iso 9001 amd 1', { number: '9001', supplements: [{ type: 'amendment', number: '1' }] }],
    ['QCVN 8-', { system: 'QCVN', number: '8' }],
    ['iso-14001-2015', { system: 'ISO', number: '14001', year: 2015 }],
  ])('%s is a number', (text, number) => {
    expect(readQuery(text).number).toMatchObject(number);
  });
  it('is no number with words beside it', () => {
    expect(readQuery('TCVN 9740 chè xanh').number).toBeUndefined();
    expect(readQuery('"9740"').number).toBeUndefined();
  });
  it('drops English words that say nothing, unless nothing else is there', () => {
    expect(readQuery('determination of the moisture').words.map(({ raw }) => raw)).toEqual([
      'determination',
      'moisture',
    ]);
    expect(readQuery('the').words).toHaveLength(1);
    expect(readQuery('an toan').words).toHaveLength(2);
  });
  it('reads quotation marks of any kind', () => {
    const { words, phrases } = readQuery('“truy xuất nguồn gốc” rau quả');
    expect(words).toHaveLength(6);
    expect(phrases).toEqual([{ from: 0, to: 4 }]);
  });
  it('knows whether the last word may go on', () => {
    expect(readQuery('che').open).toBe(true);
    expect(readQuery('che ').open).toBe(false);
  });
  it('takes nothing for nothing', () => {
    expect(readQuery('  ').words).toEqual([]);
  });
});

describe('readTelex', () => {
  it.each([
    ['cheef', 'chề'],
    ['dduowngf', 'đường'],
    ['gaoj', 'gạo'],
    ['phaan', 'phân'],
    ['nuwowcs', 'nước'],
  ])('%s → %s', (typed, meant) => {
    expect(readTelex(typed)).toBe(meant);
  });
  it('leaves other words alone', () => {
    expect(readTelex('xanh')).toBeUndefined();
    expect(readTelex('chè')).toBeUndefined();
  });
});

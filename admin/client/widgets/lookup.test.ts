import { describe, expect, it } from 'vitest';
import { lookupItems, searchLookup } from './lookup-index.ts';
import { chosenValues, writtenForm } from './lookup-widget.ts';

describe('the look-up', () => {
  const rows: [string, string][] = [
    ['TCVN 19740:2013', 'Khác'],
    ['TCVN 9740:2013', 'Chè xanh – Định nghĩa'],
    ['QCVN 8-2:2011/BYT', 'Giới hạn ô nhiễm kim loại nặng'],
    ['TCVN 1454:2013', 'Chè đen'],
  ];
  const items = lookupItems(rows);
  const found = (typed: string) => searchLookup(items, typed).map(({ value }) => value);

  it.each([
    ['tcvn9740', ['TCVN 9740:2013']],
    ['9740', ['TCVN 19740:2013', 'TCVN 9740:2013']],
    ['che xanh', ['TCVN 9740:2013']],
    ['chè đen', ['TCVN 1454:2013']],
    ['o nhiem', ['QCVN 8-2:2011/BYT']],
    ['dinh nghia', ['TCVN 9740:2013']],
    ['', []],
  ])('finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('is quick on 10,000 documents', () => {
    const many = lookupItems(
      Array.from({ length: 10_000 }, (_, index): [string, string] => [
        `ISO ${index}:2000`,
        `Tên số ${index}`,
      ]),
    );
    const start = performance.now();
    searchLookup(many, 'ten so 99');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('writes a typed designation the way its issuer prints it, and leaves other text alone', () => {
    expect(writtenForm('standards', ' tcvn9740:2013 ')).toBe('TCVN 9740:2013');
    expect(writtenForm('standards', 'Sách đỏ')).toBe('Sách đỏ');
    expect(writtenForm('ics', '67.140 ')).toBe('67.140');
  });

  it('reads what Decap keeps', () => {
    expect(chosenValues({ value: undefined })).toEqual([]);
    expect(chosenValues({ value: 'a' })).toEqual(['a']);
    expect(chosenValues({ value: { toJS: () => ['a', ''] } })).toEqual(['a']);
  });
});

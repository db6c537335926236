import { describe, expect, it } from 'vitest';
import { withoutFilter } from '#search/format/facets.ts';
import { recordColumns, RecordTable, shortIds } from './record-table.ts';

const records = [
  {
    id: 'vi_aab1',
    hit: { href: '/a/', content: 'standard', designation: 'TCVN 11041:2017', title: '' },
    facets: { kind: ['TCVN'], year: ['2017'] },
  },
  {
    id: 'vi_aab2',
    hit: { href: '/b/', content: 'standard', designation: 'TCVN 9740:2013', title: '' },
    facets: { kind: ['TCVN'], year: ['2013'] },
  },
  {
    id: 'vi_c',
    hit: { href: '/c/', content: 'standard', designation: 'QCVN 8-2:2011/BYT', title: '' },
    facets: { kind: ['QCVN'], mandatory: ['true'], year: ['2011'] },
  },
  { id: 'vi_d', hit: { href: '/d/', content: 'product', title: '' }, facets: { content: ['product'] } },
];
const short = shortIds(records.map(({ id }) => id));
const table = new RecordTable(recordColumns(records, short));
const row = (id: string) => table.rowOf(id) ?? -1;

describe('RecordTable', () => {
  it('shortens identifiers as far as they stay apart', () => {
    expect(short.get('vi_c')).toBe('vi_c');
    expect(short.get('vi_aab1')).toBe('vi_aab1');
    expect(shortIds(['abc', 'xyz']).get('abc')).toBe('a');
    expect([...shortIds(['abc', 'abcd']).values()]).toEqual(['abc$', 'abcd']);
  });
  it('keeps the order of designations, pages last', () => {
    expect(['vi_c', 'vi_aab2', 'vi_aab1', 'vi_d'].map(row)).toEqual([0, 1, 2, 3]);
    expect(table.rowOf('vi_x')).toBeUndefined();
  });
  it('filters by value, year and obligation', () => {
    expect(table.passes(row('vi_aab2'), { kind: ['TCVN'], yearFrom: 2010, yearTo: 2013 })).toBe(true);
    expect(table.passes(row('vi_aab1'), { yearTo: 2013 })).toBe(false);
    expect(table.passes(row('vi_d'), { yearFrom: 2000 })).toBe(false);
    expect(table.passes(row('vi_c'), { mandatory: true })).toBe(true);
    expect(table.passes(row('vi_c'), { mandatory: false })).toBe(false);
  });
  it('counts each filter under the others', () => {
    const filters = { kind: ['TCVN'] };
    const counts = table.count([0, 1, 2, 3], (name) => withoutFilter(filters, name));
    expect(counts['kind']).toEqual({ QCVN: 1, TCVN: 2 });
    expect(counts['year']).toEqual({ '2013': 1, '2017': 1 });
    expect(counts['mandatory']).toBeUndefined();
  });
});

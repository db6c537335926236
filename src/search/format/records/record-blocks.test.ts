import { describe, expect, it } from 'vitest';
import { numberRecords, orderBlocks, recordBlocks, RecordTable } from './record-blocks.ts';
import type { SearchRecord } from './record.ts';

const record = (designation: string, year: number, kind: string): SearchRecord => ({
  hit: { href: `/${designation}/`, content: 'standard', designation, title: 'Chè xanh', year },
  part: 'main',
  facets: { content: ['standard'], kind: [kind], year: [String(year)] },
  text: '',
  related: [],
});
const numbered = numberRecords([
  record('TCVN 11041:2017', 2017, 'TCVN'),
  record('QCVN 8-2:2011/BYT', 2011, 'QCVN'),
  record('TCVN 9740:2013', 2013, 'TCVN'),
]);
const [block] = recordBlocks(numbered);
const table = new RecordTable(block ?? { kinds: [], kindRuns: [], yearRuns: [], titleLengths: '' });
const all = numbered.map((_, index) => index);

describe('record blocks', () => {
  it('keep records of a kind together, the newest first', () => {
    expect(numbered.map(({ hit }) => hit.designation)).toEqual([
      'QCVN 8-2:2011/BYT',
      'TCVN 11041:2017',
      'TCVN 9740:2013',
    ]);
    expect(block?.kindRuns).toEqual([0, 1, 1, 2]);
  });

  it('know values, years and lengths of titles', () => {
    expect(table.kind(0).facets['kind']).toEqual(['QCVN']);
    expect(all.map((index) => table.year(index))).toEqual([2011, 2017, 2013]);
    expect(table.titleLength(2)).toBe(2);
  });

  it('filter and count', () => {
    expect(all.filter((index) => table.passes(index, { kind: ['TCVN'], yearTo: 2015 }))).toEqual([2]);
    const counts = table.count(all, (name) => (name === 'kind' ? {} : { kind: ['TCVN'] }));
    expect(counts['kind']).toEqual({ QCVN: 1, TCVN: 2 });
    expect(counts['year']).toEqual({ 2017: 1, 2013: 1 });
  });

  it('rank by designation', () => {
    expect(orderBlocks(numbered)).toEqual([[0, 2, 1]]);
  });
});

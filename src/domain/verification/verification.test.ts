import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#text/csv.ts';
import type { EntryChange } from '../changes/entry-changes.ts';
import { healthBy, healthCount, healthOverTime } from './health.ts';
import type { HealthItem } from './health.ts';
import { matchOfficialList, readOfficialList } from './official-list.ts';
import { readOfficialStatus } from './official-status.ts';
import { verificationQueue } from './queue.ts';
import type { Verifiable } from './queue.ts';

const today = '2026-11-28';
const item = (designation: string, facts: Partial<Verifiable> = {}): Verifiable => ({
  designation,
  status: 'unknown',
  mandatory: false,
  products: ['che'],
  checkedOn: '2026-11-01',
  ...facts,
});
const queued = (...items: Verifiable[]) =>
  verificationQueue(items, today, 12).map(({ designation }) => designation);

describe('the queue of statuses to verify', () => {
  it('puts readers’ requests first, then mandatory, many products, long unchecked', () => {
    expect(
      queued(
        item('TCVN 10:2020'),
        item('TCVN 9:2020'),
        item('TCVN 1:2020', { checkedOn: '2026-01-01' }),
        item('TCVN 2:2020', { products: ['che', 'gao'] }),
        item('QCVN 1:2020/BYT', { mandatory: true }),
        item('TCVN 3:2020', { requests: 2 }),
      ),
    ).toEqual([
      'TCVN 3:2020',
      'QCVN 1:2020/BYT',
      'TCVN 2:2020',
      'TCVN 1:2020',
      'TCVN 9:2020',
      'TCVN 10:2020',
    ]);
  });

  it('leaves out what has ended, was checked lately, or was looked up in vain lately', () => {
    expect(
      queued(
        item('TCVN 1:2020', { status: 'withdrawn', checkedOn: '2020-01-01' }),
        item('TCVN 2:2020', { status: 'superseded', checkedOn: '2020-01-01' }),
        item('TCVN 3:2020', { status: 'in-force', checkedOn: '2025-12-01' }),
        item('TCVN 4:2020', { lookedUpOn: '2026-11-01' }),
        item('TCVN 5:2020', { lookedUpOn: '2026-05-01' }),
        item('TCVN 6:2020', { status: 'in-force', checkedOn: '2025-11-01' }),
      ),
    ).toEqual(['TCVN 5:2020', 'TCVN 6:2020']);
  });

  it('is one order, however the entries lie', () => {
    const designations = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2 });
    fc.assert(
      fc.property(designations, fc.infiniteStream(fc.boolean()), (numbers, flags) => {
        const items = numbers.map((number) =>
          item(`TCVN ${number}:2020`, { mandatory: flags.next().value === true }),
        );
        expect(queued(...items.toReversed())).toEqual(queued(...items));
      }),
    );
  });
});

describe('the words of an official status', () => {
  it.each([
    ['Còn hiệu lực', 'in-force', undefined],
    ['CÒN HIỆU LỰC', 'in-force', undefined],
    ['Hiện hành', 'in-force', undefined],
    ['Hết hiệu lực', 'withdrawn', undefined],
    ['Không còn hiệu lực', 'withdrawn', undefined],
    ['Hủy bỏ', 'withdrawn', undefined],
    ['Đã huỷ', 'withdrawn', undefined],
    ['Thay thế bởi TCVN 1454 : 2013', 'superseded', 'TCVN 1454:2013'],
    ['Đã bị thay thế bằng TCVN 1454-2013.', 'superseded', 'TCVN 1454:2013'],
    ['Bị thay thế', 'superseded', undefined],
    ['Không rõ', 'unknown', undefined],
  ])('%s', (words, kind, by) => {
    expect(readOfficialStatus(words)).toEqual(kind === 'superseded' ? { kind, by } : { kind });
  });

  it('names the newer edition from a column of its own, and guesses nothing', () => {
    expect(readOfficialStatus('Hết hiệu lực', 'TCVN 1454:2013')).toEqual({
      kind: 'superseded',
      by: 'TCVN 1454:2013',
    });
    for (const words of ['', 'x', 'Đang soát xét', 'Dự thảo'])
      expect(readOfficialStatus(words)).toBeUndefined();
  });
});

describe('a whole official list', () => {
  const head = ['STT', 'Số hiệu', 'Tên', 'Tình trạng'];
  const entries = [
    { designation: 'TCVN 1454:2007', status: 'unknown' },
    { designation: 'TCVN 9740:2013', status: 'in-force' },
    { designation: 'TCVN 5:2000', status: 'unknown' },
  ];

  it('is read below titles, and matched whatever the spelling', () => {
    const { rows, faults } = readOfficialList([
      ['DANH MỤC TIÊU CHUẨN', null],
      [],
      head,
      [1, 'tcvn 1454-2007', 'Chè đen', 'Thay thế bởi TCVN 1454:2013'],
      [2, 'TCVN 9740 : 2013', 'Chè xanh', 'Còn hiệu lực'],
      [3, 'TCVN 5:2000', '', 'Không rõ'],
      [4, 'TCVN 99999:2020', '', 'Còn hiệu lực'],
      [null, null, null, null],
    ]);
    expect(faults).toEqual([]);
    const { changes, confirmed, open, unknown } = matchOfficialList(rows, entries);
    expect(changes.map(({ row, entry }) => [row.row, entry.designation, row.status])).toEqual([
      [4, 'TCVN 1454:2007', { kind: 'superseded', by: 'TCVN 1454:2013' }],
    ]);
    expect(confirmed.map(({ entry }) => entry.designation)).toEqual(['TCVN 9740:2013']);
    expect(open.map(({ entry }) => entry.designation)).toEqual(['TCVN 5:2000']);
    expect(unknown.map(({ designation }) => designation)).toEqual(['TCVN 99999:2020']);
  });

  it('names doubles, numbers and statuses that cannot be read, with their rows, and uses none of them', () => {
    const { rows, faults } = readOfficialList([
      head,
      [1, 'TCVN 1454:2007', '', 'Còn hiệu lực'],
      [2, 'TCVN 1454-2007', '', 'Hủy bỏ'],
      [3, 'chè đen', '', 'Còn hiệu lực'],
      [4, 'TCVN 9740:2013', '', 'Đang soát xét'],
    ]);
    expect(rows).toEqual([]);
    expect(faults).toEqual([
      { row: 2, message: 'TCVN 1454:2007 có ở 2 dòng: 2, 3' },
      { row: 4, message: '“chè đen” không phải số hiệu mà cổng nhận ra' },
      { row: 5, message: 'TCVN 9740:2013: không hiểu tình trạng “Đang soát xét”' },
    ]);
  });

  it('without its columns is no list', () => {
    expect(
      readOfficialList([
        ['a', 'b'],
        ['TCVN 1454:2007', 'Còn hiệu lực'],
      ]).faults,
    ).toHaveLength(1);
  });

  it.each([
    ['Số hiệu,Tình trạng\r\n"TCVN 5:2000","Còn, ""hiệu"" lực"\r\n', 'Còn, "hiệu" lực'],
    ['\uFEFFSố hiệu;Tình trạng\nTCVN 5:2000;Còn, hiệu lực', 'Còn, hiệu lực'],
    ['Số hiệu\tTình trạng\nTCVN 5:2000\tCòn\n', 'Còn'],
  ])('may be CSV with any usual separator', (text, status) => {
    expect(readCsv(text)).toEqual([
      ['Số hiệu', 'Tình trạng'],
      ['TCVN 5:2000', status],
    ]);
  });
});

describe('the health of the library', () => {
  const entry = (id: string, facts: Partial<HealthItem> = {}): HealthItem => ({
    id,
    status: 'in-force',
    kind: 'TCVN',
    products: ['che'],
    mandatory: false,
    ...facts,
  });
  const items = [
    entry('a'),
    entry('b', { status: 'unknown' }),
    entry('c', { kind: 'QCVN', mandatory: true, products: ['che', 'gao'] }),
    entry('d', { status: 'unknown', kind: 'QCVN', mandatory: true, products: ['gao'] }),
  ];

  it('counts what is verified, the worst group first', () => {
    expect(healthCount(items)).toEqual({ total: 4, verified: 2, mandatory: 2, mandatoryVerified: 1 });
    expect(healthBy(items, ({ products }) => products).map(({ group }) => group)).toEqual(['gao', 'che']);
  });

  it('is reckoned back through the record of changes', () => {
    const change = (day: string, id: string, facts: Partial<EntryChange>): EntryChange => ({
      day,
      id,
      collection: 'standards',
      name: id,
      kind: 'verified',
      ...facts,
    });
    const changes = [
      change('2026-11-20', 'd', { kind: 'added' }),
      change('2026-11-25', 'a', { from: 'unknown', to: 'in-force' }),
    ];
    expect(healthOverTime(items, changes, today)).toEqual([
      { day: '2026-11-19', total: 3, verified: 1 },
      { day: '2026-11-20', total: 4, verified: 1 },
      { day: '2026-11-25', total: 4, verified: 2 },
      { day: today, total: 4, verified: 2 },
    ]);
  });
});

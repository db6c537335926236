import { describe, expect, it } from 'vitest';
import {
  findLegalFaults,
  legalFates,
  legalNumberKey,
  legalNumbersIn,
  legalStatusOn,
  legalYear,
} from './legal-relations.ts';
import type { LegalRecord } from './legal-relations.ts';

const record = (id: string, facts: Partial<LegalRecord> = {}): LegalRecord => ({
  id,
  status: 'unknown',
  amends: [],
  replaces: [],
  suspends: [],
  ...facts,
});

/** The status of the first record on a day, given all of them. */
const statusOn = (day: string, ...records: [LegalRecord, ...LegalRecord[]]) => {
  const [first] = records;
  const fate = legalFates(records).get(first.id);
  if (!fate) throw new Error('no fate');
  return legalStatusOn(first, fate, day);
};

describe('the other direction of what is recorded once', () => {
  it('names who amends, replaces and suspends a document, the oldest first', () => {
    const fates = legalFates([
      record('luat-2006'),
      record('luat-2025', { amends: ['luat-2006'], effective: '2026-01-01' }),
      record('luat-2018', { amends: ['luat-2006', 'luat-2006'], issued: '2018-11-20' }),
      record('nghi-dinh', { replaces: ['cu'], suspends: ['luat-2018'] }),
      record('cu'),
    ]);
    const ids = (list: readonly LegalRecord[] = []) => list.map(({ id }) => id);
    expect(ids(fates.get('luat-2006')?.amendedBy)).toEqual(['luat-2018', 'luat-2025']);
    expect(ids(fates.get('cu')?.replacedBy)).toEqual(['nghi-dinh']);
    expect(ids(fates.get('luat-2018')?.suspendedBy)).toEqual(['nghi-dinh']);
  });

  it('leaves out what has no record and what names itself', () => {
    const fates = legalFates([record('a', { amends: ['a', 'khong-co'] })]);
    expect(fates.get('a')?.amendedBy).toEqual([]);
    expect(fates.size).toBe(1);
  });
});

describe('whether a document is in force', () => {
  it('never derives that it is', () => {
    expect(statusOn('2026-11-26', record('a'))).toBe('unknown');
    expect(statusOn('2026-11-26', record('a'), record('b', { amends: ['a'], status: 'in-force' }))).toBe(
      'unknown',
    );
  });

  it('calls an unverified document replaced only where the one that replaces it is known to stand', () => {
    const replacedBy = (status: LegalRecord['status']) =>
      statusOn('2026-11-26', record('a'), record('b', { replaces: ['a'], status }));
    expect(replacedBy('in-force')).toBe('replaced');
    expect(replacedBy('unknown')).toBe('unknown');
    expect(replacedBy('suspended')).toBe('unknown');
  });

  it('says of a document in force that it was amended', () => {
    const amended = record('a', { status: 'in-force' });
    expect(statusOn('2026-11-26', amended, record('b', { amends: ['a'], status: 'in-force' }))).toBe(
      'amended',
    );
  });

  it('ends a document that only suspends with the last day of the suspension', () => {
    const resolution = record('09-2026-nq-cp', {
      status: 'in-force',
      effective: '2026-02-04',
      suspends: ['46-2026-nd-cp'],
      suspendsUntil: '2026-04-15',
    });
    expect(statusOn('2026-04-15', resolution)).toBe('in-force');
    expect(statusOn('2026-04-16', resolution)).toBe('expired');
    expect(statusOn('2026-04-16', { ...resolution, replaces: ['a'] })).toBe('in-force');
    expect(statusOn('2026-04-16', { ...resolution, suspendsUntil: undefined })).toBe('in-force');
  });

  it('suspends from the first day to the last, and then says what was recorded', () => {
    // Nghị quyết 09/2026/NQ-CP suspended Nghị định 46/2026/NĐ-CP from 4 February to 15 April 2026.
    const decree = record('46-2026-nd-cp');
    const resolution = record('09-2026-nq-cp', {
      status: 'in-force',
      effective: '2026-02-04',
      suspends: ['46-2026-nd-cp'],
      suspendsUntil: '2026-04-15',
    });
    expect(statusOn('2026-02-03', decree, resolution)).toBe('unknown');
    expect(statusOn('2026-02-04', decree, resolution)).toBe('suspended');
    expect(statusOn('2026-04-15', decree, resolution)).toBe('suspended');
    expect(statusOn('2026-04-16', decree, resolution)).toBe('unknown');
  });

  it('leaves a document that has ended as it is', () => {
    const suspending = record('b', { status: 'in-force', issued: '2020-01-01', suspends: ['a'] });
    expect(statusOn('2026-11-26', record('a', { status: 'expired' }), suspending)).toBe('expired');
  });
});

describe('what the relations contradict', () => {
  const codes = (...records: LegalRecord[]) => findLegalFaults(records).map(({ code }) => code);

  it('finds nothing in a plain history', () => {
    expect(
      codes(
        record('a', { issued: '2006-06-29', status: 'amended' }),
        record('b', { issued: '2018-11-20', amends: ['a'], status: 'in-force' }),
        record('c', { issued: '2026-01-01', replaces: ['b', 'khong-co'] }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['itself', [record('a', { replaces: ['a'] })]],
    ['twice', [record('a', { amends: ['b'], replaces: ['b'] }), record('b')]],
    ['both-ways', [record('a', { amends: ['b'] }), record('b', { replaces: ['a'] })]],
    ['older', [record('a', { issued: '2012-12-12', amends: ['b'] }), record('b', { issued: '2017-03-31' })]],
    [
      'in-force-but-replaced',
      [record('a', { status: 'in-force', replaces: ['b'] }), record('b', { status: 'amended' })],
    ],
  ] as const)('finds %s', (code, records) => {
    expect(codes(...records)).toEqual([code]);
  });

  it('reports a circle once, with the way round', () => {
    const circle = [
      record('b', { replaces: ['c'] }),
      record('c', { replaces: ['a'] }),
      record('a', { replaces: ['b'] }),
    ];
    expect(findLegalFaults(circle)).toEqual([{ code: 'circle', id: 'a', otherIds: ['b', 'c'] }]);
  });
});

describe('numbers of documents in a sentence', () => {
  it.each([
    ['Thông tư 24/2011/TT-BYT ngày 30/6/2011', ['24/2011/TT-BYT']],
    ['Nghị định số 37/2026/NĐ-CP và Luật 70/2025/QH15.', ['37/2026/NĐ-CP', '70/2025/QH15']],
    ['Chỉ thị 38-CT/TW; Nghị quyết 66.13/2026/NQ-CP', ['38-CT/TW', '66.13/2026/NQ-CP']],
    ['Kế hoạch 191/KH-UBND, Đề án 08-ĐA/TU', ['191/KH-UBND', '08-ĐA/TU']],
    ['ban hành ngày 12/12/2012', []],
  ])('reads %s', (text, numbers) => {
    expect(legalNumbersIn(text)).toEqual(numbers);
  });

  it('compares numbers however their case and blanks are', () => {
    expect(legalNumberKey(' 37/2026/nđ-cp')).toBe(legalNumberKey('37/2026/NĐ-CP'));
  });
});

describe('the year of a document', () => {
  it.each([
    [{ issued: '2021-01-11', number: '36/QĐ-TTg' }, '2021'],
    [{ issuedYear: 2016, number: '4478/QĐ-UBND' }, '2016'],
    [{ number: '13/2018/TT-BYT' }, '2018'],
    [{ number: '68/2006/QH11' }, '2006'],
    [{ number: '9/NQ-CP', effective: '2026-02-04' }, '2026'],
    [{ number: '4478/QĐ-UBND' }, undefined],
  ])('of %o is %s', (facts, year) => {
    expect(legalYear(facts)).toBe(year);
  });
});

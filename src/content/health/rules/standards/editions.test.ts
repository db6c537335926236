import { describe, expect, it } from 'vitest';
import { fixes, found, smallLibrary } from '#content/health/health.fixture.ts';
import { adoptedWithdrawn } from './adopted-withdrawn.ts';
import { endedInForce } from './ended-in-force.ts';
import { icsOfAdopted } from './ics-of-adopted.ts';
import { replacesUnknown } from './replaces-unknown.ts';
import { statusLongUnknown } from './status-long-unknown.ts';

describe('an adopted edition that has gone', () => {
const iso = [
  { designation: 'ISO 22000:2005', stage: '95.99' },
  { designation: 'ISO 22000:2018', replaces: ['ISO 22000:2005'] },
];
const adoption = (facts: object = {}) => ({
  iso,
  standards: [{ designation: 'TCVN ISO 22000:2007', adopts: [{ ref: 'ISO 22000:2005' }], ...facts }],
});

  it('is told with what came after it', () => {
    expect(found(adoptedWithdrawn, adoption())).toEqual([
      'tcvn-iso-22000-2007 | adopts.0.ref | ISO 22000:2005 đã được thay thế bằng ISO 22000:2018',
    ]);
  });

  it('is nothing to an adoption that has itself ended', () => {
    expect(found(adoptedWithdrawn, adoption({ status: 'withdrawn' }))).toEqual([]);
  });
});

describe('an edition recorded in force', () => {
const regulation = { designation: 'QCVN 8:2011/BYT', mandatory: true };

  it('is told from the day on which it ends', () => {
    const given = { standards: [{ ...regulation, withdrawn_on: '2026-11-26' }] };
    expect(found(endedInForce, given, '2026-11-25')).toEqual([]);
    expect(fixes(endedInForce, given, '2026-11-26')).toEqual(['withdrawn']);
  });

  it('ends when what replaces it takes effect', () => {
    const newer = {
      designation: 'QCVN 8:2025/BYT',
      mandatory: true,
      replaces: ['QCVN 8:2011/BYT'],
      effective: '2026-07-01',
    };
    expect(fixes(endedInForce, { standards: [regulation, newer] })).toEqual(['superseded']);
  });
});

describe('codes of an adopted edition', () => {
const iso = [{ designation: 'ISO 11287:2011', ics: ['67.140.10'] }];
const tea = (facts: object) => ({ iso, standards: [{ designation: 'TCVN 9740:2013', ...facts }] });
const adopts = (degree?: string) => [{ ref: 'ISO 11287:2011', ...(degree ? { degree } : {}) }];

  it('are offered to an identical adoption, and only told to others', () => {
    expect(fixes(icsOfAdopted, tea({ adopts: adopts('IDT') }))).toEqual([['67.140.10']]);
    expect(fixes(icsOfAdopted, tea({ adopts: adopts('MOD') }))).toEqual([undefined]);
    expect(fixes(icsOfAdopted, tea({ adopts: adopts() }))).toEqual([undefined]);
  });

  it('are not missed where the entry has its own, or the base has none', () => {
    expect(found(icsOfAdopted, tea({ adopts: adopts('IDT'), ics: ['67'] }))).toEqual([]);
    expect(found(icsOfAdopted, tea({ adopts: [{ ref: 'ISO 1:2000' }] }))).toEqual([]);
  });
});

describe('replaced editions', () => {
const tea = (replaces: string[]) => ({ standards: [{ designation: 'TCVN 9740:2013', replaces }] });

  it('are designations with a year, as printed', () => {
    expect(fixes(replacesUnknown, tea(['10TCN 307-2004']))).toEqual(['10TCN 307:2004']);
    expect(found(replacesUnknown, tea(['bản cũ'])).join()).toContain('không phải số hiệu');
    expect(found(replacesUnknown, tea(['TCVN 9740'])).join()).toContain('thiếu năm');
  });

  it('need no entry of their own', () => {
    expect(found(replacesUnknown, tea(['TCVN 6754:2007']))).toEqual([]);
  });
});

describe('an unknown status', () => {
const unknown = (facts: object) => ({
  standards: [{ designation: 'TCVN 9740:2013', status: 'unknown', checked_on: '2025-05-26', ...facts }],
});

  it('is told on the day on which eighteen months are complete, and says so', () => {
    expect(found(statusLongUnknown, unknown({}), '2026-11-25')).toEqual([]);
    const [finding] = statusLongUnknown.find(smallLibrary(unknown({}), '2026-11-26'));
    expect(finding).toMatchObject({ since: '2026-11-26', path: ['status'] });
  });

  it('counts from the last look at the official record', () => {
    expect(found(statusLongUnknown, unknown({ looked_up_on: '2026-01-01' }))).toEqual([]);
  });
});

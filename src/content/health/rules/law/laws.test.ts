import { describe, expect, it } from 'vitest';
import { fixes, found } from '#content/health/health.fixture.ts';
import { actWithoutLink } from './act-without-link.ts';
import { lawOvertaken } from './law-overtaken.ts';
import { suspensionOver } from './suspension-over.ts';

describe('the act of a regulation', () => {
const laws = { tt: { number: '02/2011/TT-BYT' }, qd: { number: '99/QĐ-BKHCN' } };
const regulation = (facts: object) => ({
  laws,
  standards: [{ designation: 'QCVN 8-2:2011/BYT', mandatory: true, ...facts }],
});

  it('is linked where the portal has it', () => {
    expect(fixes(actWithoutLink, regulation({ legal_act: 'Thông tư 02/2011/TT-BYT ngày 13/01/2011' }))).toEqual(['tt']);
    expect(found(actWithoutLink, regulation({ legal_act: 'Thông tư 02/2011/TT-BYT', legal_document: 'tt' }))).toEqual([]);
  });

  it('is not guessed: another number, or one that each year uses again', () => {
    expect(found(actWithoutLink, regulation({ legal_act: 'Thông tư 02/2012/TT-BYT' }))).toEqual([]);
    expect(found(actWithoutLink, regulation({ legal_act: 'Quyết định 99/QĐ-BKHCN' }))).toEqual([]);
  });
});

describe('a law that has ended', () => {
const laws = {
  old: { number: '89/2006/NĐ-CP', status: 'replaced' },
  new: { number: '43/2017/NĐ-CP', replaces: ['old'] },
};

  it('is told at duties by number and at regulations by entry, with what replaced it', () => {
    const given = {
      laws,
      duties: { nhan: { basis: [{ number: '43/2017/NĐ-CP' }, { number: '89/2006/nđ-cp' }] } },
      standards: [{ designation: 'QCVN 8:2011/BYT', mandatory: true, legal_document: 'old' }],
    };
    const message = 'dựa trên 89/2006/NĐ-CP, văn bản đã hết hiệu lực, được thay bằng 43/2017/NĐ-CP';
    expect(found(lawOvertaken, given)).toEqual([
      `qcvn-8-2011-byt | legal_document | ${message}`,
      `nhan | basis.1.number | ${message}`,
    ]);
  });

  it('is nothing to news of its day, nor to an edition that has itself ended', () => {
    const given = {
      laws,
      news: { tin: { documents: ['old'] } },
      standards: [{ designation: 'QCVN 8:2011/BYT', mandatory: true, legal_document: 'old', status: 'superseded' }],
    };
    expect(found(lawOvertaken, given)).toEqual([]);
  });

  it('is told at itself when it is recorded in force', () => {
    const given = { laws: { a: { replaced_by_unlisted: ['1/2025/NĐ-CP'] } } };
    expect(found(lawOvertaken, given)).toHaveLength(1);
  });
});

describe('a suspension', () => {
const laws = (by: object = {}, suspended: object = {}) => ({
  laws: {
    nq: { number: '09/2026/NQ-CP', suspends: ['nd'], suspends_until: '2026-04-15', ...by },
    nd: { number: '46/2026/NĐ-CP', status: 'suspended', ...suspended },
  },
});

  it('runs to the end of its last day', () => {
    expect(found(suspensionOver, laws(), '2026-04-15')).toEqual([]);
    expect(found(suspensionOver, laws(), '2026-04-16')).toHaveLength(2);
  });

  it('ends the document that did nothing else; of the other nobody can tell', () => {
    expect(fixes(suspensionOver, laws())).toEqual([undefined, 'expired']);
    expect(fixes(suspensionOver, laws({ amends: ['nd'] }))).toEqual([undefined]);
  });

  it('is settled once both statuses say so', () => {
    expect(found(suspensionOver, laws({ status: 'expired' }, { status: 'in-force' }))).toEqual([]);
  });
});

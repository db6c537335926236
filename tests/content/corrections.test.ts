/** Errors that an audit of the content found on 28/11/2026, each as it should read now. */
import { describe, expect, it } from 'vitest';
import { overlapViews } from '#library/law/legal-overlap-view.ts';
import { overtakingNotices } from '#library/standards/overtakings/overtakings.ts';
import { realContent, realLibrary } from './real-content.ts';

const { content } = realContent();
const standard = (id: string) => content.standards.find((entry) => entry.id === id)?.data;
const legal = (id: string) => content.collections.legalDocuments.find((entry) => entry.id === id)?.data;

describe('standards', () => {
  it('lead from the water of 2009 to the edition of 2024', () => {
    expect(standard('qcvn-01-1-2018-byt')).toMatchObject({
      replaces: expect.arrayContaining(['QCVN 02:2009/BYT']) as unknown,
      status: 'superseded',
    });
    expect(standard('qcvn-01-1-2024-byt')).toMatchObject({
      replaces: ['QCVN 01-1:2018/BYT'],
      status: 'in-force',
      effective: '2025-07-01',
    });
  });

  it.each(['qcvn-62-2025-btnmt', 'qcvn-8-3-2012-byt', 'tcvn-4296-2009'])('have an entry for %s', (id) => {
    expect(standard(id)).toBeDefined();
  });

  it.each([
    ['tcvn-180-1986', 'tcvn-180-2009'],
    ['tcvn-6096-2004', 'tcvn-6096-2010'],
  ])('say that %s is replaced by %s', (older, newer) => {
    expect(standard(older)?.status).toBe('superseded');
    expect(standard(newer)?.replaces).toContain(standard(older)?.designation);
  });

  it('name both editions that followed TCVN 7042:2002', () => {
    expect(standard('tcvn-7042-2002')).toMatchObject({
      status: 'superseded',
      replaced_by_unlisted: ['TCVN 7042:2009', 'TCVN 7042:2013'],
    });
  });

  it('carry the scope and the conformity that their sources show', () => {
    expect(standard('qcvn-40-2025-btnmt')?.replaces).toContain('QCVN 52:2017/BTNMT');
    expect(standard('qcvn-06-2020-bct')).toMatchObject({
      conformity: 'certification',
      products: ['hoa-chat'],
    });
    expect(standard('qcvn-01-132-2013-bnnptnt')?.products).toEqual(['rau-qua', 'che']);
    expect(standard('qcvn-106-2025-bnnmt')).toMatchObject({ effective: '2026-06-30' });
    expect(standard('qcvn-106-2025-bnnmt')?.conformity).toBeUndefined();
  });

  it('do not show as certain what may have been replaced', () => {
    for (const id of ['qcvn-07-2009-btnmt', 'qcvn-50-2013-btnmt']) {
      expect(standard(id)?.status).toBe('unknown');
      expect(standard(id)?.doubt_vi).toContain('44/2025/TT-BNNMT');
    }
  });
});

describe('legal documents', () => {
  it.each([
    '22-2026-nd-cp',
    '04-2025-tt-bkhcn',
    '02-2017-tt-bkhcn',
    '69-2025-qh15',
    '24-2026-nd-cp',
    '25-2026-nd-cp',
    '26-2026-nd-cp',
    '01-2026-tt-bct',
    '02-2026-tt-bct',
    '84-2019-nd-cp',
    '50-2016-tt-byt',
    '109-2018-nd-cp',
    '105-2017-nd-cp',
    '17-2020-nd-cp',
    '107-2018-nd-cp',
    '154-2018-nd-cp',
    '67-2009-nd-cp',
    '46-nq-hdnd',
  ])('have an entry for %s', (id) => {
    expect(legal(id)).toBeDefined();
  });

  it('say when the circular on conformity took effect and what amended it', () => {
    expect(legal('28-2012-tt-bkhcn')?.effective).toBe('2013-01-27');
    for (const id of ['02-2017-tt-bkhcn', '04-2025-tt-bkhcn'])
      expect(legal(id)?.amends).toContain('28-2012-tt-bkhcn');
  });

  it('give the full title of the circular on the departments', () => {
    expect(legal('10-2025-tt-bkhcn')?.title_vi).toMatch(/cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh, cấp xã/);
  });
});

describe('the record of changes', () => {
  it('begins with the import of November 2026', () => {
    const standards = content.changes.filter(
      ({ day, collection }) => day === '2026-11-28' && collection === 'standards',
    );
    const count = (...kinds: string[]) => standards.filter(({ kind }) => kinds.includes(kind)).length;
    expect(count('added')).toBe(200);
    expect(standards.filter(({ kind, from }) => kind !== 'dates' && from !== undefined)).toHaveLength(36);
  });
});

describe('supports', () => {
  it('name the circular on what the budget pays for, and its condition', () => {
    expect(content.plan?.taking_part).toContain('Thông tư 35/2021/TT-BTC');
    expect(content.plan?.taking_part).toContain('Chương trình 1322');
  });
});

describe('legal texts that overlap', () => {
  it('say first that it is not settled which decree on food safety applies', () => {
    const library = realLibrary();
    const [overlap, ...others] = overlapViews(library);
    expect(others).toEqual([]);
    expect(overlap?.answer).toBe(
      'Hôm nay áp dụng: chưa chắc là Nghị định 15/2018/NĐ-CP hay Nghị định 46/2026/NĐ-CP. Hãy hỏi cơ quan quản lý trước khi làm hồ sơ.',
    );
    expect(overlap?.timeline.rows.map(({ spans }) => spans.map(({ kind }) => kind))).toEqual([
      ['applies', 'applies', 'open'],
      ['applies', 'suspended', 'open'],
    ]);
  });
});

describe('editions that ISO has overtaken', () => {
  const library = realLibrary();
  it.each(['iso-14001-2015', 'iso-14001-2015-amd-1-2024', 'iso-19011-2018', 'iso-ts-22002-1-2009'])(
    'read as replaced: %s',
    (id) => {
      expect(library.byId.get(id)?.status).toBe('superseded');
    },
  );

  it('are told on what adopts them, and an expected one changes nothing', () => {
    const notices = (id: string) => {
      const standard = library.byId.get(id);
      return standard ? overtakingNotices(standard, library).map(({ heading }) => heading) : [];
    };
    expect(notices('tcvn-iso-14001-2015')).toEqual(['ISO 14001:2026 đã thay ISO 14001:2015']);
    expect(notices('tcvn-iso-19011-2018')).toEqual(['ISO 19011:2026 đã thay ISO 19011:2018']);
    expect(notices('tcvn-iso-9001-2015')).toEqual(['ISO 9001:2026 sắp thay ISO 9001:2015']);
    expect(library.byId.get('iso-9001-2015')?.status).toBe('in-force');
  });
});

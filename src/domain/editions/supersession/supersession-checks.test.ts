import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContradictions, findCycles } from './supersession-checks.ts';
import { edition } from './supersession.fixture.ts';
import { buildSupersessionGraph } from './supersession-graph.ts';
import type { EditionRecord } from './supersession-graph.ts';

const contradictions = (...rows: EditionRecord[]) => findContradictions(buildSupersessionGraph(rows));

describe('findContradictions', () => {
  it('finds nothing wrong with a document that replaces seven, nor with parts that replace one', () => {
    expect(
      contradictions(
        edition('QCVN 19:2009/BTNMT', { recordedStatus: 'superseded' }),
        edition('QCVN 51:2017/BTNMT', { recordedStatus: 'superseded' }),
        edition('QCVN 19:2024/BTNMT', {
          recordedStatus: 'in-force',
          replaces: ['QCVN 19:2009/BTNMT', 'QCVN 22:2009/BTNMT', 'QCVN 51:2017/BTNMT'],
        }),
        edition('TCVN 4884-1:2015', { replaces: ['TCVN 4884:2005'] }),
        edition('TCVN 4884-2:2015', { replaces: ['TCVN 4884:2005'] }),
      ),
    ).toEqual([]);
  });

  it('accepts superseded or withdrawn without a known replacement', () => {
    expect(
      contradictions(
        edition('TCVN 1871:1988', { recordedStatus: 'superseded', replaces: ['TCVN 1871:1976'] }),
        edition('TCVN 6187-1:2009', { recordedStatus: 'withdrawn' }),
      ),
    ).toEqual([]);
  });

  it('reports an edition in force that a published one replaces', () => {
    const older = edition('ISO/IEC TS 20540:2018', { recordedStatus: 'in-force' });
    const replaces = ['ISO/IEC TS 20540:2018'];
    expect(contradictions(older, edition('ISO/IEC TS 20540:2025', { replaces }))).toEqual([
      { code: 'in-force-but-replaced', id: 'ISO/IEC TS 20540:2018', otherId: 'ISO/IEC TS 20540:2025' },
    ]);
    expect(
      contradictions(older, edition('ISO/IEC TS 20540', { replaces, recordedStatus: 'forthcoming' })),
    ).toEqual([]);
  });

  it('reports the replacement of a later edition of the same document, and of no other', () => {
    expect(
      contradictions(
        edition('TCVN 1:2010'),
        edition('TCVN 1:2005', { replaces: ['TCVN 1:2010'] }),
        edition('ISO 4146:1980'),
        edition('ISO 5894:1978', { replaces: ['ISO 4146:1980'] }),
        edition('ISO/IEC 10021-5:1996/Cor 2:2000', { year: 2000, supplementOf: 'ISO/IEC 10021-5:1996' }),
        edition('ISO/IEC 10021-5:1999', { replaces: ['ISO/IEC 10021-5:1996/Cor 2:2000'] }),
      ),
    ).toEqual([{ code: 'replaces-later-edition', id: 'TCVN 1:2005', otherId: 'TCVN 1:2010' }]);
  });

  it('reports a replacement that only the replaced row records', () => {
    expect(
      contradictions(
        edition('TCVN 5084:1990', { recordedStatus: 'superseded', recordedReplacedBy: ['TCVN 5084:2007'] }),
        edition('TCVN 5084:2007'),
        edition('TCVN 4888:1989', { recordedStatus: 'superseded', recordedReplacedBy: ['TCVN 4888:2007'] }),
      ),
    ).toEqual([{ code: 'replacement-not-reciprocal', id: 'TCVN 5084:1990', otherId: 'TCVN 5084:2007' }]);
  });

  it('reports an amendment recorded as the replacement of its base, and two rows of one edition', () => {
    expect(
      contradictions(
        edition('ISO 57:1975'),
        edition('ISO 57:1975/Amd 1:1996', { supplementOf: 'ISO 57:1975', replaces: ['ISO 57:1975'] }),
        edition('copy', { designationKey: 'ISO 57:1975' }),
      ),
    ).toEqual([
      { code: 'supplement-replaces-base', id: 'ISO 57:1975/Amd 1:1996', otherId: 'ISO 57:1975' },
      { code: 'duplicate-designation', id: 'copy', otherId: 'ISO 57:1975' },
    ]);
  });
});

describe('findCycles', () => {
  const cycles = (...rows: EditionRecord[]) => findCycles(buildSupersessionGraph(rows));

  it('finds none in a real history with branches', () => {
    expect(
      cycles(
        edition('D', { replaces: ['B', 'C'] }),
        edition('B', { replaces: ['A'] }),
        edition('C', { replaces: ['A'] }),
        edition('A'),
      ),
    ).toEqual([]);
  });

  it('reports an edition that replaces itself', () => {
    expect(cycles(edition('ISO 10961:2010', { replaces: ['ISO 10961:2010'] }))).toEqual([['ISO 10961:2010']]);
  });

  it('lists a cycle in the order of replacement', () => {
    expect(
      cycles(
        edition('A', { replaces: ['B'] }),
        edition('B', { replaces: ['C'] }),
        edition('C', { replaces: ['A'] }),
      ),
    ).toEqual([['A', 'B', 'C']]);
  });

  it('reports real cycles only, and at least one whenever there is one', () => {
    const rows = fc
      .array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 8 })
      .map((lists) =>
        lists.map((list, index) => edition(`E${index}`, { replaces: list.map((n) => `E${n}`) })),
      );
    fc.assert(
      fc.property(rows, (editions) => {
        const replaces = new Map(editions.map(({ id, replaces }) => [id, replaces]));
        const found = findCycles(buildSupersessionGraph(editions));
        for (const cycle of found) {
          cycle.forEach((id, index) => {
            expect(replaces.get(id)).toContain(cycle[(index + 1) % cycle.length]);
          });
        }
        // The oracle: take away what replaces nothing that is left; only a cycle can resist.
        const left = new Set(replaces.keys());
        for (let shrinking = true; shrinking;) {
          shrinking = false;
          for (const id of left) {
            if (!replaces.get(id)?.some((older) => left.has(older))) shrinking = left.delete(id);
          }
        }
        expect(found.length > 0).toBe(left.size > 0);
      }),
    );
  });

  it('survives a chain of 55,000 replacements', () => {
    const rows = Array.from({ length: 55_000 }, (_, index) =>
      edition(`E${index}`, { replaces: [`E${index + 1}`] }),
    );
    expect(cycles(...rows)).toEqual([]);
  });
});

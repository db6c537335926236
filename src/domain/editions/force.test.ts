import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newerEdition, newestEditions } from './supersession/edition-chain.ts';
import { findDateFaults, forceOf, usableUntil } from './force.ts';
import { findCycles } from './supersession/supersession-checks.ts';
import { edition, ids } from './supersession/supersession.fixture.ts';
import { buildSupersessionGraph } from './supersession/supersession-graph.ts';
import { effectiveStatus } from './supersession/effective-status.ts';
import type { EditionRecord } from './supersession/supersession-graph.ts';

const same = (designation: string) => designation;
const on = (day: string, rows: readonly EditionRecord[]) => buildSupersessionGraph(rows, same, day);

/** Fertiliser: QCVN 106:2025 takes over on 30/06/2026. */
const fertiliser = [
  edition('QCVN 01-189:2019', { recordedStatus: 'superseded', effective: '2020-01-01' }),
  edition('QCVN 106:2025', {
    recordedStatus: 'in-force',
    effective: '2026-06-30',
    replaces: ['QCVN 01-189:2019'],
  }),
];

/** Emissions: plants that were running may keep the limits of 2009 to the end of 2031. */
const emissions = [
  edition('QCVN 19:2009', { recordedStatus: 'superseded' }),
  edition('QCVN 19:2024', {
    recordedStatus: 'in-force',
    effective: '2025-07-01',
    replaces: ['QCVN 19:2009'],
    transition: { until: '2031-12-31', editions: [] },
  }),
];

describe('an edition on a day', () => {
  it('waits for its day of effect, and takes over on it', () => {
    const states = (day: string) => fertiliser.map(({ id }) => effectiveStatus(on(day, fertiliser), id));
    expect(states('2026-06-29')).toEqual(['in-force', 'upcoming']);
    expect(states('2026-06-30')).toEqual(['superseded', 'in-force']);
    expect(states('2019-12-31')).toEqual(['upcoming', 'upcoming']);
  });

  it('announces its replacement before it names it as the one to use', () => {
    const before = on('2026-06-29', fertiliser);
    expect(newerEdition(before, 'QCVN 01-189:2019')?.kind).toBe('replacement-upcoming');
    expect(ids(newestEditions(before, 'QCVN 01-189:2019'))).toEqual(['QCVN 01-189:2019']);
    const after = on('2026-06-30', fertiliser);
    expect(newerEdition(after, 'QCVN 01-189:2019')?.kind).toBe('replaced');
    expect(ids(newestEditions(after, 'QCVN 01-189:2019'))).toEqual(['QCVN 106:2025']);
  });

  it('still binds older plants until their transition ends', () => {
    const state = (day: string) => forceOf(on(day, emissions), 'QCVN 19:2009').state;
    expect(state('2025-06-30')).toBe('in-force');
    expect(state('2025-07-01')).toBe('transition');
    expect(state('2031-12-31')).toBe('transition');
    expect(state('2032-01-01')).toBe('ended');
    expect(usableUntil(on('2026-11-28', emissions), 'QCVN 19:2009')).toBe('2031-12-31');
    expect(usableUntil(on('2026-11-28', emissions), 'QCVN 19:2024')).toBeUndefined();
  });

  it('reads a transition that is recorded on the replaced edition itself', () => {
    const rows = [
      edition('QCVN 21:2009', {
        recordedStatus: 'superseded',
        transition: { until: '2031-12-31', editions: [] },
      }),
    ];
    expect(forceOf(on('2026-11-28', rows), 'QCVN 21:2009').state).toBe('transition');
    expect(forceOf(on('2032-01-01', rows), 'QCVN 21:2009').state).toBe('ended');
  });

  it('gives a transition to no other edition than those it names', () => {
    const rows = [
      edition('A:1', { recordedStatus: 'superseded' }),
      edition('B:1', { recordedStatus: 'superseded' }),
      edition('C:2', {
        recordedStatus: 'in-force',
        replaces: ['A:1', 'B:1'],
        transition: { until: '2031-12-31', editions: ['B:1'] },
      }),
    ];
    const graph = on('2026-11-28', rows);
    expect([usableUntil(graph, 'A:1'), usableUntil(graph, 'B:1')]).toEqual([undefined, '2031-12-31']);
  });

  it('ends on the day on which it is withdrawn', () => {
    const rows = [edition('TCVN 1:1990', { recordedStatus: 'withdrawn', withdrawnOn: '2024-05-01' })];
    expect(effectiveStatus(on('2024-04-30', rows), 'TCVN 1:1990')).toBe('in-force');
    expect(effectiveStatus(on('2024-05-01', rows), 'TCVN 1:1990')).toBe('withdrawn');
  });

  it('only moves on as days pass, and never twice', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2033-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const order = ['upcoming', 'in-force', 'unknown', 'transition', 'ended'];
    const facts = fc.record({
      recordedStatus: fc.constantFrom('in-force', 'superseded', 'withdrawn', 'unknown'),
      effective: fc.option(fc.constantFrom('2020-01-01', '2021-06-30'), { nil: undefined }),
      withdrawnOn: fc.option(fc.constantFrom('2024-01-01', '2025-06-30'), { nil: undefined }),
      successorEffective: fc.option(fc.constantFrom('2026-01-01', '2023-06-30'), { nil: undefined }),
      until: fc.option(fc.constantFrom('2027-12-31', '2031-12-31'), { nil: undefined }),
    });
    fc.assert(
      fc.property(facts, fc.array(day, { minLength: 2, maxLength: 8 }), (given, days) => {
        const rows: EditionRecord[] = [
          edition('A:2020', {
            recordedStatus: given.recordedStatus as EditionRecord['recordedStatus'],
            effective: given.effective,
            withdrawnOn: given.withdrawnOn,
          }),
          edition('B:2023', {
            recordedStatus: 'in-force',
            replaces: ['A:2020'],
            effective: given.successorEffective,
            transition: { until: given.until, editions: [] },
          }),
        ];
        const ranks = days.toSorted().map((one) => order.indexOf(forceOf(on(one, rows), 'A:2020').state));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(ranks).not.toContain(-1);
      }),
    );
  });
});

describe('a chain over an edition without a row', () => {
  const water = [
    edition('QCVN 02:2009/BYT', {
      recordedStatus: 'superseded',
      recordedReplacedBy: ['QCVN 01-1:2018/BYT'],
      numberReused: true,
    }),
    edition('QCVN 01-1:2024/BYT', {
      recordedStatus: 'in-force',
      effective: '2025-07-01',
      replaces: ['QCVN 01-1:2018/BYT'],
      numberReused: true,
    }),
    edition('QCVN 02:2019/BYT', { recordedStatus: 'in-force', numberReused: true }),
  ].map((row) => ({ ...row, seriesKey: row.id.replace(/:\d{4}/, '') }));

  it('leads to the last edition that has one', () => {
    const graph = on('2026-11-28', water);
    expect(ids(newestEditions(graph, 'QCVN 02:2009/BYT'))).toEqual(['QCVN 01-1:2024/BYT']);
    expect(newerEdition(graph, 'QCVN 02:2009/BYT')).toMatchObject({ byUnlisted: ['QCVN 01-1:2018/BYT'] });
  });

  it('takes nothing from a number that the issuer used again', () => {
    const graph = on('2026-11-28', water.slice(2).concat(edition('QCVN 02:2009/BYT', water[0])));
    expect(ids(newestEditions(graph, 'QCVN 02:2009/BYT'))).not.toContain('QCVN 02:2019/BYT');
    const unreplaced = on(
      '2026-11-28',
      water.map((row) => ({ ...row, replaces: [], recordedReplacedBy: [] })),
    );
    expect(newerEdition(unreplaced, 'QCVN 02:2009/BYT')).toBeUndefined();
  });

  it('is found when it closes on itself', () => {
    const rows = [
      edition('A:1', { replaces: ['B:2'], recordedReplacedBy: ['X:9'] }),
      edition('B:2', { replaces: ['X:9'] }),
    ];
    expect(findCycles(on('2026-11-28', rows))).toHaveLength(1);
    expect(ids(newestEditions(on('2026-11-28', rows), 'A:1')).length).toBeGreaterThan(0);
  });
});

describe('dates that cannot be', () => {
  it('are named with what contradicts', () => {
    const rows = [
      edition('A:2024', { effective: '2023-12-31' }),
      edition('B:2020', { effective: '2021-01-01', withdrawnOn: '2020-06-01' }),
      edition('C:2020', { effective: '2021-01-01', transition: { until: '2020-12-31', editions: [] } }),
      edition('D:2020', { replaces: ['E:2010'], transition: { editions: ['E:2010', 'F:2011', 'A:2024'] } }),
      edition('G:2020', { effective: '2020-01-01', withdrawnOn: '2020-01-01' }),
    ];
    expect(findDateFaults(on('2026-11-28', rows))).toEqual([
      { code: 'effective-before-year', id: 'A:2024', value: '2023-12-31' },
      { code: 'end-before-start', id: 'B:2020', value: '2020-06-01' },
      { code: 'end-before-start', id: 'C:2020', value: '2020-12-31' },
      { code: 'unknown-transition-edition', id: 'D:2020', value: 'F:2011' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycleChain, newerEdition, newestEditions, resolveUndated } from './edition-chain.ts';
import { edition, ids } from './supersession.fixture.ts';
import { buildSupersessionGraph } from './supersession-graph.ts';

/** GS1-128 in TCVN, given out of order as files are. */
const tcvn6754 = buildSupersessionGraph([
  edition('TCVN 6754:2019', { replaces: ['TCVN 6754:2007'] }),
  edition('TCVN 6754:2000', { recordedStatus: 'superseded' }),
  edition('TCVN 6754:2007', { recordedStatus: 'superseded', replaces: ['TCVN 6754:2000'] }),
]);

const qualityAssurance = buildSupersessionGraph([
  edition('TCVN ISO 9000-1:1996', { replaces: ['TCVN 5200:1994'] }),
  edition('TCVN 5200:1994', { recordedStatus: 'superseded', replaces: ['TCVN 5200:1990'] }),
]);

const microbiology = buildSupersessionGraph([
  edition('TCVN 4884:2005'),
  edition('TCVN 4884-1:2015', { replaces: ['TCVN 4884:2005'] }),
  edition('TCVN 4884-2:2015', { replaces: ['TCVN 4884:2005'] }),
]);

const optics = buildSupersessionGraph([
  edition('ISO 10110-6', { recordedStatus: 'forthcoming', replaces: ['ISO 10110-6:2015'] }),
  edition('ISO 10110-6:2015', { recordedStatus: 'in-force', replaces: ['ISO 10110-6:1996'] }),
  edition('ISO 10110-6:1996', { recordedStatus: 'withdrawn' }),
]);

/** Codex-based, in force only as far as anybody checked; nobody recorded that 2013 replaces 2008. */
const labelling = buildSupersessionGraph([edition('TCVN 7087:2013'), edition('TCVN 7087:2008')]);

describe('lifecycleChain', () => {
  it('orders each side from the oldest to the newest', () => {
    const chain = lifecycleChain(tcvn6754, 'TCVN 6754:2007');
    expect([ids(chain.earlier), chain.edition.id, ids(chain.later)]).toEqual([
      ['TCVN 6754:2000'],
      'TCVN 6754:2007',
      ['TCVN 6754:2019'],
    ]);
    expect(ids(lifecycleChain(tcvn6754, 'TCVN 6754:2019').earlier)).toEqual([
      'TCVN 6754:2000',
      'TCVN 6754:2007',
    ]);
  });

  it('crosses from one series into another', () => {
    expect(ids(lifecycleChain(qualityAssurance, 'TCVN 5200:1994').later)).toEqual(['TCVN ISO 9000-1:1996']);
  });

  it('puts an undated edition under publication last', () => {
    expect(ids(lifecycleChain(optics, 'ISO 10110-6:1996').later)).toEqual([
      'ISO 10110-6:2015',
      'ISO 10110-6',
    ]);
  });

  it('ends, and repeats nothing, in any graph', () => {
    const rows = fc
      .array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 })
      .map((lists) =>
        lists.map((list, index) => edition(`E${index}`, { replaces: list.map((n) => `E${n}`) })),
      );
    fc.assert(
      fc.property(rows, (editions) => {
        const graph = buildSupersessionGraph(editions);
        for (const id of graph.nodes.keys()) {
          for (const side of [lifecycleChain(graph, id).earlier, lifecycleChain(graph, id).later]) {
            expect(new Set(ids(side)).size).toBe(side.length);
            expect(ids(side)).not.toContain(id);
          }
          expect(newestEditions(graph, id).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('follows a history of thousands of steps', () => {
    const graph = buildSupersessionGraph(
      Array.from({ length: 20_000 }, (_, index) =>
        edition(`E${index}`, { year: index, replaces: [`E${index - 1}`] }),
      ),
    );
    expect(lifecycleChain(graph, 'E0').later.length).toBe(19_999);
  });
});

describe('newestEditions', () => {
  it('goes to the end of the chain', () => {
    expect(ids(newestEditions(tcvn6754, 'TCVN 6754:2000'))).toEqual(['TCVN 6754:2019']);
    expect(ids(newestEditions(tcvn6754, 'TCVN 6754:2019'))).toEqual(['TCVN 6754:2019']);
  });

  it('names every part when a document was split', () => {
    expect(ids(newestEditions(microbiology, 'TCVN 4884:2005'))).toEqual([
      'TCVN 4884-1:2015',
      'TCVN 4884-2:2015',
    ]);
  });

  it('stops at the published edition while the next is under publication', () => {
    expect(ids(newestEditions(optics, 'ISO 10110-6:1996'))).toEqual(['ISO 10110-6:2015']);
  });
});

describe('newerEdition', () => {
  it('names the recorded replacement', () => {
    expect(newerEdition(tcvn6754, 'TCVN 6754:2000')).toMatchObject({
      kind: 'replaced',
      by: [{ id: 'TCVN 6754:2007' }],
      byUnlisted: [],
    });
  });

  it('names a recorded replacement that has no row', () => {
    const graph = buildSupersessionGraph([
      edition('QCVN 02:2009/BYT', { recordedReplacedBy: ['QCVN 01-1:2018/BYT'] }),
    ]);
    expect(newerEdition(graph, 'QCVN 02:2009/BYT')).toEqual({
      kind: 'replaced',
      by: [],
      byUnlisted: ['QCVN 01-1:2018/BYT'],
    });
  });

  it('tells a later edition apart from a recorded replacement', () => {
    expect(newerEdition(labelling, 'TCVN 7087:2008')).toMatchObject({
      kind: 'later-edition',
      editions: [{ id: 'TCVN 7087:2013' }],
    });
    expect(newerEdition(labelling, 'TCVN 7087:2013')).toBeUndefined();
  });

  it('announces an edition under publication without declaring this one replaced', () => {
    expect(newerEdition(optics, 'ISO 10110-6:2015')).toMatchObject({
      kind: 'revision-forthcoming',
      editions: [{ id: 'ISO 10110-6' }],
    });
    expect(newerEdition(optics, 'ISO 10110-6')).toBeUndefined();
  });

  it('does not take an amendment for a later edition of its document', () => {
    const graph = buildSupersessionGraph([
      edition('ISO 9001:2015', { recordedStatus: 'in-force' }),
      edition('ISO 9001:2015/Amd 1:2024', { supplementOf: 'ISO 9001:2015', year: 2024 }),
    ]);
    expect(newerEdition(graph, 'ISO 9001:2015')).toBeUndefined();
    expect(newerEdition(graph, 'ISO 9001:2015/Amd 1:2024')).toBeUndefined();
  });
});

describe('resolveUndated', () => {
  it('prefers the newest edition in force', () => {
    const graph = buildSupersessionGraph([
      edition('ISO 9001', { recordedStatus: 'forthcoming', replaces: ['ISO 9001:2015'] }),
      edition('ISO 9001:2015', { recordedStatus: 'in-force' }),
      edition('ISO 9001:2008', { recordedStatus: 'withdrawn' }),
      edition('ISO 9001:2015/Amd 1:2024', {
        recordedStatus: 'in-force',
        supplementOf: 'ISO 9001:2015',
        year: 2024,
      }),
    ]);
    expect(resolveUndated(graph, 'ISO 9001')?.id).toBe('ISO 9001:2015');
  });

  it('falls back to the newest published edition, unverified as it may be', () => {
    expect(resolveUndated(tcvn6754, 'TCVN 6754')?.id).toBe('TCVN 6754:2019');
  });

  it('names a forthcoming edition only when there is no other', () => {
    const graph = buildSupersessionGraph([
      edition('ISO 1', { recordedStatus: 'forthcoming' }),
      edition('ISO 2', { recordedStatus: 'forthcoming' }),
      edition('ISO 2:1990', { recordedStatus: 'withdrawn' }),
    ]);
    expect(resolveUndated(graph, 'ISO 1')?.id).toBe('ISO 1');
    expect(resolveUndated(graph, 'ISO 2')?.id).toBe('ISO 2:1990');
    expect(resolveUndated(graph, 'ISO 3')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition, ids } from './supersession.fixture.ts';
import { buildSupersessionGraph, editionNode } from './supersession-graph.ts';
import { effectiveStatus } from './effective-status.ts';

describe('buildSupersessionGraph', () => {
  it('derives what replaces an edition, though nobody recorded it there', () => {
    const graph = buildSupersessionGraph([
      edition('QCVN 20:2009/BTNMT'),
      edition('QCVN 19:2009/BTNMT'),
      edition('QCVN 19:2024/BTNMT', {
        replaces: ['QCVN 19:2009/BTNMT', 'QCVN 20:2009/BTNMT', 'QCVN 34:2010/BTNMT'],
      }),
    ]);
    const node = editionNode(graph, 'QCVN 19:2024/BTNMT');
    expect(ids(node.predecessors)).toEqual(['QCVN 19:2009/BTNMT', 'QCVN 20:2009/BTNMT']);
    expect(node.unlistedPredecessors).toEqual(['QCVN 34:2010/BTNMT']);
    expect(ids(editionNode(graph, 'QCVN 20:2009/BTNMT').successors)).toEqual(['QCVN 19:2024/BTNMT']);
  });

  it('counts a replacement recorded at both ends once', () => {
    const graph = buildSupersessionGraph([
      edition('TCVN 3218:1993', { recordedReplacedBy: ['TCVN 3218:2012'] }),
      edition('TCVN 3218:2012', { replaces: ['TCVN 3218:1993'] }),
    ]);
    expect(ids(editionNode(graph, 'TCVN 3218:1993').successors)).toEqual(['TCVN 3218:2012']);
    expect(ids(editionNode(graph, 'TCVN 3218:2012').predecessors)).toEqual(['TCVN 3218:1993']);
  });

  it('keeps a replacement that a source records only at the replaced end', () => {
    const graph = buildSupersessionGraph([
      edition('TCVN 5610:2007'),
      edition('TCVN 5610:1991', { recordedReplacedBy: ['TCVN 5610:2007'] }),
      edition('TCVN 4888:1989', { recordedReplacedBy: ['TCVN 4888:2007'] }),
    ]);
    expect(ids(editionNode(graph, 'TCVN 5610:1991').successors)).toEqual(['TCVN 5610:2007']);
    expect(editionNode(graph, 'TCVN 4888:1989').unlistedSuccessors).toEqual(['TCVN 4888:2007']);
  });

  it('reads references through the key function, so that spellings of one designation meet', () => {
    const graph = buildSupersessionGraph(
      [
        edition('10tcn926:2006'),
        edition('tcvn8400-12:2011', { replaces: ['10 TCN 926:2006', '10TCN 000:1999'] }),
      ],
      (designation) => designation.toLowerCase().replaceAll(' ', ''),
    );
    const node = editionNode(graph, 'tcvn8400-12:2011');
    expect(ids(node.predecessors)).toEqual(['10tcn926:2006']);
    expect(node.unlistedPredecessors).toEqual(['10TCN 000:1999']);
  });

  it('hangs an amendment on its base and never lets it replace the base', () => {
    const graph = buildSupersessionGraph([
      edition('QCVN 05A:2020/BCT', { recordedStatus: 'in-force' }),
      edition('QCVN 05A:2020/BCT/SĐ1:2024', { supplementOf: 'QCVN 05A:2020/BCT', year: 2024 }),
      edition('ISO 10218:1992'),
      edition('ISO 10218:1992/Cor 1:1994', { supplementOf: 'ISO 10218:1992', replaces: ['ISO 10218:1992'] }),
    ]);
    expect(ids(editionNode(graph, 'QCVN 05A:2020/BCT').supplements)).toEqual(['QCVN 05A:2020/BCT/SĐ1:2024']);
    expect(editionNode(graph, 'ISO 10218:1992').successors).toEqual([]);
    expect(effectiveStatus(graph, 'ISO 10218:1992')).toBe('unknown');
  });

  it('refuses two rows with one id, and a question about no row', () => {
    expect(() => buildSupersessionGraph([edition('A'), edition('A')])).toThrow(RangeError);
    expect(() => editionNode(buildSupersessionGraph([]), 'A')).toThrow(RangeError);
  });

  it('makes successors the exact inverse of predecessors, whatever the references', () => {
    const rows = fc
      .array(fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 4 }), { maxLength: 12 })
      .map((lists) =>
        lists.map((list, index) => edition(`E${index}`, { replaces: list.map((n) => `E${n}`) })),
      );
    fc.assert(
      fc.property(rows, (editions) => {
        const graph = buildSupersessionGraph(editions);
        const forward: string[] = [];
        const backward: string[] = [];
        for (const [id, node] of graph.nodes) {
          forward.push(...node.predecessors.map((older) => `${id}>${older.id}`));
          backward.push(...node.successors.map((newer) => `${newer.id}>${id}`));
        }
        expect(backward.sort()).toEqual(forward.sort());
        expect(new Set(forward).size).toBe(forward.length);
      }),
    );
  });

  it('reads each reference of a large catalogue once or twice, however many rows there are', () => {
    const rows = Array.from({ length: 55_000 }, (_, index) =>
      edition(`ISO ${Math.floor(index / 5)}:${2000 + (index % 5)}`, {
        replaces: index % 5 ? [`ISO ${Math.floor(index / 5)}:${2000 + (index % 5) - 1}`] : [],
      }),
    );
    const references = rows.flatMap(({ replaces }) => replaces).length;
    let read = 0;
    const graph = buildSupersessionGraph(rows, (designation) => {
      read += 1;
      return designation;
    });
    expect(graph.nodes.size).toBe(55_000);
    expect(read).toBeLessThanOrEqual(2 * references);
  });
});

import { describe, expect, it } from 'vitest';
import { reference, row } from './adoption.fixture.ts';
import type { Row } from './adoption.fixture.ts';
import { buildAdoptionIndex } from './adoption.ts';
import { describeOutdatedAdoption, outdatedAdoption } from './outdated-adoption.ts';
import { buildSupersessionGraph } from '../supersession/supersession-graph.ts';

const rows = [
  row('TCVN ISO 22000:2007', { adopts: [reference('ISO 22000:2005')] }),
  row('TCVN ISO 22000:2018', { adopts: [reference('ISO 22000:2018', 'IDT')] }),
  row('ISO 22000:2005', { recordedStatus: 'withdrawn' }),
  row('ISO 22000:2018', { recordedStatus: 'in-force', replaces: ['ISO 22000:2005'] }),
  row('ISO 22000', { recordedStatus: 'forthcoming', replaces: ['ISO 22000:2018'] }),
  row('TCVN 5084:1990', { adopts: [reference('ISO 1576:1975')] }),
  row('ISO 1576:1988', { recordedStatus: 'in-force' }),
  row('TCVN 7087:2008', { adopts: [reference('CODEX STAN 1:2005')] }),
  row('CODEX STAN 1:2005'),
  row('CODEX STAN 1:2010'),
  row('TCVN 9653:2013', { adopts: [reference('ISO 7609:1985', 'IDT')] }),
  row('ISO 7609:1985', { recordedStatus: 'withdrawn' }),
  row('TCVN ISO 9001:2000', { impliedAdoption: { seriesKey: 'ISO 9001' } }),
  row('ISO 9001:2000', { recordedStatus: 'withdrawn' }),
  row('ISO 9001:2015', { recordedStatus: 'in-force' }),
  row('TCVN 1270:2008', { adopts: [reference('ISO 536:1995', 'IDT')] }),
  row('ISO 536:1995', { recordedStatus: 'withdrawn' }),
  row('ISO 536:2012', { recordedStatus: 'withdrawn', replaces: ['ISO 536:1995'] }),
  row('ISO 536:2019', { recordedStatus: 'in-force', replaces: ['ISO 536:2012'] }),
];
const index = buildAdoptionIndex(rows);
const graph = buildSupersessionGraph(rows);

function warning(id: string): string | undefined {
  const [adoption] = index.adopts(id);
  const outdated = adoption && outdatedAdoption(adoption, graph);
  return (
    outdated && describeOutdatedAdoption(adoption.reference?.ref ?? '', outdated, (found: Row) => found.id)
  );
}

describe('outdated adoption', () => {
  it('warns that the adopted edition was replaced', () => {
    expect(warning('TCVN ISO 22000:2007')).toBe('ISO 22000:2005 đã được thay thế bằng ISO 22000:2018');
  });

  it('names the newest edition when the replacement has been replaced in turn', () => {
    expect(warning('TCVN 1270:2008')).toBe(
      'ISO 536:1995 đã được thay thế bằng ISO 536:2012; phiên bản mới nhất là ISO 536:2019',
    );
  });

  it('does not warn because a revision is under publication', () => {
    expect(warning('TCVN ISO 22000:2018')).toBeUndefined();
  });

  it('warns of a later edition even when the adopted one has no row', () => {
    expect(warning('TCVN 5084:1990')).toBe(
      'ISO 1576:1975 đã có phiên bản mới hơn: ISO 1576:1988 (chưa ghi nhận việc thay thế)',
    );
  });

  it('says when nobody recorded the replacement', () => {
    expect(warning('TCVN 7087:2008')).toContain('chưa ghi nhận việc thay thế');
  });

  it('warns of a withdrawal without a successor', () => {
    expect(warning('TCVN 9653:2013')).toBe('ISO 7609:1985 đã bị hủy bỏ hoặc thay thế');
  });

  it('says nothing of an edition that nobody named', () => {
    expect(warning('TCVN ISO 9001:2000')).toBeUndefined();
  });
});

describe('describeOutdatedAdoption', () => {
  it('joins several replacements as Vietnamese does, with and without a row', () => {
    const outdated = {
      reason: 'replaced',
      newer: ['ISO 1-1:2020'],
      newerUnlisted: ['ISO 1-2:2020'],
      newest: [],
    } as const;
    expect(describeOutdatedAdoption('ISO 1:1990', outdated, (designation) => designation)).toBe(
      'ISO 1:1990 đã được thay thế bằng ISO 1-1:2020 và ISO 1-2:2020',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { legalOverlaps } from './legal-overlaps.ts';
import { legalFates } from './legal-relations.ts';
import type { LegalRecord } from './legal-relations.ts';

const record = (id: string, facts: Partial<LegalRecord> = {}): LegalRecord => ({
  id,
  status: 'unknown',
  amends: [],
  replaces: [],
  suspends: [],
  ...facts,
});
const older = record('15-2018', { effective: '2018-02-02' });
const newer = record('46-2026', { effective: '2026-01-26', replaces: ['15-2018'] });
const pause = record('09-2026', {
  status: 'in-force',
  effective: '2026-02-04',
  suspends: ['46-2026'],
  suspendsUntil: '2026-04-15',
});
const on = (day: string, records: LegalRecord[]) =>
  legalOverlaps(records, legalFates(records), day).map(({ older: a, newer: b, state }) => [
    a.id,
    b.id,
    state,
  ]);

describe('two texts on one matter', () => {
  it('leave the older one until the newer takes effect, and while it is suspended', () => {
    const records = [older, newer, pause];
    expect(on('2026-01-25', records)).toEqual([['15-2018', '46-2026', 'older-until']]);
    expect(on('2026-02-04', records)).toEqual([['15-2018', '46-2026', 'older-suspended']]);
    expect(on('2026-04-15', records)).toEqual([['15-2018', '46-2026', 'older-suspended']]);
  });

  it('are an open question where the newer one has taken effect and nobody verified that it stands', () => {
    expect(on('2026-01-26', [older, newer, pause])).toEqual([['15-2018', '46-2026', 'open']]);
    expect(on('2026-04-16', [older, newer, pause])).toEqual([['15-2018', '46-2026', 'open']]);
  });

  it('are none once one of them is known to stand, or to have ended', () => {
    expect(on('2026-11-28', [older, { ...newer, status: 'in-force' }])).toEqual([]);
    expect(on('2026-11-28', [{ ...older, status: 'replaced' }, newer])).toEqual([]);
    expect(on('2026-11-28', [older, { ...newer, status: 'expired' }])).toEqual([]);
  });
});

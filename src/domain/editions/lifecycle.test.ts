import { describe, expect, it } from 'vitest';
import { editionStatuses, editionStatusLabel, isPublished, statusRank } from './lifecycle.ts';

describe('edition status', () => {
  it('never words an unverified status as in force', () => {
    expect(editionStatusLabel.unknown).toBe('Chưa xác minh');
  });

  it('labels every status in composed Vietnamese', () => {
    for (const status of editionStatuses) {
      expect(editionStatusLabel[status]).toBe(editionStatusLabel[status].normalize('NFC'));
    }
  });

  it('counts an unverified edition as published and a forthcoming one as not', () => {
    expect(editionStatuses.filter((status) => !isPublished(status))).toEqual(['forthcoming']);
  });

  it('ranks what must be complied with now before what is history', () => {
    const ranked = [...editionStatuses].sort((a, b) => statusRank(a) - statusRank(b));
    expect(ranked).toEqual(['in-force', 'upcoming', 'forthcoming', 'unknown', 'superseded', 'withdrawn']);
  });
});

/** @vitest-environment happy-dom */
import { beforeEach, describe, expect, it } from 'vitest';
import { createList, savedCount } from '#client/saved-list/stored/lists.ts';
import { mayHaveSaved, oldStorageKey, savedIds, storageKey } from './saved-ids.ts';
import { readSaved, updateLists, updateSaved } from './storage.ts';

const item = (id: string) => ({ id, designation: id, title: '', savedOn: '2026-11-29', note: '' });

const whole = () => {
  const { saved, items } = readSaved();
  return { current: new Set(items.map(({ id }) => id)), count: savedCount(saved) };
};

describe('the entries that pages know to be saved', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('are none at first', () => {
    expect(mayHaveSaved()).toBe(false);
    expect(savedIds()).toEqual({ current: new Set(), all: new Set() });
  });

  it('are those of the current list, and each of all lists once', () => {
    updateSaved(() => [item('tcvn-9740-2013'), item('van-ban.46-2026-nd-cp')]);
    updateLists((saved) => createList(saved, 'Xuất khẩu'));
    updateSaved(() => [item('iso-9001-2015'), item('tcvn-9740-2013')]);
    const { current, all } = savedIds();
    expect(current).toEqual(new Set(['iso-9001-2015', 'tcvn-9740-2013']));
    expect(all.size).toBe(3);
    expect({ current, count: all.size }).toEqual(whole());
    expect(mayHaveSaved()).toBe(true);
  });

  it.each([
    ['a list of version 1', undefined, { items: [item('tcvn-1-2013')] }],
    [
      'one that an old page has written since',
      { current: 'ds-1', lists: [{ id: 'ds-1', name: 'A', items: [item('tcvn-2-2013')] }] },
      { items: [item('tcvn-1-2013')] },
    ],
    [
      'a current list that is gone',
      { current: 'ds-9', lists: [{ id: 'ds-1', name: 'A', items: [item('tcvn-2-2013')] }] },
      undefined,
    ],
    [
      'rows that nobody can read',
      {
        current: 'ds-1',
        lists: [{ id: 'ds-1', name: 'A', items: [item('tcvn-2-2013'), null, { id: 7 }, { id: '../x' }] }],
      },
      undefined,
    ],
  ])('agree with the whole reading of %s', (_, stored, old) => {
    if (stored) localStorage.setItem(storageKey, JSON.stringify(stored));
    if (old) localStorage.setItem(oldStorageKey, JSON.stringify(old));
    const { current, all } = savedIds();
    expect({ current, count: all.size }).toEqual(whole());
    expect(all.size).toBeGreaterThan(0);
  });

  it('are none where storage holds no list', () => {
    localStorage.setItem(storageKey, '{"lists":');
    localStorage.setItem(oldStorageKey, '[]');
    expect(savedIds().all.size).toBe(0);
    expect(mayHaveSaved()).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from './backup.ts';
import type { SavedItem } from './list.ts';
import {
  addLists,
  changeItems,
  createList,
  currentList,
  emptyLists,
  firstName,
  longestName,
  moveBack,
  moveItems,
  readLists,
  removeList,
  renameList,
  restoreList,
  writeLists,
} from './lists.ts';
import type { SavedLists } from './lists.ts';

const item = (id: string, rest: Partial<SavedItem> = {}): SavedItem => ({
  id,
  designation: id.toUpperCase(),
  title: 'Chè xanh',
  savedOn: '2026-11-26',
  note: '',
  ...rest,
});
const withItems = (saved: SavedLists, ...ids: string[]) =>
  changeItems(saved, currentList(saved).id, () => ids.map((id) => item(id)));
const ids = ({ lists }: SavedLists) =>
  lists.map(({ name, items }) => `${name}: ${items.map(({ id }) => id).join(' ')}`);

const oldItems = [item('tcvn-9740-2013', { note: 'Khách hàng hỏi' }), item('qcvn-8-2-2011-byt')];

/** The text that version 1 kept. */
const old = JSON.stringify({ version: 1, items: oldItems });

describe('what the browser keeps', () => {
  test('comes back as it was written', () => {
    const saved = withItems(createList(withItems(emptyLists(), 'a'), 'Chè xuất EU'), 'b', 'van-ban.c');
    expect(readLists(writeLists(saved), null)).toEqual({ saved, damaged: false });
    expect(readLists(null, null)).toEqual({ saved: emptyLists(), damaged: false });
  });

  test('a list of version 1 becomes the first list, with its notes and days', () => {
    const { saved, damaged } = readLists(null, old);
    expect(damaged).toBe(false);
    expect(currentList(saved)).toMatchObject({ name: firstName, items: oldItems });
    // A page that was opened before the new program still writes version 1.
    const later = readLists(writeLists(withItems(emptyLists(), 'a')), old).saved;
    expect(ids(later)).toEqual([`${firstName}: a tcvn-9740-2013 qcvn-8-2-2011-byt`]);
  });

  test.each(['', 'xin chào', '[]', 'null', '7', '{"items":"a"}', '{"lists":[]}'])(
    'nonsense (%s) is an empty list, and said',
    (text) => {
      expect(readLists(null, text)).toEqual({ saved: emptyLists(), damaged: true });
      expect(readLists(text, null).saved).toEqual(emptyLists());
    },
  );

  test('keeps what can be read of a damaged one, each entry once', () => {
    const items = [{ id: 'tcvn-1' }, { id: '<script>' }, 5, null, { id: 'tcvn-1' }];
    const more = [{ id: 'tcvn-2', savedOn: 'hôm qua', note: 3, product: { slug: '../x', name: 'X' } }];
    const stored = JSON.stringify({ current: 'no', lists: [5, { id: 'ds-1', items: [...items, ...more] }] });
    const { saved, damaged } = readLists(stored, null);
    expect(damaged).toBe(true);
    expect(currentList(saved).items).toEqual([
      { id: 'tcvn-1', designation: 'tcvn-1', title: '', savedOn: '', note: '' },
      { id: 'tcvn-2', designation: 'tcvn-2', title: '', savedOn: '', note: '' },
    ]);
  });
});

describe('several lists', () => {
  const two = withItems(createList(withItems(emptyLists(), 'a', 'b', 'c'), 'Gạo'), 'c', 'd');
  const [first, second] = two.lists.map(({ id }) => id);

  test('a name is composed, one line, not endless, and no other list has it', () => {
    const named = renameList(two, '  Ga\u0323o \n nếp ');
    expect(currentList(named).name).toBe('Gạo nếp');
    expect(currentList(createList(two, 'gạo')).name).toBe('gạo (2)');
    expect(currentList(createList(two, 'x'.repeat(99))).name).toHaveLength(longestName);
    expect(createList(two, '  ')).toBe(two);
  });

  test('entries move and come back to their places; what was there before stays', () => {
    const before = { ...two, current: first ?? '' };
    const picked = new Set(['b', 'c']);
    const moved = moveItems(before, picked, second ?? '');
    expect(ids(moved)).toEqual([`${firstName}: a`, 'Gạo: c d b']);
    expect(ids(moveBack(moved, picked, before, second ?? ''))).toEqual([`${firstName}: a b c`, 'Gạo: c d']);
  });

  test('a list is deleted and taken back; the last one is only emptied', () => {
    const one = removeList(two);
    expect(ids(one)).toEqual([`${firstName}: a b c`]);
    expect(ids(restoreList(one, currentList(two)))).toEqual(ids(two));
    expect(removeList(one)).toEqual(emptyLists());
  });

  test('a file keeps names and notes, and adds to what is there', () => {
    const noted = changeItems(two, second ?? '', (items) => items.map((one) => ({ ...one, note: 'giữ' })));
    const read = readBackup(writeBackup(noted.lists));
    expect(read).toEqual({ lists: noted.lists, damaged: false });
    const target = withItems(createList(emptyLists(), 'GẠO'), 'd', 'e');
    const added = addLists(target, read?.lists ?? []);
    expect(ids(added)).toEqual([`${firstName}: a b c`, 'GẠO: d e c']);
    expect(currentList(added).items.map(({ note }) => note)).toEqual(['giữ', '', 'giữ']);
    for (const text of ['', '{}', '[1]', '{"format":"nscl-danh-sach","lists":5}'])
      expect(readBackup(text)).toBeUndefined();
  });
});

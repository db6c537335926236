import { describe, expect, test } from 'vitest';
import {
  addItems,
  documentIdOf,
  localDay,
  mostItems,
  readList,
  removeItem,
  restoreItems,
  setNote,
  writeList,
} from './list.ts';
import type { SavedItem } from './list.ts';

const item = (id: string, rest: Partial<SavedItem> = {}): SavedItem => ({
  id,
  designation: id.toUpperCase(),
  title: 'Chè xanh',
  savedOn: '2026-11-26',
  note: '',
  ...rest,
});
const ids = (items: readonly SavedItem[]) => items.map(({ id }) => id).join(' ');

test.each([
  ['/tieu-chuan/tcvn-9740-2013/', 'tcvn-9740-2013'],
  ['/tieu-chuan/', undefined],
  ['/tieu-chuan/ics/67.140/', undefined],
  ['/van-ban/46-2026-nd-cp/', undefined],
  ['https://evil.example/tieu-chuan/a/', undefined],
])('knows the page of a document: %s', (path, id) => {
  expect(documentIdOf(path)).toBe(id);
});

describe('a stored list', () => {
  test('comes back as it was written', () => {
    const items = [item('tcvn-9740-2013', { note: 'Khách hàng hỏi' }), item('qcvn-8-2-2011-byt')];
    expect(readList(writeList(items))).toEqual({ items, damaged: false });
    expect(readList(null)).toEqual({ items: [], damaged: false });
  });

  test.each(['', 'xin chào', '[]', 'null', '7', '{"items":"a"}'])(
    'nonsense (%s) is an empty list, and said',
    (text) => {
      expect(readList(text)).toEqual({ items: [], damaged: true });
    },
  );

  test('keeps what can be read of a damaged one, each document once', () => {
    const stored = JSON.stringify({
      items: [
        { id: 'tcvn-1' },
        { id: '<script>' },
        5,
        null,
        { id: 'tcvn-1' },
        { id: 'tcvn-2', savedOn: 'hôm qua', note: 3 },
      ],
    });
    const { items, damaged } = readList(stored);
    expect(damaged).toBe(true);
    expect(items).toEqual([
      { id: 'tcvn-1', designation: 'tcvn-1', title: '', savedOn: '', note: '' },
      { id: 'tcvn-2', designation: 'tcvn-2', title: '', savedOn: '', note: '' },
    ]);
  });
});

describe('changing a list', () => {
  const list = [item('a', { note: 'của tôi' }), item('b'), item('c')];

  test('what is there already keeps its note', () => {
    const added = addItems(list, [item('a', { note: 'mới' }), item('d'), item('d')]);
    expect(ids(added)).toBe('a b c d');
    expect(added[0]?.note).toBe('của tôi');
  });

  test('a full list takes no more', () => {
    const full = Array.from({ length: mostItems }, (_, index) => item(`tcvn-${index}`));
    expect(addItems(full, [item('more')])).toHaveLength(mostItems);
  });

  test('a removal is taken back to its place, also after other changes', () => {
    expect(ids(restoreItems(removeItem(list, 'b'), list, ['b']))).toBe('a b c');
    const meanwhile = addItems(removeItem(removeItem(list, 'b'), 'c'), [item('d')]);
    expect(ids(restoreItems(meanwhile, list, ['b']))).toBe('a b d');
    expect(ids(restoreItems([], list, ['a', 'b', 'c']))).toBe('a b c');
    expect(ids(restoreItems(list, list, ['b']))).toBe('a b c');
  });

  test('a note is composed, trimmed and not endless', () => {
    expect(setNote(list, 'b', ' che\u0300 ')[1]?.note).toBe('chè');
    expect(setNote(list, 'b', 'x'.repeat(9999))[1]?.note).toHaveLength(500);
  });
});

test('the day is that of the visitor, not of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 30))).toBe('2026-01-02');
});

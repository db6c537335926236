import { describe, expect, test } from 'vitest';
import { addItems, localDay, mostItems, removeItem, restoreItems, setNote } from './list.ts';
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

describe('changing a list', () => {
  const list = [item('a', { note: 'của tôi' }), item('b'), item('c')];

  test('what is there already keeps its note', () => {
    const added = addItems(list, [item('a', { note: 'mới' }), item('d'), item('d')]);
    expect(ids(added)).toBe('a b c d');
    expect(added[0]?.note).toBe('của tôi');
  });

  test('what is there already learns for which product it is', () => {
    const [added] = addItems(list, [item('a', { product: { slug: 'che', name: 'Chè' }, part: 'binding' })]);
    expect(added).toMatchObject({ note: 'của tôi', product: { slug: 'che' }, part: 'binding' });
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

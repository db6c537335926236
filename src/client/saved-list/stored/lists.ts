/**
 * All lists of a visitor, each under a name, as they are kept in the browser. Version 1 kept one list without a name; it is read as the
 * first list, and nothing of it is lost.
 */
import { addItems, readItems, restoreItems } from './list.ts';
import type { SavedItem } from './list.ts';

export interface SavedList {
  id: string;
  name: string;
  items: SavedItem[];
}

export interface SavedLists {
  /** The list that pages save to and that the page of the list shows. */
  current: string;
  /** At least one. */
  lists: SavedList[];
}

export interface ReadLists {
  saved: SavedLists;
  /** Something that was stored could not be read. */
  damaged: boolean;
}

export const mostLists = 30;
export const longestName = 60;
export const firstName = 'Danh sách chung';
const firstId = 'ds-1';

export const emptyLists = (): SavedLists => ({
  current: firstId,
  lists: [{ id: firstId, name: firstName, items: [] }],
});

/** A name as it is kept: one line, composed, not endless; empty when nothing is left. */
export const listName = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longestName).trim();

export const currentList = ({ current, lists }: SavedLists): SavedList => {
  const found = lists.find(({ id }) => id === current) ?? lists[0];
  if (!found) throw new Error('There is always a list');
  return found;
};

/** A name that no other list has: the name itself, or with a number behind it. */
function freeName(name: string, lists: readonly SavedList[]): string {
  const taken = new Set(lists.map((list) => list.name.toLocaleLowerCase('vi')));
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`;
    const candidate = `${name.slice(0, longestName - tail.length).trim()}${tail}`;
    if (!taken.has(candidate.toLocaleLowerCase('vi'))) return candidate;
  }
}

function freeId(lists: readonly SavedList[]): string {
  for (let number = 1; ; number += 1) {
    const id = `ds-${number}`;
    if (!lists.some((list) => list.id === id)) return id;
  }
}

function parse(stored: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads lists from stored or exported rows; what cannot be read is left out and said. */
export function readListRows(rows: unknown): { lists: SavedList[]; damaged: boolean } {
  if (!Array.isArray(rows)) return { lists: [], damaged: true };
  const lists: SavedList[] = [];
  let damaged = rows.length > mostLists;
  for (const row of rows.slice(0, mostLists) as unknown[]) {
    const fields = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
    const read = readItems(fields['items']);
    damaged ||= read.damaged;
    if (!Array.isArray(fields['items'])) continue;
    const { id, name } = fields;
    const isFree = typeof id === 'string' && /^ds-\d{1,6}$/.test(id) && !lists.some((one) => one.id === id);
    lists.push({
      id: isFree ? id : freeId(lists),
      name: freeName((typeof name === 'string' && listName(name)) || firstName, lists),
      items: read.items,
    });
  }
  return { lists, damaged };
}

/**
 * Reads what the browser keeps.
 *
 * @param stored text of the present version
 * @param old text of version 1; a page that was opened before the new program may still write it, so what it holds is added
 */
export function readLists(stored: string | null, old: string | null): ReadLists {
  let saved = emptyLists();
  let damaged = false;
  if (stored !== null) {
    const fields = parse(stored);
    const read = readListRows(fields?.['lists']);
    damaged = read.damaged;
    if (read.lists.length > 0) {
      const current = typeof fields?.['current'] === 'string' ? fields['current'] : '';
      saved = { current, lists: read.lists };
      saved = { ...saved, current: currentList(saved).id };
    }
  }
  if (old !== null) {
    const read = readItems(parse(old)?.['items']);
    damaged ||= read.damaged;
    const [first] = saved.lists;
    saved = changeItems(saved, first?.id ?? firstId, (items) => addItems(items, read.items));
  }
  return { saved, damaged };
}

/** The lists as a text to store. */
export function writeLists({ current, lists }: SavedLists): string {
  return JSON.stringify({ version: 2, current, lists });
}

/** Changes the items of one list. */
export function changeItems(
  saved: SavedLists,
  id: string,
  change: (items: readonly SavedItem[]) => SavedItem[],
): SavedLists {
  const lists = saved.lists.map((list) => (list.id === id ? { ...list, items: change(list.items) } : list));
  return { ...saved, lists };
}

/** A new, empty list, which becomes the current one; unchanged when there is no room or no name. */
export function createList(saved: SavedLists, text: string): SavedLists {
  const name = listName(text);
  if (name === '' || saved.lists.length >= mostLists) return saved;
  const id = freeId(saved.lists);
  return { current: id, lists: [...saved.lists, { id, name: freeName(name, saved.lists), items: [] }] };
}

/** Gives the current list another name. */
export function renameList(saved: SavedLists, text: string): SavedLists {
  const name = listName(text);
  if (name === '') return saved;
  const { id } = currentList(saved);
  const others = saved.lists.filter((list) => list.id !== id);
  const lists = saved.lists.map((list) =>
    list.id === id ? { ...list, name: freeName(name, others) } : list,
  );
  return { ...saved, lists };
}

/** Without the current list; the last one is emptied and keeps its place. */
export function removeList(saved: SavedLists): SavedLists {
  const { id } = currentList(saved);
  const [first, ...rest] = saved.lists.filter((list) => list.id !== id);
  return first ? { current: first.id, lists: [first, ...rest] } : emptyLists();
}

/** Takes the removal of a list back; it is the current one again. */
export function restoreList(saved: SavedLists, list: SavedList): SavedLists {
  if (saved.lists.some(({ id }) => id === list.id)) {
    return changeItems(saved, list.id, (items) => addItems(items, list.items));
  }
  return { current: list.id, lists: [...saved.lists, list] };
}

/** Puts entries of the current list on another one; there they keep their day and note. */
export function moveItems(saved: SavedLists, ids: ReadonlySet<string>, to: string): SavedLists {
  const { id: from, items } = currentList(saved);
  const target = saved.lists.find(({ id }) => id === to);
  if (!target || from === to) return saved;
  const moved = addItems(
    target.items,
    items.filter(({ id }) => ids.has(id)),
  );
  const arrived = new Set(moved.map(({ id }) => id));
  return changeItems(
    changeItems(saved, to, () => moved),
    from,
    (present) => present.filter(({ id }) => !ids.has(id) || !arrived.has(id)),
  );
}

/** Takes a move back: entries return to their places on `from`, and leave `to` unless they were there before. */
export function moveBack(
  saved: SavedLists,
  ids: ReadonlySet<string>,
  before: SavedLists,
  to: string,
): SavedLists {
  const from = currentList(before);
  const there = new Set(before.lists.find(({ id }) => id === to)?.items.map(({ id }) => id));
  const returned = changeItems(saved, from.id, (items) => restoreItems(items, from.items, [...ids]));
  return changeItems(returned, to, (items) => items.filter(({ id }) => !ids.has(id) || there.has(id)));
}

/** Adds lists that were kept in a file: to the list of the same name where there is one, else as lists of their own. */
export function addLists(saved: SavedLists, added: readonly SavedList[]): SavedLists {
  let { lists } = saved;
  for (const { name, items } of added) {
    const same = lists.find((list) => list.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
    if (same) {
      const notes = new Map(items.map(({ id, note }) => [id, note]));
      const withNotes = same.items.map((item) => ({
        ...item,
        note: item.note || (notes.get(item.id) ?? ''),
      }));
      lists = lists.map((list) => (list === same ? { ...list, items: addItems(withNotes, items) } : list));
    } else if (lists.length < mostLists) lists = [...lists, { id: freeId(lists), name, items: [...items] }];
  }
  return { ...saved, lists };
}

/** How many entries are on any list, each counted once. */
export const savedCount = ({ lists }: SavedLists): number =>
  new Set(lists.flatMap(({ items }) => items.map(({ id }) => id))).size;

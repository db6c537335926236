/**
 * The little that every page has to know of the saved lists: which entries are on them, and when that changes. Reading them whole, with
 * all that can be wrong with them, is left to the programs that show and change them; see storage.ts.
 */
import { isSavedId } from '#client/saved-list/stored/saved-id.ts';

export const storageKey = 'nscl-danh-sach-2';

/** Where version 1 kept its only list; read as part of the first one. */
export const oldStorageKey = 'nscl-danh-sach';

/** Told on the window when this page itself has changed the lists; other pages learn of it by the browser's own `storage`. */
export const savedChange = 'saved-list-changed';

/** Presses of buttons whose program has not come yet; see presses.ts. */
export const pressesKey = 'nscl-danh-sach-cho';

/** A visitor's wish to have an entry on the current list, or off it. */
export interface Press {
  id: string;
  designation: string;
  title: string;
  on: boolean;
}

/** The outcome of a press, to be told to the visitor. */
export interface PressOutcome {
  words: string;
  isFault: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const rowsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

const idsOf = (items: unknown): string[] =>
  rowsOf(items).flatMap(({ id }) => (typeof id === 'string' && isSavedId(id) ? [id] : []));

function read(key: string): Fields {
  try {
    return fieldsOf(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return {};
  }
}

const isPress = (row: Fields): row is Fields & Press => typeof row['id'] === 'string' && isSavedId(row['id']);

/** The presses that wait, the oldest first; none where the browser blocks storage or it cannot be read. */
export const readPresses = (): Press[] => rowsOf(read(pressesKey)['presses']).filter(isPress);

/** Stores the presses that wait. Throws where the browser blocks storage or it is full. */
export function writePresses(presses: readonly Press[]): void {
  localStorage.setItem(pressesKey, JSON.stringify({ presses }));
  dispatchEvent(new Event(savedChange));
}

/**
 * The entries on the current list and on all lists, each once, with what waiting presses will add and take off; none where the browser
 * blocks storage or it cannot be read.
 */
export function savedIds(): { current: ReadonlySet<string>; all: ReadonlySet<string> } {
  const stored = read(storageKey);
  const lists = rowsOf(stored['lists']);
  const current = lists.find(({ id }) => id === stored['current']) ?? lists[0];
  const old = idsOf(read(oldStorageKey)['items']);
  const onCurrent = new Set([...idsOf(current?.['items']), ...(current === lists[0] ? old : [])]);
  const all = new Set([...lists.flatMap(({ items }) => idsOf(items)), ...old]);
  for (const { id, on } of readPresses()) {
    if (on) {
      onCurrent.add(id);
      all.add(id);
    } else onCurrent.delete(id);
  }
  return { current: onCurrent, all };
}

/** Whether anything lies in storage, or the browser does not tell. */
export function mayHaveSaved(): boolean {
  try {
    return [storageKey, oldStorageKey].some((key) => localStorage.getItem(key) !== null);
  } catch {
    return true;
  }
}

/** Calls back whenever the lists have changed, here or in another tab. */
export function onSavedChange(callback: () => void): void {
  addEventListener(savedChange, callback);
  addEventListener('storage', (event) => {
    // Without a key everything was cleared.
    if (event.key === storageKey || event.key === oldStorageKey || event.key === null) callback();
  });
  // A page that comes back from the browser's memory has missed what happened meanwhile.
  addEventListener('pageshow', (event) => {
    if (event.persisted) callback();
  });
}

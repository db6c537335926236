/** A list that the address shares: what it holds beside the visitor's own, and taking it over. */
import { namesOf } from '#client/saved-list/facts.ts';
import type { FactsState } from '#client/saved-list/facts.ts';
import { localDay } from '#client/saved-list/stored/list.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { savedCount } from '#client/saved-list/stored/lists.ts';
import { readSaved } from '../storage.ts';
import type { ListParts } from './parts.ts';
import { sharedText } from './texts.ts';

/** The entries of a shared address, which tells nothing but their names. */
export const sharedItems = (ids: readonly string[]): SavedItem[] =>
  ids.map((id) => ({ id, designation: id, title: '', savedOn: '', note: '' }));

/** Says what taking the list over would do; hides that part of the page for an own list. */
export function showShared(
  { slot, button }: ListParts,
  shared: readonly SavedItem[] | undefined,
  states: ReadonlyMap<string, FactsState>,
): void {
  slot('shared').hidden = shared === undefined;
  if (!shared) return;
  const { items, saved } = readSaved();
  const own = new Set(items.map(({ id }) => id));
  const there = shared.filter(({ id }) => own.has(id)).length;
  button('take').hidden = !shared.some(({ id }) => !own.has(id) && states.get(id) !== 'gone');
  slot('shared-text').textContent = sharedText(shared.length, there);
  const count = savedCount(saved);
  slot('own-link').textContent = count > 0 ? `Xem danh sách của tôi (${count})` : 'Xem danh sách của tôi';
}

/** The entries of a shared list as they are saved today; those that the portal no longer has are left out. */
export function takenItems(
  shared: readonly SavedItem[],
  states: ReadonlyMap<string, FactsState>,
): SavedItem[] {
  const savedOn = localDay(new Date());
  return shared
    .filter(({ id }) => states.get(id) !== 'gone')
    .map((item) => {
      const { name, title } = namesOf(item, states.get(item.id));
      return { ...item, designation: name, title, savedOn };
    });
}

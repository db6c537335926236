/** Putting one entry on the list and taking it off, whichever button does it. */
import { addItems, localDay, mostItems, removeItem } from '#client/saved-list/stored/list.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { savedIds } from './saved-ids.ts';
import { faultText, updateSaved } from './storage.ts';

export const fullText = `Danh sách đã có ${mostItems} mục, không thêm được nữa. Hãy bỏ bớt trước.`;

/**
 * Puts an entry on the list, or takes it off when it is there.
 *
 * @returns what came of it, and why nothing did
 */
export function toggleSaved(
  document: Pick<SavedItem, 'id' | 'designation' | 'title'>,
): { done: 'saved' | 'removed' } | { fault: string } {
  const { id } = document;
  const saved = savedIds().current.has(id);
  const item: SavedItem = { ...document, savedOn: localDay(new Date()), note: '' };
  const fault = updateSaved((items) => (saved ? removeItem(items, id) : addItems(items, [item])));
  if (fault) return { fault: faultText[fault] };
  if (!saved && !savedIds().current.has(id)) return { fault: fullText };
  return { done: saved ? 'removed' : 'saved' };
}

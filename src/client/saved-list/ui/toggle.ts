/** Putting entries on the list and taking them off, whichever button was pressed. */
import { addItems, localDay, mostItems, removeItem } from '#client/saved-list/stored/list.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { pressesKey, readPresses, savedChange } from './saved-ids.ts';
import type { Press, PressOutcome } from './saved-ids.ts';
import { faultText, readSaved, updateSaved } from './storage.ts';

export const fullText = `Danh sách đã có ${mostItems} mục, không thêm được nữa. Hãy bỏ bớt trước.`;

function applied(items: readonly SavedItem[], { id, on, designation, title }: Press): SavedItem[] {
  if (!on) return removeItem(items, id);
  const item = { id, designation: String(designation), title: String(title) };
  return addItems(items, [{ ...item, savedOn: localDay(new Date()), note: '' }]);
}

function clearPresses(): void {
  try {
    localStorage.removeItem(pressesKey);
  } catch {
    // Where storage is blocked there was nothing to clear.
  }
  dispatchEvent(new Event(savedChange));
}

/**
 * Carries out the presses that wait, then this one, which may be the last of them or, where storage is blocked, none.
 *
 * @returns what came of this one, and why nothing did
 */
export function applyPresses(own?: Press): PressOutcome {
  const waiting = readPresses().filter(({ id }) => id !== own?.id);
  const presses = own ? [...waiting, own] : waiting;
  const fault = updateSaved((items) => presses.reduce<SavedItem[]>(applied, [...items]));
  clearPresses();
  if (fault) return { words: faultText[fault], isFault: true };
  if (!own) return { words: '', isFault: false };
  const { id, on, designation } = own;
  if (!on) return { words: `Đã bỏ ${designation} khỏi danh sách.`, isFault: false };
  if (readSaved().items.some((item) => item.id === id))
    return { words: `Đã lưu ${designation} vào danh sách.`, isFault: false };
  return { words: fullText, isFault: true };
}

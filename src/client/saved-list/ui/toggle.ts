/** Adds entries to the saved list and removes them, for every kind of save button. */
import { addItems, localDay, mostItems, removeItem } from '#client/saved-list/stored/list.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { pressesKey, readPresses, savedChange, writePresses } from './saved-ids.ts';
import type { Press, PressOutcome } from './saved-ids.ts';
import { faultText, readSaved, updateSaved } from './storage.ts';

export const fullText = `Danh sách đã có ${mostItems} mục, không thêm được nữa. Hãy bỏ bớt trước.`;

function applied(items: readonly SavedItem[], { id, on, designation, title }: Press): SavedItem[] {
  if (!on) return removeItem(items, id);
  const item = { id, designation: String(designation), title: String(title) };
  return addItems(items, [{ ...item, savedOn: localDay(new Date()), note: '' }]);
}

/** Leaves these presses alone in the queue. */
function keepPresses(waiting: readonly Press[]): void {
  try {
    if (waiting.length === 0) localStorage.removeItem(pressesKey);
    else writePresses(waiting);
  } catch {
    // Blocked storage holds no queue; a full one still holds that of before.
  }
  dispatchEvent(new Event(savedChange));
}

/**
 * Runs queued presses, then this one. It may itself be the last in the queue, or missing from it where storage is blocked; queued ones
 * that cannot be stored go on waiting.
 *
 * @returns the outcome of this press, with the reason where it had none
 */
export function applyPresses(own?: Press): PressOutcome {
  const waiting = readPresses().filter(({ id }) => id !== own?.id);
  const presses = own ? [...waiting, own] : waiting;
  const fault = updateSaved((items) => presses.reduce<SavedItem[]>(applied, [...items]));
  keepPresses(fault === undefined ? [] : waiting);
  if (fault) return { words: faultText[fault], isFault: true };
  if (!own) return { words: '', isFault: false };
  const { id, on, designation } = own;
  if (!on) return { words: `Đã bỏ ${designation} khỏi danh sách.`, isFault: false };
  if (readSaved().items.some((item) => item.id === id))
    return { words: `Đã lưu ${designation} vào danh sách.`, isFault: false };
  return { words: fullText, isFault: true };
}

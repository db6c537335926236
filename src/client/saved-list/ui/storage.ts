/** Where the lists lie: this browser's local storage. It can be forbidden, full, or hold what another program wrote there. */
import {
  changeItems,
  currentList,
  emptyLists,
  readLists,
  writeLists,
} from '#client/saved-list/stored/lists.ts';
import type { SavedLists } from '#client/saved-list/stored/lists.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { oldStorageKey, savedChange, storageKey } from './saved-ids.ts';

export type StorageFault = 'blocked' | 'full';

export const faultText: Readonly<Record<StorageFault | 'damaged', string>> = {
  blocked:
    'Trình duyệt không cho cổng giữ dữ liệu trên máy này (do chế độ riêng tư hoặc do thiết lập chặn), nên danh sách không lưu được. Hãy cho phép trang lưu dữ liệu rồi thử lại.',
  full: 'Bộ nhớ mà trình duyệt dành cho cổng đã đầy, nên thay đổi vừa rồi chưa được lưu. Hãy bỏ bớt tài liệu hoặc ghi chú rồi thử lại.',
  damaged:
    'Một phần danh sách giữ trong trình duyệt không đọc được nên không hiện ở đây; phần còn lại vẫn nguyên.',
};

export interface Stored {
  saved: SavedLists;
  /** The entries of the current list. */
  items: SavedItem[];
  /** Something that was stored could not be read. */
  damaged: boolean;
  /** Nothing can be read at all. */
  blocked: boolean;
}

/** The stored lists; one that is empty where the browser blocks storage, as in some private windows. */
export function readSaved(): Stored {
  try {
    const { saved, damaged } = readLists(
      localStorage.getItem(storageKey),
      localStorage.getItem(oldStorageKey),
    );
    return { saved, items: currentList(saved).items, damaged, blocked: false };
  } catch {
    return { saved: emptyLists(), items: [], damaged: false, blocked: true };
  }
}

/**
 * Changes the lists as they stand in storage at this moment, so that what another tab has just done is not lost.
 *
 * @returns why they were not stored, or undefined when they were
 */
export function updateLists(change: (saved: SavedLists) => SavedLists): StorageFault | undefined {
  const { saved, blocked } = readSaved();
  if (blocked) return 'blocked';
  try {
    localStorage.setItem(storageKey, writeLists(change(saved)));
    localStorage.removeItem(oldStorageKey);
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
  dispatchEvent(new Event(savedChange));
  return undefined;
}

/** Changes the current list; see {@link updateLists}. */
export function updateSaved(change: (items: readonly SavedItem[]) => SavedItem[]): StorageFault | undefined {
  return updateLists((saved) => changeItems(saved, currentList(saved).id, change));
}

/** The visitor's lists: choosing, making, naming, deleting them, and keeping them in a file. */
import { requireElement } from '#client/shared/dom.ts';
import { readBackup } from '#client/saved-list/stored/backup.ts';
import {
  addLists,
  createList,
  currentList,
  listName,
  mostLists,
  removeList,
  renameList,
  restoreList,
} from '#client/saved-list/stored/lists.ts';
import type { SavedLists } from '#client/saved-list/stored/lists.ts';
import { readSaved } from '../../storage.ts';
import { saveBackup } from '../downloads.ts';
import { showOptions } from './options.ts';
import type { ListParts } from '../parts.ts';

interface Context {
  /** Changes what is stored; false when it could not be stored, which is said. */
  change: (how: (saved: SavedLists) => SavedLists) => boolean;
  /** Offers to take the last step back. */
  offerUndo: (words: string, back: () => boolean) => void;
  /** Another list is shown now. */
  switched: () => void;
}

/** Starts the controls of the lists; the result shows them as they are stored. */
export function initListManager(parts: ListParts, { change, offerUndo, switched }: Context): () => void {
  const { root, button, announce, slot } = parts;
  const choice = requireElement<HTMLSelectElement>('#danh-sach-chon', root);
  const created = requireElement<HTMLInputElement>('#danh-sach-moi', root);
  const renamed = requireElement<HTMLInputElement>('#danh-sach-ten', root);
  const file = requireElement<HTMLInputElement>('#danh-sach-nap', root);

  function show(): void {
    const { saved } = readSaved();
    const current = currentList(saved);
    showOptions(
      choice,
      saved.lists.map(({ id, name, items }) => ({ value: id, label: `${name} (${items.length})` })),
    );
    choice.value = current.id;
    if (document.activeElement !== renamed) renamed.value = current.name;
    button('remove-list').hidden = saved.lists.length < 2;
    slot('choice').hidden = saved.lists.length < 2;
  }

  choice.addEventListener('change', () => {
    const { value } = choice;
    if (change((saved) => ({ ...saved, current: value }))) switched();
  });

  requireElement<HTMLFormElement>('[data-form="create"]', root).addEventListener('submit', (event) => {
    event.preventDefault();
    const name = listName(created.value);
    if (name === '') {
      announce('Hãy ghi tên cho danh sách mới.');
      created.focus();
      return;
    }
    if (readSaved().saved.lists.length >= mostLists) {
      announce(`Đã có ${mostLists} danh sách, không thêm được nữa. Hãy xóa bớt trước.`);
      return;
    }
    if (!change((saved) => createList(saved, name))) return;
    created.value = '';
    switched();
    announce(
      `Đã tạo danh sách “${currentList(readSaved().saved).name}”. Những gì bạn lưu từ nay vào danh sách này.`,
    );
  });

  requireElement<HTMLFormElement>('[data-form="rename"]', root).addEventListener('submit', (event) => {
    event.preventDefault();
    const name = listName(renamed.value);
    if (name === '') {
      announce('Hãy ghi tên của danh sách.');
      renamed.focus();
      return;
    }
    if (!change((saved) => renameList(saved, name))) return;
    show();
    announce(`Danh sách này nay có tên “${currentList(readSaved().saved).name}”.`);
  });

  button('remove-list').addEventListener('click', () => {
    const removed = currentList(readSaved().saved);
    if (!change(removeList)) return;
    switched();
    offerUndo(`Đã xóa danh sách “${removed.name}”.`, () => change((saved) => restoreList(saved, removed)));
  });

  button('backup').addEventListener('click', () => {
    saveBackup(readSaved().saved.lists);
    announce('Đã tạo bản lưu; trình duyệt đang tải về.');
  });

  async function open(): Promise<void> {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const read = readBackup(await chosen.text());
    file.value = '';
    if (!read) {
      announce(
        'Tệp này không phải bản lưu danh sách của cổng, nên chưa thêm gì. Hãy chọn tệp JSON đã tải về từ trang này.',
      );
      return;
    }
    if (!change((saved) => addLists(saved, read.lists))) return;
    switched();
    const names = read.lists.map(({ name }) => `“${name}”`).join(', ');
    announce(`Đã nạp ${names}.${read.damaged ? ' Một phần của tệp không đọc được nên được bỏ qua.' : ''}`);
  }
  file.addEventListener('change', () => void open());
  // Chosen while this program was still being fetched.
  void open();
  return show;
}

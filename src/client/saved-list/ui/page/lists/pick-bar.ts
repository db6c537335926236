/** Entries that are picked, and what can be done with them: the bar stays in reach while the list scrolls. */
import { requireElement } from '#client/shared/dom.ts';
import { currentList } from '#client/saved-list/stored/lists.ts';
import { readSaved } from '../../storage.ts';
import { showOptions } from './options.ts';
import type { ListParts } from '../parts.ts';

interface Context {
  /** A list of somebody else is shown, whose entries cannot be moved. */
  isShared: () => boolean;
  compare: (ids: ReadonlySet<string>) => void;
  move: (ids: ReadonlySet<string>, to: string) => void;
  unpick: (id: string) => void;
}

/** Starts the bar of picked entries. */
export function initPickBar({ root, slot, button }: ListParts, { isShared, compare, move, unpick }: Context) {
  const picked = new Set<string>();
  const target = requireElement<HTMLSelectElement>('#danh-sach-chuyen', root);

  function show(): void {
    slot('picked').hidden = picked.size === 0;
    slot('picked-count').textContent = picked.size === 0 ? '' : `${picked.size} đã chọn`;
    const { saved } = readSaved();
    const others = saved.lists.filter(({ id }) => id !== currentList(saved).id);
    slot('move').hidden = others.length === 0 || isShared();
    showOptions(target, [
      { value: '', label: 'Chuyển sang…' },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ]);
    target.value = '';
  }

  function clear(): void {
    for (const id of picked) unpick(id);
    picked.clear();
    show();
  }

  button('compare').addEventListener('click', () => {
    compare(picked);
  });
  button('unpick').addEventListener('click', () => {
    clear();
    requireElement('#danh-sach-luu', root).focus();
  });
  target.addEventListener('change', () => {
    if (target.value !== '') move(new Set(picked), target.value);
  });

  return {
    picked: picked as ReadonlySet<string>,
    pick: (id: string, on: boolean): void => {
      if (on) picked.add(id);
      else picked.delete(id);
      show();
    },
    /** Forgets what is no longer on the list. */
    keep: (ids: ReadonlySet<string>): void => {
      for (const id of picked) if (!ids.has(id)) picked.delete(id);
      show();
    },
    clear,
  };
}

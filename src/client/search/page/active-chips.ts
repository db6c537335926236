/** The filters in force as chips, each of which takes its filter away. */
import { element } from '#client/shared/dom.ts';
import { activeFilters, removeFilter } from './state.ts';
import type { ActiveFilter, SearchState } from './state.ts';
import type { FilterPanel } from './filter-panel.ts';
import { yearsText } from '../search-text.ts';

function words(active: ActiveFilter, label: FilterPanel['label']): string {
  if (active.filter === 'years') return `Năm ${yearsText(active.from, active.to)}`;
  if (active.filter === 'mandatory') return 'Bắt buộc áp dụng';
  return label(active.filter, active.value) ?? active.value;
}

/**
 * Shows the chips anew. Focus that stood on a chip goes on to the one in its place, or to `fallback`.
 *
 * @param list an empty or earlier list of chips
 * @param fallback takes the focus when the last chip is gone
 */
export function showChips(
  list: HTMLElement,
  state: SearchState,
  label: FilterPanel['label'],
  change: (state: SearchState) => void,
  fallback: HTMLElement,
): void {
  const buttons = () => [...list.querySelectorAll('button')];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  const active = activeFilters(state);
  const chips = active.map((filter) => {
    const text = words(filter, label);
    const chip = element(
      'button',
      { type: 'button', class: 'chip chip-remove', 'aria-label': `Bỏ bộ lọc: ${text}` },
      text,
    );
    chip.addEventListener('click', () => {
      change(removeFilter(state, filter));
    });
    return element('li', {}, chip);
  });
  if (active.length > 1) {
    const clear = element('button', { type: 'button', class: 'chip-clear' }, 'Xóa tất cả');
    clear.addEventListener('click', () => {
      change({ ...state, filters: {}, page: 1 });
    });
    chips.push(element('li', {}, clear));
  }
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
  if (focused === -1) return;
  const next = buttons();
  (next[Math.min(focused, next.length - 1)] ?? fallback).focus();
}

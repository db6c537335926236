/** The filters of the search page. The page is built with every value in words; this module checks, counts and hides them. */
import { formatNumber } from '#text/vietnamese.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import { element, requireElement } from '#client/shared/dom.ts';
import { filterParameters, listFilters, parseYear, setMandatory, setValue, setYears } from './state.ts';
import type { ListFilter, SearchState } from './state.ts';
import { visibleValues } from './visible-values.ts';

interface Value {
  value: string;
  label: string;
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

interface Group {
  filter: ListFilter;
  whole: HTMLElement;
  values: Value[];
  more: HTMLButtonElement;
  expanded: boolean;
}

export interface FilterPanel {
  /** Shows the state: what is checked, what is typed. */
  showState: (state: SearchState) => void;
  /** Shows how many each value would find. */
  showCounts: (outcome: Pick<SearchOutcome, 'counts'>) => void;
  /** The words of a value. */
  label: (filter: ListFilter, value: string) => string | undefined;
}

/** Reads a group of the page's markup. */
function readGroup(root: ParentNode, filter: ListFilter): Group {
  const whole = requireElement(`[data-filter="${filter}"]`, root);
  const values = [...whole.querySelectorAll('li')].map((row) => ({
    row,
    box: requireElement<HTMLInputElement>('input', row),
    value: requireElement<HTMLInputElement>('input', row).value,
    label: requireElement('.filter-label', row).textContent,
    count: requireElement('.filter-count', row),
  }));
  const more = element('button', { type: 'button', class: 'filter-more', hidden: true });
  whole.append(more);
  return { filter, whole, values, more, expanded: false };
}

/**
 * Brings the filters to life.
 *
 * @param root the element that holds them
 * @param getState the state of the page now
 * @param change called with the state that a visitor's choice leads to
 */
export function createFilterPanel(
  root: HTMLElement,
  getState: () => SearchState,
  change: (state: SearchState) => void,
): FilterPanel {
  const groups = listFilters.map((filter) => readGroup(root, filter));
  const [from, to] = ['tu-nam', 'den-nam'].map((name) =>
    requireElement<HTMLInputElement>(`[name="${name}"]`, root),
  );
  const mandatory = requireElement<HTMLInputElement>('[name="bat-buoc"]', root);
  const mandatoryRow = requireElement('.filter-mandatory', root);
  if (!from || !to) throw new Error('The page has no years');

  function layOut(group: Group): void {
    const counted = group.values.map(({ value, box, row }) => ({
      value,
      checked: box.checked,
      count: Number(row.dataset['count'] ?? 0),
    }));
    const { visible, hidden } = visibleValues(counted, group.expanded);
    for (const { row, value } of group.values) row.hidden = !visible.has(value);
    group.whole.hidden = visible.size === 0;
    group.more.hidden = hidden === 0;
    group.more.textContent = `Hiện thêm ${formatNumber(hidden)}`;
  }

  for (const group of groups) {
    group.more.addEventListener('click', () => {
      const shown = new Set(group.values.filter(({ row }) => !row.hidden));
      group.expanded = true;
      layOut(group);
      // The button is gone; go on at the first value that it brought.
      group.values.find((value) => !value.row.hidden && !shown.has(value))?.box.focus();
    });
  }

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const state = getState();
    if (target === mandatory) change(setMandatory(state, target.checked));
    else if (target === from || target === to)
      change(setYears(state, parseYear(from.value), parseYear(to.value)));
    else {
      const filter = listFilters.find((name) => filterParameters[name] === target.name);
      if (filter) change(setValue(state, filter, target.value, target.checked));
    }
  });

  return {
    showState: ({ filters }) => {
      for (const group of groups) {
        const chosen: readonly string[] = filters[group.filter] ?? [];
        for (const { box, value } of group.values) box.checked = chosen.includes(value);
        layOut(group);
      }
      mandatory.checked = filters.mandatory ?? false;
      from.value = filters.yearFrom?.toString() ?? '';
      to.value = filters.yearTo?.toString() ?? '';
    },
    showCounts: ({ counts }) => {
      for (const group of groups) {
        for (const { row, value, count } of group.values) {
          const found = counts[group.filter]?.[value] ?? 0;
          row.dataset['count'] = String(found);
          count.textContent = formatNumber(found);
        }
        layOut(group);
      }
      const binding = counts['mandatory']?.['true'];
      requireElement('.filter-count', mandatoryRow).textContent =
        binding === undefined ? '' : formatNumber(binding);
    },
    label: (filter, value) =>
      groups.find((group) => group.filter === filter)?.values.find((known) => known.value === value)?.label,
  };
}

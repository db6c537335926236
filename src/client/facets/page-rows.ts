/** Rows that the page is built with: the list hides and sorts its own elements. */
import { comparableWords } from './narrowing.ts';
import type { FacetRow } from './narrowing.ts';
import type { Rows } from './rows.ts';

interface PageRow extends FacetRow {
  place: HTMLElement;
}

function readRows(list: HTMLElement): PageRow[] {
  return [...list.querySelectorAll<HTMLElement>('[data-values]')].map((place) => ({
    place,
    values: new Set((place.dataset['values'] ?? '').split(' ')),
    words: comparableWords(place.textContent),
    past: 'past' in place.dataset,
    order: place.dataset['order']?.split(' ').map(Number),
  }));
}

/** The rows of a list that stands on the page whole. */
export function pageRows(list: HTMLElement): Rows {
  const rows = readRows(list);
  const groups = list.querySelectorAll<HTMLElement>('[data-group]');
  const folds = [...list.querySelectorAll('details')].map((fold) => ({ fold, first: fold.open }));
  return {
    load: () => Promise.resolve(rows),
    show: (shown, narrowing) => {
      const staying = new Set(shown);
      for (const row of rows) row.place.hidden = !staying.has(row);
      // Rows of a sorted list are siblings; those of a list in groups have no order of their own.
      if (rows[0]?.order) {
        for (const row of shown as readonly PageRow[]) row.place.parentElement?.append(row.place);
      }
      // Open the folds so that no match stays hidden in one; the whole list has them as the page came.
      for (const { fold, first } of folds) fold.open = narrowing !== undefined || first;
      for (const group of groups) group.hidden = !group.querySelector('[data-values]:not([hidden])');
      list.hidden = shown.length === 0;
    },
  };
}

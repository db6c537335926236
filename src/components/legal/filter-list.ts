/** The filter above the list of legal documents: the address is the state, the rows that it keeps are shown, their number is told. */
import { filterNames, filterWords, matchesFilter, readFilter, writeFilter } from './filter-state.ts';
import type { FilterState } from './filter-state.ts';

/** Milliseconds of quiet until a screen reader is told how many rows remain. */
const settled = 700;

const form = document.querySelector<HTMLFormElement>('#legal-filters');
const heading = document.querySelector<HTMLElement>('[data-legal-count]');
const announcement = document.querySelector<HTMLElement>('[data-legal-status]');
const empty = document.querySelector<HTMLElement>('[data-legal-empty]');
const table = document.querySelector<HTMLElement>('.legal-table');

if (form && heading && announcement && empty && table) start(form, heading, announcement, empty, table);

function start(
  form: HTMLFormElement,
  heading: HTMLElement,
  announcement: HTMLElement,
  empty: HTMLElement,
  table: HTMLElement,
): void {
  const text = form.elements.namedItem('q') as HTMLInputElement;
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const options = (name: string) => [...select(name).options].map(({ value }) => value);
  const known = {
    loai: options('loai'),
    'co-quan': options('co-quan'),
    nam: options('nam'),
    'tinh-trang': options('tinh-trang'),
  };
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    row,
    words: filterWords(row.textContent),
    values: Object.fromEntries(filterNames.map((name) => [name, row.getAttribute(`data-${name}`) ?? ''])),
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const asked = (): FilterState => ({
    q: text.value,
    loai: select('loai').value,
    'co-quan': select('co-quan').value,
    nam: select('nam').value,
    'tinh-trang': select('tinh-trang').value,
  });

  const show = (state: FilterState) => {
    let count = 0;
    for (const { row, words, values } of rows) {
      const kept = matchesFilter({ words, values }, state);
      row.hidden = !kept;
      if (kept) count += 1;
    }
    table.hidden = count === 0;
    empty.hidden = count > 0;
    const said = writeFilter(state) === '' ? `${count} văn bản` : `${count} trong ${rows.length} văn bản`;
    heading.textContent = said;
    clearTimeout(timer);
    timer = setTimeout(() => {
      announcement.textContent = count === 0 ? 'Không có văn bản nào khớp' : `Còn ${said}`;
    }, settled);
  };

  const fill = () => {
    const state = readFilter(location.search, known);
    text.value = state.q;
    for (const name of filterNames) select(name).value = state[name];
    show(state);
  };

  const change = (how: 'push' | 'replace') => {
    const state = asked();
    const address = `${location.pathname}${writeFilter(state)}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    show(state);
  };

  form.hidden = false;
  fill();
  addEventListener('popstate', fill);
  text.addEventListener('input', () => {
    change('replace');
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) change('push');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What was chosen is shown already; the list is what comes next.
    heading.focus();
  });
  form.addEventListener('reset', () => {
    // The form empties its controls after this event.
    setTimeout(() => {
      change('push');
      text.focus();
    });
  });
}

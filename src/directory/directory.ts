/**
 * Brings the filter of a list to life. The page is built with every row and every choice; without this script all rows show and the
 * links above the list are the way to narrow it. The address is the state.
 */
import { foldVietnamese } from '#domain/vietnamese.ts';
import { debounce, find } from '#search/ui/dom.ts';
import {
  countWith,
  countWords,
  isNarrowed,
  queryParameter,
  readNarrowing,
  staysIn,
  writeNarrowing,
} from './narrowing.ts';
import type { DirectoryRow, Narrowing } from './narrowing.ts';

/** Milliseconds between the last key and the narrowing; long enough not to tell a screen reader of every letter. */
const typingPause = 250;

interface Choice {
  option: HTMLOptionElement;
  label: string;
}

interface Filter {
  name: string;
  select: HTMLSelectElement;
  choices: readonly Choice[];
}

interface Row extends DirectoryRow {
  place: HTMLElement;
}

function readRows(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('[data-values]')].map((place) => ({
    place,
    values: new Set((place.dataset['values'] ?? '').split(' ')),
    words: foldVietnamese(place.textContent),
  }));
}

function readFilters(panel: HTMLElement): Filter[] {
  return [...panel.querySelectorAll('select')].map((select) => ({
    name: select.name,
    select,
    choices: [...select.options]
      .filter(({ value }) => value !== '')
      .map((option) => ({ option, label: option.dataset['label'] ?? option.text })),
  }));
}

function start(panel: HTMLElement): void {
  const list = find(`#${panel.dataset['list'] ?? ''}`);
  const unit = panel.dataset['unit'] ?? '';
  const count = find('.directory-count', panel);
  const clear = find<HTMLButtonElement>('.directory-clear', panel);
  const none = find('.directory-none', list.parentElement ?? document);
  const input = find<HTMLInputElement>(`[name="${queryParameter}"]`, panel);
  const rows = readRows(list);
  const filters = readFilters(panel);
  const offered = Object.fromEntries(
    filters.map(({ name, choices }) => [name, choices.map(({ option }) => option.value)]),
  );

  /** What the controls say. */
  const chosen = (): Narrowing => ({
    query: input.value,
    choices: Object.fromEntries(
      filters.filter(({ select }) => select.value !== '').map(({ name, select }) => [name, select.value]),
    ),
  });

  function show(narrowing: Narrowing): void {
    let shown = 0;
    for (const row of rows) {
      const stays = staysIn(row, narrowing);
      row.place.hidden = !stays;
      if (stays) shown += 1;
    }
    for (const { name, select, choices } of filters) {
      for (const { option, label } of choices) {
        const found = countWith(rows, narrowing, name, option.value);
        option.text = `${label} (${found})`;
        option.disabled = found === 0 && select.value !== option.value;
      }
    }
    count.textContent = countWords(shown, rows.length, unit);
    clear.hidden = !isNarrowed(narrowing);
    none.hidden = shown > 0;
  }

  function takeAddress(): void {
    const narrowing = readNarrowing(location.search, offered);
    input.value = narrowing.query;
    for (const { name, select } of filters) select.value = narrowing.choices[name] ?? '';
    show(narrowing);
  }

  function takeControls(): void {
    const narrowing = chosen();
    // The arrow keys walk through a closed list value by value: each is no step of the history.
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${writeNarrowing(narrowing)}${location.hash}`,
    );
    show(narrowing);
  }

  const typing = debounce(takeControls, typingPause);
  input.addEventListener('input', typing.call);
  panel.addEventListener('change', takeControls);
  for (const button of [clear, find<HTMLButtonElement>('button', none)]) {
    button.addEventListener('click', () => {
      input.value = '';
      for (const { select } of filters) select.value = '';
      takeControls();
      input.focus();
    });
  }
  addEventListener('popstate', takeAddress);
  takeAddress();
  panel.hidden = false;
}

for (const panel of document.querySelectorAll<HTMLElement>('.directory')) start(panel);

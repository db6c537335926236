/**
 * The filter of a list. The page is built with every row and every choice; without this script all rows show and the
 * links beside the list are the way to narrow it. The address is the state.
 */
import { debounce, requireElement } from '#client/shared/dom.ts';
import {
  comparableWords,
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

interface Filter {
  name: string;
  select: HTMLSelectElement;
  choices: readonly { option: HTMLOptionElement; label: string }[];
}

interface Row extends DirectoryRow {
  place: HTMLElement;
}

function readRows(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('[data-values]')].map((place) => ({
    place,
    values: new Set((place.dataset['values'] ?? '').split(' ')),
    words: comparableWords(place.textContent),
  }));
}

function readFilters(form: HTMLFormElement): Filter[] {
  return [...form.querySelectorAll('select')].map((select) => ({
    name: select.name,
    select,
    choices: [...select.options]
      .filter(({ value }) => value !== '')
      .map((option) => ({ option, label: option.dataset['label'] ?? option.text })),
  }));
}

/**
 * Starts the filter of one list.
 *
 * @param form the form of DirectoryFilters.astro; it names the list that it narrows
 */
export function initDirectory(form: HTMLFormElement): void {
  const list = requireElement(`#${form.dataset['list'] ?? ''}`);
  const unit = form.dataset['unit'] ?? '';
  const count = requireElement('.directory-count', form);
  const clear = requireElement<HTMLButtonElement>('[type="reset"]', form);
  const none = requireElement('.directory-none', list.parentElement ?? document);
  const input = requireElement<HTMLInputElement>(`[name="${queryParameter}"]`, form);
  const rows = readRows(list);
  const filters = readFilters(form);
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
    list.hidden = shown === 0;
    none.hidden = shown > 0;
  }

  function takeAddress(): void {
    const narrowing = readNarrowing(location.search, offered);
    input.value = narrowing.query;
    for (const { name, select } of filters) select.value = narrowing.choices[name] ?? '';
    show(narrowing);
  }

  function takeControls(how: 'push' | 'replace'): void {
    typing.cancel();
    const narrowing = chosen();
    const query = writeNarrowing(narrowing);
    if (query !== location.search) {
      const address = `${location.pathname}${query}`;
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    }
    show(narrowing);
  }

  const typing = debounce(() => {
    takeControls('replace');
  }, typingPause);
  input.addEventListener('input', typing.call);
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) takeControls('push');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    takeControls('replace');
    // What was chosen is shown already; the list is what comes next.
    count.focus();
  });
  form.addEventListener('reset', () => {
    // The form empties its controls after this event.
    setTimeout(() => {
      takeControls('push');
      input.focus();
    });
  });
  requireElement('button', none).addEventListener('click', () => {
    form.reset();
  });
  addEventListener('popstate', takeAddress);
  // Somebody may have typed or chosen while this program was on its way.
  if (location.search === '' && isNarrowed(chosen())) takeControls('replace');
  else takeAddress();
}

/**
 * The filter of a list. Without this script all rows show, or the first page of them, and links lead to the same choices as pages.
 * The address is the state.
 */
import { debounce, requireElement } from '#client/shared/dom.ts';
import { controlsOf } from './controls.ts';
import { countWords, isNarrowed, narrowed, readNarrowing, writeNarrowing } from './narrowing.ts';
import type { Narrowing } from './narrowing.ts';
import { pageRows } from './page-rows.ts';
import type { Rows } from './rows.ts';

/** Milliseconds between the last key and the narrowing; long enough not to tell a screen reader of every letter. */
const typingPause = 250;

const failed = 'Chưa tải được danh sách. Hãy kiểm tra mạng rồi thử lại, hoặc dùng các nhóm bên dưới.';

async function rowsOf(form: HTMLFormElement, list: HTMLElement): Promise<Rows> {
  const { rows, more } = form.dataset;
  if (rows === undefined) return pageRows(list);
  const { fetchedRows } = await import('./fetched-rows.ts');
  return fetchedRows(list, { rows, more });
}

/**
 * Starts the filter of one list.
 *
 * @param form the form of FacetForm.astro; it names the list that it narrows
 */
export async function initFacets(form: HTMLFormElement): Promise<void> {
  const list = requireElement(`#${form.dataset['list'] ?? ''}`);
  const { unit = '' } = form.dataset;
  const count = requireElement('.facet-count', form);
  const clear = requireElement<HTMLButtonElement>('[type="reset"]', form);
  const none = requireElement('.facet-none', list.parentElement ?? document);
  const chosenMark = requireElement('[data-chosen]', form);
  const { input, offer, read, write, count: countChoices } = controlsOf(form);
  const source = await rowsOf(form, list);
  /** The narrowing that was asked for last: rows that come late for another are not shown. */
  let current = '';

  async function show(narrowing: Narrowing): Promise<void> {
    const asked = (current = writeNarrowing(narrowing));
    try {
      const rows = await source.load(narrowing);
      if (asked !== current) return;
      const { shown, whole, hiddenPast } = narrowed(rows, narrowing, offer);
      countChoices(rows, narrowing);
      const changed = isNarrowed(narrowing) || narrowing.order !== undefined;
      source.show(shown, changed ? narrowing : undefined);
      count.textContent = countWords(shown.length, whole, unit, isNarrowed(narrowing) ? hiddenPast : 0);
      clear.hidden = !changed;
      none.hidden = shown.length > 0;
      const choices = Object.keys(narrowing.choices).length + Number(narrowing.past ?? 0);
      chosenMark.textContent = choices > 0 ? ` (${choices})` : '';
    } catch (error) {
      console.error(error);
      if (asked === current) count.textContent = failed;
    }
  }

  function takeAddress(): void {
    const narrowing = readNarrowing(location.search, offer);
    write(narrowing);
    void show(narrowing);
  }

  function takeControls(how: 'push' | 'replace'): void {
    typing.cancel();
    const narrowing = read();
    const query = writeNarrowing(narrowing);
    if (query !== location.search) {
      const address = `${location.pathname}${query}`;
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    }
    void show(narrowing);
  }

  const typing = debounce(() => {
    takeControls('replace');
  }, typingPause);
  input.addEventListener('input', typing.call);
  form.addEventListener('change', ({ target }) => {
    if (target !== input) takeControls('push');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    takeControls('replace');
    // The list is already narrowed, so the focus moves on to its count.
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
  if (location.search === '' && isNarrowed(read())) takeControls('replace');
  else takeAddress();
}

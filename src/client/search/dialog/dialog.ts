/** The search dialog's life: results while typing, moved through with arrows (WAI-ARIA combobox with a list). */
import { SearchUnavailableError } from '#search/format/types.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import type { DialogParts } from './dialog-parts.ts';
import { contentTypes } from '#search/format/contents.ts';
import { debounce, element } from '#client/shared/dom.ts';
import { loadEngine } from '../engine-loader.ts';
import { statusBadge } from '#client/shared/status-badge.ts';
import { hitName } from '../hit-name.ts';
import { moveOption } from './move-option.ts';
import { emptyState, isSearchable, writeState } from '../page/state.ts';
import { failureText, outcomeNotes, totalText } from '../search-text.ts';
import { searchRoute } from '#script-routes.ts';

/** Results that fit on a screen. */
const limit = 8;
const typingPause = 120;
const patience = 300;
const settled = 900;

const optionId = (index: number) => `search-dialog-option-${index}`;

/** Brings a dialog to life; what was typed while this program loaded is searched at once. */
export function enliven(parts: DialogParts): void {
  const { dialog, input, list, note, status, all } = parts;
  let active = -1;
  let running: AbortController | undefined;
  let lastWords = '';
  const telling = debounce(() => {
    status.textContent = lastWords;
  }, settled);
  const typing = debounce(() => void search(), typingPause);

  const options = () => [...list.querySelectorAll('a')];

  function activate(index: number): void {
    active = index;
    for (const [place, option] of options().entries()) {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', optionId(index));
  }

  function show(rows: HTMLElement[], notes: (string | false | undefined)[]): void {
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    const lines = notes.filter((line) => typeof line === 'string');
    note.replaceChildren(...lines.map((line) => element('p', {}, line)));
    activate(-1);
  }

  function tell(words: string): void {
    lastWords = words;
    telling.call();
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    running?.abort();
    all.hidden = query === '';
    all.href = `${searchRoute}${writeState({ ...emptyState, query })}`;
    if (!isSearchable(query)) {
      running = undefined;
      show([], [query === '' && 'Gõ số hiệu, tên tiêu chuẩn hoặc sản phẩm. Có dấu hay không dấu đều được.']);
      tell('');
      return;
    }
    const request = (running = new AbortController());
    const waiting = setTimeout(() => {
      list.setAttribute('aria-busy', 'true');
      if (options().length === 0) note.replaceChildren(element('p', {}, 'Đang tìm…'));
    }, patience);
    try {
      const engine = await loadEngine();
      const onProgress = (outcome: SearchOutcome) => {
        // Do not redraw once the reader has moved onto a row.
        if (running === request && active === -1) showOutcome(outcome, query);
      };
      const outcome = await engine.search({
        query,
        limit,
        counts: false,
        signal: request.signal,
        onProgress,
      });
      if (running === request) showOutcome(outcome, query);
    } catch (error) {
      if (running === request) showFailure(error);
    } finally {
      clearTimeout(waiting);
      if (running === request) list.removeAttribute('aria-busy');
    }
  }

  function showOutcome(outcome: SearchOutcome, query: string): void {
    const { hits, total, terms, suggestion } = outcome;
    const rows = hits
      .slice(0, limit)
      .map((hit, index) =>
        element(
          'a',
          { href: hit.href, role: 'option', id: optionId(index), 'aria-selected': 'false', tabindex: '-1' },
          element('span', { class: 'dialog-name' }, ...hitName(hit, terms)),
          ' ',
          hit.status
            ? statusBadge(hit.status)
            : element('span', { class: 'dialog-content' }, contentTypes[hit.content].label),
        ),
      );
    show(rows, [total === 0 && `${totalText(0, query)}.`, ...outcomeNotes(outcome)]);
    if (suggestion !== undefined) note.append(suggestionLine(suggestion));
    all.textContent =
      total > hits.length ? `Xem tất cả: ${totalText(total, query)}` : 'Xem trên trang tìm kiếm';
    tell(`${totalText(total, query)}.`);
  }

  function suggestionLine(suggestion: string): HTMLElement {
    const button = element('button', { type: 'button', class: 'chip' }, suggestion);
    button.addEventListener('click', () => {
      input.value = suggestion;
      input.focus();
      void search();
    });
    return element('p', {}, 'Có phải bạn muốn tìm: ', button);
  }

  function showFailure(error: unknown): void {
    const known = error instanceof SearchUnavailableError && error.message !== '';
    if (!known) console.error(error);
    const message = known ? error.message : failureText.unknown;
    show([], [message]);
    const retry = element('button', { type: 'button', class: 'chip' }, 'Thử lại');
    retry.addEventListener('click', () => {
      input.focus();
      void search();
    });
    note.append(element('p', {}, retry));
    tell(message);
  }

  input.addEventListener('input', typing.call);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // One key to leave; the box would take the first Escape to empty itself.
      event.preventDefault();
      dialog.close();
      return;
    }
    if (event.key === 'Enter' && active !== -1) {
      event.preventDefault();
      options()[active]?.click();
      return;
    }
    const next = moveOption(event, active, options().length);
    if (next === undefined) return;
    event.preventDefault();
    activate(next);
  });
  list.addEventListener('pointermove', ({ target }) => {
    const option = target instanceof Element ? target.closest('a') : null;
    const index = option ? options().indexOf(option) : -1;
    if (index !== -1 && index !== active) activate(index);
  });
  void search();
}

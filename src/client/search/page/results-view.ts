/** The results on the search page: heading, notes, rows, "Xem thêm", and what stands in their place when there are none. */
import { debounce, element, requireElement } from '#client/shared/dom.ts';
import { initRowButtons } from '#client/saved-list/ui/row-buttons.ts';
import { savedIds } from '#client/saved-list/ui/saved-ids.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import { hitRow } from '../hit-row.ts';
import type { ValueLabel } from '../hit-row.ts';
import { lastPage, pageSize, writeState } from './state.ts';
import type { SearchState } from './state.ts';
import { moreText, outcomeNotes, withoutFiltersText, quoted, totalText } from '../search-text.ts';
import { searchRoute } from '#script-routes.ts';

/** Milliseconds of quiet until a screen reader is told the total. */
const settled = 900;

/** States of the results page; `data-when` marks the parts that each one shows. */
export type View = 'empty' | 'results' | 'none' | 'error';

export interface ResultsView {
  show: (view: View) => void;
  showOutcome: (outcome: SearchOutcome, state: SearchState) => void;
  showError: (message: string) => void;
  /** Says that an answer takes its time; `false` takes it back. */
  setBusy: (busy: boolean) => void;
  /** Tells screen readers once the page has been quiet for a moment. */
  tell: (text: string) => void;
  /** Moves the focus to a result by its rank, from 0. */
  focusHit: (rank: number) => void;
}

/** Takes hold of the parts that the page is built with. */
export function createResultsView(root: HTMLElement, label: ValueLabel): ResultsView {
  const list = requireElement('#ket-qua', root);
  const heading = requireElement('#search-heading', root);
  const direct = requireElement('.search-direct', root);
  const lacking = requireElement('.search-lacking', root);
  const official = lacking.querySelector<HTMLAnchorElement>('.search-official');
  const officialTemplate = official?.dataset['template'] ?? '';
  const clear = requireElement('.search-clear', root);
  const clearText = clear.textContent;
  const filterAdvice = requireElement('.search-advice-filters', root);
  const report = requireElement('.search-report', root);
  const notes = requireElement('.search-notes', root);
  const more = requireElement('.search-more', root);
  const busyLine = requireElement('.search-busy', root);
  const status = requireElement('#search-status');
  const parts = [...document.querySelectorAll<HTMLElement>('[data-when]')];

  function show(view: View): void {
    for (const part of parts) {
      part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(view);
    }
    if (view === 'results') return;
    list.replaceChildren();
    for (const part of [direct, more, lacking]) part.hidden = true;
    if (view === 'none') return;
    notes.replaceChildren();
  }

  function showNotes(outcome: SearchOutcome, state: SearchState): void {
    const { suggestion } = outcome;
    const lines = outcomeNotes(outcome).map((note) => element('p', {}, note));
    if (suggestion !== undefined) {
      const href = `${searchRoute}${writeState({ ...state, query: suggestion, page: 1 })}`;
      const link = element('a', { href }, quoted(suggestion));
      lines.push(element('p', { class: 'search-suggestion' }, 'Có phải bạn muốn tìm ', link, '?'));
    }
    notes.replaceChildren(...lines);
    const [number] = outcome.missingNumbers ?? [];
    lacking.hidden = number === undefined;
    if (official && number !== undefined) {
      official.hidden = !/^tcvn/i.test(number);
      official.href = officialTemplate.replace('{designation}', encodeURIComponent(number.toUpperCase()));
    }
    const { totalWithoutFilters } = outcome;
    clear.textContent =
      totalWithoutFilters === undefined ? clearText : withoutFiltersText(totalWithoutFilters);
    const unfiltered = Object.keys(state.filters).length === 0;
    for (const part of [clear, filterAdvice]) part.hidden = unfiltered;
    // It stands beside the number that is lacking already.
    report.hidden = !lacking.hidden;
  }

  function showOutcome(outcome: SearchOutcome, state: SearchState): void {
    const { hits, total, terms } = outcome;
    show(total === 0 ? 'none' : 'results');
    heading.textContent = totalText(total, state.query.trim());
    showNotes(outcome, state);
    const { current: saved } = savedIds();
    const focused = document.activeElement?.closest<HTMLAnchorElement>('#ket-qua a')?.href;
    list.replaceChildren(...hits.map((hit) => hitRow(hit, terms, label, saved)));
    // First rows are drawn again once the rest has come.
    if (focused !== undefined) [...list.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
    direct.hidden = !outcome.direct;
    if (outcome.direct) {
      const { href, designation, title } = outcome.direct;
      const link = requireElement<HTMLAnchorElement>('a', direct);
      link.href = href;
      link.textContent = `Mở ngay ${designation ?? title}`;
    }
    // Fewer than asked for: the engine has no more to give, whatever the total.
    more.hidden = hits.length >= total || hits.length < state.page * pageSize || state.page === lastPage;
    requireElement('button', more).textContent = moreText(hits.length, total, pageSize);
  }

  const announce = (text: string) => {
    if (status.textContent !== text) status.textContent = text;
  };
  let waiting = '';
  const telling = debounce(() => {
    announce(waiting);
  }, settled);
  initRowButtons(list, (words) => {
    // The answer to a press is not talked over by a total that is still to be told.
    telling.cancel();
    announce(words);
  });

  return {
    show,
    showOutcome,
    showError: (message) => {
      show('error');
      requireElement('.search-error-text', root).textContent = message;
    },
    setBusy: (busy) => {
      busyLine.hidden = !busy;
      if (busy) list.setAttribute('aria-busy', 'true');
      else list.removeAttribute('aria-busy');
    },
    tell: (text) => {
      waiting = text;
      telling.call();
    },
    focusHit: (rank) => {
      list.children[rank]?.querySelector('a')?.focus();
    },
  };
}

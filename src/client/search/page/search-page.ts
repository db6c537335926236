/** The search page: the address is the state, the state is what is shown. */
import { SearchUnavailableError } from '#search/format/types.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import { showChips } from './active-chips.ts';
import { debounce, requireElement } from '#client/shared/dom.ts';
import { loadEngine, warmEngine } from '../engine-loader.ts';
import { createFilterPanel } from './filter-panel.ts';
import { createResultsView } from './results-view.ts';
import { keepScroll } from './scroll-memory.ts';
import { isSearchable, pageSize, readState, toRequest, writeState } from './state.ts';
import type { SearchState } from './state.ts';
import { announcement, failureText } from '../search-text.ts';

/** Milliseconds between the last key and the search; a person types a letter in about 150. */
const typingPause = 120;
/** Milliseconds until waiting is said; a faster answer needs no word. */
const patience = 300;

/** The filters lie open beside the results where there is room, and folded above them on a phone. */
function foldFilters(filterFold: HTMLDetailsElement, heading: HTMLElement): void {
  const wide = matchMedia('(min-width: 62rem)');
  const fit = () => {
    filterFold.open = wide.matches;
  };
  requireElement('.filter-done', filterFold).addEventListener('click', () => {
    filterFold.open = false;
    heading.focus();
  });
  wide.addEventListener('change', fit);
  fit();
}

/** @param page what holds the box of the page, its filters and its results */
export function initSearchPage(page: ParentNode): void {
  const root = requireElement('#search', page);
  const form = requireElement<HTMLFormElement>('#search-form form', page);
  const input = requireElement<HTMLInputElement>('input[name="q"]', form);
  const filterFold = requireElement<HTMLDetailsElement>('.search-filters', root);
  const sort = requireElement<HTMLSelectElement>('#search-sort', root);
  const heading = requireElement('#search-heading', root);
  const chips = requireElement('.search-chips', root);

  let state = readState(location.search);
  let running: AbortController | undefined;

  const panel = createFilterPanel(filterFold, () => state, choose);
  const view = createResultsView(root, panel.label);
  const scroll = keepScroll();
  const typing = debounce(() => {
    void go({ ...state, query: input.value, page: 1 }, 'replace');
  }, typingPause);

  /** Takes a filter that was chosen; what is typed by then belongs to it. */
  function choose(next: SearchState): void {
    void go({ ...next, query: input.value, page: 1 }, 'push');
  }

  /** Takes a new state: into the address, onto the page, to the engine. */
  function go(next: SearchState, how: 'push' | 'replace'): Promise<void> {
    typing.cancel();
    const address = `${location.pathname}${writeState(next)}`;
    if (address !== `${location.pathname}${location.search}`) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    }
    state = next;
    return show();
  }

  /** Shows the controls of the state, then its results. */
  async function show(): Promise<void> {
    if (input.value.trim() !== state.query.trim()) input.value = state.query;
    sort.value = state.sort;
    panel.showState(state);
    showChips(chips, state, panel.label, choose, heading);
    running?.abort();
    if (!isSearchable(state.query)) {
      running = undefined;
      view.setBusy(false);
      view.show('empty');
      view.tell('');
      return;
    }
    const request = (running = new AbortController());
    const waiting = setTimeout(() => {
      root.hidden = false;
      view.setBusy(true);
      view.tell('Đang tìm…');
    }, patience);
    try {
      const engine = await loadEngine();
      const onProgress = (outcome: SearchOutcome) => {
        if (running === request) view.showOutcome(outcome, state);
      };
      const outcome = await engine.search({ ...toRequest(state, request.signal), onProgress });
      if (running === request) showOutcome(outcome);
    } catch (error) {
      if (running === request) showFailure(error);
    } finally {
      clearTimeout(waiting);
      if (running === request) view.setBusy(false);
    }
  }

  function showOutcome(outcome: SearchOutcome): void {
    view.showOutcome(outcome, state);
    panel.showCounts(outcome);
    view.tell(announcement(outcome, state.query.trim()));
  }

  function showFailure(error: unknown): void {
    const known = error instanceof SearchUnavailableError && error.message !== '';
    if (!known) console.error(error);
    const message = known ? error.message : failureText.unknown;
    view.showError(message);
    view.tell(message);
  }

  async function showMore(): Promise<void> {
    const shown = state.page * pageSize;
    await go({ ...state, page: state.page + 1 }, 'replace');
    view.focusHit(shown);
  }

  input.addEventListener('input', typing.call);
  input.addEventListener('focus', () => void warmEngine(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go({ ...state, query: input.value, page: 1 }, 'push');
  });
  sort.addEventListener('change', () => {
    choose({ ...state, sort: sort.value as SearchState['sort'] });
  });
  requireElement('.search-more button', root).addEventListener('click', () => void showMore());
  for (const button of root.querySelectorAll('.search-clear')) {
    button.addEventListener('click', () => {
      choose({ ...state, filters: {} });
      input.focus();
    });
  }
  requireElement('.search-retry', root).addEventListener('click', () => void show());
  addEventListener('popstate', () => {
    typing.cancel();
    state = readState(location.search);
    void show();
  });

  foldFilters(filterFold, heading);
  root.hidden = false;
  // An old browser may have kept what was typed before the page was left; the address decides.
  input.value = state.query;
  void show().then(scroll.restore);
}

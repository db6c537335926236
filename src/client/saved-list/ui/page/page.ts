/** The saved-list page: the visitor's own list, or one that an address shares. */
import { debounce, requireElement } from '#client/shared/dom.ts';
import { readShared } from '#client/saved-list/address.ts';
import { fewestCompared, mostCompared } from '#client/saved-list/comparison.ts';
import { known } from '#client/saved-list/facts.ts';
import type { FactsState } from '#client/saved-list/facts.ts';
import { addItems, localDay, removeItem, restoreItems, setNote } from '#client/saved-list/list.ts';
import type { SavedItem } from '#client/saved-list/list.ts';
import { ordered, orderLabels } from '#client/saved-list/order.ts';
import type { Order } from '#client/saved-list/order.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';
import { comparisonTable } from './comparison-view.ts';
import { saveCsv, saveXlsx } from './downloads.ts';
import { loadFacts } from './load-facts.ts';
import { listParts } from './parts.ts';
import { createRow } from './row.ts';
import type { Row } from './row.ts';
import { onSavedChange, readSaved, updateSaved } from '../storage.ts';
import { download, share } from './take-away.ts';
import { changedText, sharedText } from './texts.ts';

/**
 * Starts the page and shows it.
 *
 * @param root the element of danh-sach.astro that holds the list
 */
export function initSavedListPage(root: HTMLElement): void {
  const parts = listParts(root);
  const { slot, button, announce, showProblem } = parts;
  const heading = requireElement('#danh-sach-luu', root);
  const list = slot('rows');
  const sort = requireElement<HTMLSelectElement>('#danh-sach-thu-tu', root);
  const onlyDifferences = requireElement<HTMLInputElement>('#chi-cho-khac', root);

  /** The standards that the address names; undefined while the visitor's own list is shown. */
  let shared: SavedItem[] | undefined;
  const states = new Map<string, FactsState>();
  const rows = new Map<string, Row>();
  const picked = new Set<string>();
  let undo: { before: SavedItem[]; removed: string[] } | undefined;

  const items = (): SavedItem[] => shared ?? readSaved().items;

  /** A shared list stands in the order of its address, the own one with the newest first. */
  const listed = (): SavedStandard[] =>
    ordered(shared ? [...shared].reverse() : items(), states, sort.value as Order).map((item) => ({
      item,
      state: states.get(item.id) ?? 'loading',
    }));

  /** Changes the own list; what could not be stored is said and changes nothing. */
  function change(how: (present: readonly SavedItem[]) => SavedItem[]): boolean {
    const fault = updateSaved(how);
    if (fault) showProblem(fault);
    return fault === undefined;
  }

  /** Draws the list again. Rows that stay keep their element, and with it the focus and what is being typed. */
  function draw(): void {
    const { damaged, blocked } = readSaved();
    showProblem(blocked && !shared ? 'blocked' : damaged && !shared ? 'damaged' : undefined);
    const standards = listed();
    const ids = new Set(standards.map(({ item }) => item.id));
    for (const id of rows.keys()) {
      if (ids.has(id)) continue;
      rows.delete(id);
      picked.delete(id);
    }
    const elements = standards.map(({ item, state }) => {
      const row = rows.get(item.id) ?? makeRow(item.id);
      row.show(item, state);
      return row.element;
    });
    // Moving an element takes the focus from it, so they are moved only when the order is another.
    if (
      elements.length !== list.children.length ||
      elements.some((one, place) => list.children[place] !== one)
    ) {
      list.replaceChildren(...elements);
    }
    const count = standards.length;
    heading.textContent = shared ? `${count} tài liệu được chia sẻ` : `${count} tài liệu đã lưu`;
    slot('changes').textContent = shared ? '' : changedText(standards);
    slot('list').hidden = count === 0;
    slot('empty').hidden = count > 0 || shared !== undefined;
    slot('retry').hidden = !standards.some(({ state }) => state === 'unreachable');
    showShared();
    if (!slot('compare').hidden) drawComparison();
    load(standards);
  }

  const drawSoon = debounce(draw, 50);

  function makeRow(id: string): Row {
    const pick = (which: string, on: boolean) => {
      if (on) picked.add(which);
      else picked.delete(which);
      button('compare').textContent = picked.size > 0 ? `So sánh (${picked.size})` : 'So sánh';
    };
    const note = (which: string, text: string) => {
      const stored = readSaved().items.find((item) => item.id === which);
      if (stored && stored.note !== text.trim()) change((present) => setNote(present, which, text));
    };
    const row = createRow(id, shared ? { pick } : { pick, own: { remove, note } });
    rows.set(id, row);
    return row;
  }

  /** Asks for the facts of what is new on the page. */
  function load(standards: readonly SavedStandard[]): void {
    for (const { item } of standards) {
      if (states.has(item.id)) continue;
      states.set(item.id, 'loading');
      void loadFacts(item.id).then((state) => {
        states.set(item.id, state);
        drawSoon.call();
      });
    }
  }

  function forget(removed: string[], words: string): void {
    const before = readSaved().items;
    for (const id of removed) rows.get(id)?.flush();
    if (!change((present) => removed.reduce((left, id) => removeItem(left, id), [...present]))) return;
    undo = { before, removed };
    slot('undo').hidden = false;
    slot('undo-text').textContent = words;
    button('undo').focus();
  }

  function remove(id: string): void {
    const name =
      known(states.get(id))?.designation ?? items().find((item) => item.id === id)?.designation ?? id;
    forget([id], `Đã bỏ ${name} khỏi danh sách.`);
  }

  function takeBack(): void {
    const last = undo;
    if (!last || !change((present) => restoreItems(present, last.before, last.removed))) return;
    undo = undefined;
    slot('undo').hidden = true;
    announce('Đã lấy lại.');
    const [first] = last.removed;
    if (first !== undefined) rows.get(first)?.focus();
  }

  function showShared(): void {
    slot('shared').hidden = shared === undefined;
    if (!shared) return;
    const own = new Set(readSaved().items.map(({ id }) => id));
    const there = shared.filter(({ id }) => own.has(id)).length;
    const offered = shared.filter(({ id }) => !own.has(id) && states.get(id) !== 'gone');
    button('take').hidden = offered.length === 0;
    slot('shared-text').textContent = sharedText(shared.length, there);
    slot('own-link').textContent =
      own.size > 0 ? `Xem danh sách của tôi (${own.size})` : 'Xem danh sách của tôi';
  }

  function takeShared(): void {
    const savedOn = localDay(new Date());
    const additions = (shared ?? [])
      .filter(({ id }) => states.get(id) !== 'gone')
      .map((item): SavedItem => {
        const facts = known(states.get(item.id));
        const title = facts?.titleVi ?? facts?.titleEn ?? '';
        return { ...item, designation: facts?.designation ?? item.designation, title, savedOn };
      });
    const before = readSaved().items.length;
    if (!change((present) => addItems(present, additions))) return;
    history.pushState(null, '', location.pathname);
    open();
    announce(`Đã thêm ${readSaved().items.length - before} tài liệu vào danh sách của bạn.`);
    heading.focus();
  }

  function drawComparison(): void {
    const standards = listed().flatMap(({ item, state }) =>
      picked.has(item.id) ? (known(state) ?? []) : [],
    );
    const enough = standards.length >= fewestCompared;
    slot('compare').hidden = !enough;
    slot('compare-table').replaceChildren(...(enough ? [comparisonTable(standards)] : []));
    slot('compare').classList.toggle('only-differences', onlyDifferences.checked);
  }

  function compare(): void {
    if (picked.size < fewestCompared || picked.size > mostCompared) {
      const words = `Hãy đánh dấu “So sánh” ở ${fewestCompared} đến ${mostCompared} tài liệu; đang có ${picked.size}.`;
      announce(words);
      return;
    }
    announce('');
    slot('compare').hidden = false;
    drawComparison();
    requireElement('#so-sanh', root).focus();
  }

  /** Waits until every fact is there or known to be missing, so that a file is never half filled. */
  async function complete(): Promise<SavedStandard[]> {
    for (const row of rows.values()) row.flush();
    const standards = listed();
    await Promise.all(
      standards.map(async ({ item }) => {
        states.set(item.id, await loadFacts(item.id));
      }),
    );
    return listed();
  }

  function retry(): void {
    for (const [id, state] of states) if (state === 'unreachable') states.delete(id);
    draw();
  }

  /** Reads from the address which list to show. */
  function open(): void {
    const { ids, unread } = readShared(location.search);
    const isShared = new URLSearchParams(location.search).has('tl');
    shared = isShared
      ? ids.map((id) => ({ id, designation: id, title: '', savedOn: '', note: '' }))
      : undefined;
    const [first] = sort.options;
    if (first) first.textContent = isShared ? 'Như khi chia sẻ' : orderLabels.saved;
    rows.clear();
    picked.clear();
    slot('compare').hidden = true;
    slot('share').hidden = true;
    slot('undo').hidden = true;
    for (const one of root.querySelectorAll<HTMLElement>('[data-own]')) one.hidden = isShared;
    announce(unread ? 'Một phần của địa chỉ không đọc được nên được bỏ qua.' : '');
    draw();
  }

  const actions: Readonly<Record<string, () => void>> = {
    compare,
    'close-compare': () => {
      slot('compare').hidden = true;
      button('compare').focus();
    },
    csv: () => void download(parts, complete, saveCsv),
    xlsx: () => void download(parts, complete, saveXlsx),
    share: () => void share(parts, items()),
    clear: () => {
      const all = readSaved().items.map(({ id }) => id);
      forget(all, `Đã bỏ cả ${all.length} tài liệu khỏi danh sách.`);
    },
    undo: takeBack,
    take: takeShared,
    retry,
  };
  for (const [name, action] of Object.entries(actions)) button(name).addEventListener('click', action);
  sort.addEventListener('change', draw);
  onlyDifferences.addEventListener('change', drawComparison);
  onSavedChange(draw);
  addEventListener('popstate', open);
  addEventListener('pagehide', () => {
    for (const row of rows.values()) row.flush();
  });
  root.hidden = false;
  open();
}

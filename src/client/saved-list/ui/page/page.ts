/** The saved-list page: a list of the visitor's own, or one that an address shares. */
import { debounce, requireElement } from '#client/shared/dom.ts';
import { readShared } from '#client/saved-list/stored/address.ts';
import { known, namesOf } from '#client/saved-list/facts.ts';
import type { FactsState } from '#client/saved-list/facts.ts';
import { grouped } from '#client/saved-list/groups.ts';
import type { ProductNames } from '#client/saved-list/groups.ts';
import { addItems, removeItem, restoreItems, setNote } from '#client/saved-list/stored/list.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { changeItems, currentList, moveBack, moveItems } from '#client/saved-list/stored/lists.ts';
import type { SavedLists } from '#client/saved-list/stored/lists.ts';
import { ordered, orderLabels } from '#client/saved-list/order.ts';
import type { Order } from '#client/saved-list/order.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';
import { initComparison } from './comparing.ts';
import { saveBibtex, saveCsl, saveCsv, saveXlsx } from './downloads.ts';
import type { Table } from './downloads.ts';
import { loadFacts } from './load-facts.ts';
import { initListManager } from './lists/manage-lists.ts';
import { listParts } from './parts.ts';
import { initPickBar } from './lists/pick-bar.ts';
import { createRow } from './row.ts';
import type { Row } from './row.ts';
import { rowsView } from './rows-view.ts';
import { sharedItems, showShared, takenItems } from './shared-list.ts';
import { onSavedChange } from '../saved-ids.ts';
import { readSaved, updateLists } from '../storage.ts';
import { download, share } from './take-away.ts';
import { changedText } from './texts.ts';

/** Names of products and topics, which the page is built with. */
function readProductNames({ dataset }: HTMLElement): ProductNames {
  const names = JSON.parse(dataset['products'] ?? '{}') as Readonly<Record<string, string>>;
  return new Map(Object.entries(names));
}

/**
 * Starts the page and shows it.
 *
 * @param root the element of danh-sach/index.astro that holds the list
 */
export function initSavedListPage(root: HTMLElement): void {
  const parts = listParts(root);
  const { slot, button, announce, showProblem } = parts;
  const heading = requireElement('#danh-sach-luu', root);
  const sort = requireElement<HTMLSelectElement>('#danh-sach-thu-tu', root);
  const productNames = readProductNames(root);
  const drawRows = rowsView(slot('rows'));

  /** The entries that the address names; undefined while a list of the visitor's own is shown. */
  let shared: SavedItem[] | undefined;
  const states = new Map<string, FactsState>();
  const rows = new Map<string, Row>();
  let undo: (() => boolean) | undefined;

  const isGrouped = () => sort.value === 'grouped';

  /** In the order in which it is shown. A shared list stands in the order of its address, an own one with the newest first. */
  const listed = (): SavedStandard[] => {
    const items = shared ? [...shared].reverse() : readSaved().items;
    const standards = ordered(items, states, sort.value as Order).map((item) => ({
      item,
      state: states.get(item.id) ?? 'loading',
    }));
    if (!isGrouped()) return standards;
    return grouped(standards, productNames).flatMap(({ parts: found }) =>
      found.flatMap((part) => part.items),
    );
  };

  const bar = initPickBar(parts, {
    isShared: () => shared !== undefined,
    compare: ({ size }) => {
      comparison.open(size);
    },
    move,
    unpick: (id) => rows.get(id)?.unpick(),
  });
  const comparison = initComparison(parts, () =>
    listed().flatMap(({ item, state }) => (bar.picked.has(item.id) ? (known(state) ?? []) : [])),
  );
  const showLists = initListManager(parts, {
    change,
    offerUndo,
    switched: open,
  });

  /** Changes the lists; what could not be stored is said and changes nothing. */
  function change(how: (saved: SavedLists) => SavedLists): boolean {
    const fault = updateLists(how);
    if (fault) showProblem(fault);
    return fault === undefined;
  }

  const changeList = (id: string, how: (present: readonly SavedItem[]) => SavedItem[]): boolean =>
    change((saved) => changeItems(saved, id, how));

  /** Draws the list again. Rows that stay keep their element, and with it the focus and what is being typed. */
  function draw(): void {
    const { saved, damaged, blocked } = readSaved();
    showProblem(blocked && !shared ? 'blocked' : damaged && !shared ? 'damaged' : undefined);
    const standards = listed();
    const ids = new Set(standards.map(({ item }) => item.id));
    for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id);
    bar.keep(ids);
    drawRows(standards, isGrouped() ? productNames : undefined, ({ item, state }) => {
      const row = rows.get(item.id) ?? makeRow(item.id);
      row.show(item, state);
      return row.element;
    });
    const count = standards.length;
    const several = saved.lists.length > 1;
    heading.textContent = shared
      ? `${count} mục được chia sẻ`
      : `${several ? `${currentList(saved).name}: ` : ''}${count} mục đã lưu`;
    slot('changes').textContent = shared ? '' : changedText(standards);
    slot('list').hidden = count === 0;
    slot('lists').hidden = shared !== undefined;
    slot('empty').hidden = count > 0 || shared !== undefined;
    slot('retry').hidden = !standards.some(({ state }) => state === 'unreachable');
    showShared(parts, shared, states);
    showLists();
    comparison.draw();
    load(standards);
  }

  const drawSoon = debounce(draw, 50);

  function makeRow(id: string): Row {
    const note = (which: string, text: string) => {
      const { saved, items } = readSaved();
      const stored = items.find((item) => item.id === which);
      if (stored && stored.note !== text.trim())
        changeList(currentList(saved).id, (present) => setNote(present, which, text));
    };
    const row = createRow(id, shared ? { pick: bar.pick } : { pick: bar.pick, own: { remove, note } });
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

  function offerUndo(words: string, back: () => boolean): void {
    undo = back;
    slot('undo').hidden = false;
    slot('undo-text').textContent = words;
    button('undo').focus();
  }

  function flush(): void {
    for (const row of rows.values()) row.flush();
  }

  function forget(removed: string[], words: string): void {
    flush();
    const { saved, items: before } = readSaved();
    const { id: list } = currentList(saved);
    if (!changeList(list, (present) => removed.reduce((left, id) => removeItem(left, id), [...present])))
      return;
    offerUndo(words, () => {
      const done = changeList(list, (present) => restoreItems(present, before, removed));
      const [first] = removed;
      if (done && first !== undefined) rows.get(first)?.focus();
      return done;
    });
  }

  function remove(id: string): void {
    const item = readSaved().items.find((one) => one.id === id);
    if (item) forget([id], `Đã bỏ ${namesOf(item, states.get(id)).name} khỏi danh sách.`);
  }

  function move(ids: ReadonlySet<string>, to: string): void {
    flush();
    const { saved: before } = readSaved();
    const name = before.lists.find((list) => list.id === to)?.name ?? '';
    if (!change((saved) => moveItems(saved, ids, to))) return;
    offerUndo(`Đã chuyển ${ids.size} mục sang “${name}”.`, () =>
      change((saved) => moveBack(saved, ids, before, to)),
    );
  }

  function takeBack(): void {
    if (undo?.() !== true) return;
    undo = undefined;
    slot('undo').hidden = true;
    announce('Đã lấy lại.');
  }

  function takeShared(): void {
    const additions = takenItems(shared ?? [], states);
    const { saved, items } = readSaved();
    if (!changeList(currentList(saved).id, (present) => addItems(present, additions))) return;
    history.pushState(null, '', location.pathname);
    open();
    announce(`Đã thêm ${readSaved().items.length - items.length} mục vào danh sách của bạn.`);
    heading.focus();
  }

  /** Waits until every fact is there or known to be missing, so that a file is never half filled. */
  async function complete(): Promise<Table> {
    flush();
    await Promise.all(
      listed().map(async ({ item }) => {
        states.set(item.id, await loadFacts(item.id));
      }),
    );
    return { name: currentList(readSaved().saved).name, standards: listed(), productNames };
  }

  function retry(): void {
    for (const [id, state] of states) if (state === 'unreachable') states.delete(id);
    draw();
  }

  /** Reads from the address which list to show. */
  function open(): void {
    const { ids, unread } = readShared(location.search);
    const isShared = new URLSearchParams(location.search).has('tl');
    shared = isShared ? sharedItems(ids) : undefined;
    for (const option of sort.options)
      if (option.value === 'saved') option.textContent = isShared ? 'Như khi chia sẻ' : orderLabels.saved;
    rows.clear();
    bar.clear();
    for (const name of ['compare', 'share', 'undo']) slot(name).hidden = true;
    for (const one of root.querySelectorAll<HTMLElement>('[data-own]')) one.hidden = isShared;
    announce(unread ? 'Một phần của địa chỉ không đọc được nên được bỏ qua.' : '');
    draw();
  }

  const actions: Readonly<Record<string, () => void>> = {
    csv: () => void download(parts, complete, saveCsv),
    xlsx: () => void download(parts, complete, saveXlsx),
    bibtex: () => void download(parts, complete, saveBibtex),
    csl: () => void download(parts, complete, saveCsl),
    share: () => void share(parts, shared ?? readSaved().items),
    clear: () => {
      const all = readSaved().items.map(({ id }) => id);
      forget(all, `Đã bỏ cả ${all.length} mục khỏi danh sách.`);
    },
    undo: takeBack,
    take: takeShared,
    retry,
  };
  for (const [name, action] of Object.entries(actions)) button(name).addEventListener('click', action);
  sort.addEventListener('change', draw);
  onSavedChange(draw);
  addEventListener('popstate', open);
  addEventListener('pagehide', flush);
  root.hidden = false;
  open();
}

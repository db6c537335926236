/** The page of the list: the visitor's own, or one that an address shares. */
import { debounce, find } from '#client/shared/dom.ts';
import { readShared } from '#client/saved-list/address.ts';
import { fewestCompared, mostCompared } from '#client/saved-list/comparison.ts';
import { changesSince, known } from '#client/saved-list/facts.ts';
import type { FactsState } from '#client/saved-list/facts.ts';
import { addItems, localDay, removeItem, restoreItems, setNote } from '#client/saved-list/list.ts';
import type { SavedItem } from '#client/saved-list/list.ts';
import { ordered, orderLabels } from '#client/saved-list/order.ts';
import type { Order } from '#client/saved-list/order.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';
import { comparisonTable } from './comparison-view.ts';
import { saveCsv, saveXlsx } from './downloads.ts';
import { loadFacts } from './load-facts.ts';
import { button, part, root, showProblem, tell } from './parts.ts';
import { createRow } from './row.ts';
import type { Row } from './row.ts';
import { onSavedChange, readSaved, updateSaved } from './storage.ts';
import { download, share } from './take-away.ts';

const heading = find('#danh-sach-luu', root);
const list = part('rows');
const sort = find<HTMLSelectElement>('#danh-sach-thu-tu', root);
const onlyDifferences = find<HTMLInputElement>('#chi-cho-khac', root);

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
  part('changes').textContent = shared ? '' : changedText(standards);
  part('list').hidden = count === 0;
  part('empty').hidden = count > 0 || shared !== undefined;
  part('retry').hidden = !standards.some(({ state }) => state === 'unreachable');
  showShared();
  if (!part('compare').hidden) drawComparison();
  load(standards);
}

/** How many standards changed since they were saved; empty where none did. */
function changedText(standards: readonly SavedStandard[]): string {
  const changed = standards.filter(({ item, state }) => {
    const facts = known(state);
    return facts !== undefined && changesSince(facts, item.savedOn).length > 0;
  });
  return changed.length === 0 ? '' : `${changed.length} tài liệu có thay đổi kể từ ngày bạn lưu.`;
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
  part('undo').hidden = false;
  part('undo-text').textContent = words;
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
  part('undo').hidden = true;
  tell('Đã lấy lại.');
  const [first] = last.removed;
  if (first !== undefined) rows.get(first)?.focus();
}

function showShared(): void {
  part('shared').hidden = shared === undefined;
  if (!shared) return;
  const own = new Set(readSaved().items.map(({ id }) => id));
  const there = shared.filter(({ id }) => own.has(id)).length;
  const offered = shared.filter(({ id }) => !own.has(id) && states.get(id) !== 'gone');
  button('take').hidden = offered.length === 0;
  part('shared-text').textContent =
    shared.length === 0
      ? 'Địa chỉ này không nêu tài liệu nào đọc được. Hãy xin lại địa chỉ từ người gửi.'
      : there === shared.length
        ? 'Tất cả đã có trong danh sách của bạn.'
        : there > 0
          ? `Bạn đã có ${there} tài liệu trong số này. Danh sách và ghi chú của bạn giữ nguyên khi thêm.`
          : 'Danh sách và ghi chú của riêng bạn không thay đổi khi xem; bấm nút để thêm những tài liệu này.';
  part('own-link').textContent =
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
  tell(`Đã thêm ${readSaved().items.length - before} tài liệu vào danh sách của bạn.`);
  heading.focus();
}

function drawComparison(): void {
  const standards = listed().flatMap(({ item, state }) => (picked.has(item.id) ? (known(state) ?? []) : []));
  const enough = standards.length >= fewestCompared;
  part('compare').hidden = !enough;
  part('compare-table').replaceChildren(...(enough ? [comparisonTable(standards)] : []));
  part('compare').classList.toggle('only-differences', onlyDifferences.checked);
}

function compare(): void {
  if (picked.size < fewestCompared || picked.size > mostCompared) {
    const words = `Hãy đánh dấu “So sánh” ở ${fewestCompared} đến ${mostCompared} tài liệu; đang có ${picked.size}.`;
    tell(words);
    return;
  }
  tell('');
  part('compare').hidden = false;
  drawComparison();
  find('#so-sanh', root).focus();
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
  part('compare').hidden = true;
  part('share').hidden = true;
  part('undo').hidden = true;
  for (const one of root.querySelectorAll<HTMLElement>('[data-own]')) one.hidden = isShared;
  tell(unread ? 'Một phần của địa chỉ không đọc được nên được bỏ qua.' : '');
  draw();
}

const actions: Readonly<Record<string, () => void>> = {
  compare,
  'close-compare': () => {
    part('compare').hidden = true;
    button('compare').focus();
  },
  csv: () => void download(complete, saveCsv),
  xlsx: () => void download(complete, saveXlsx),
  share: () => void share(items()),
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

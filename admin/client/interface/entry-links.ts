/** Ways on from the open entry, in the status bar: its draft as the page that readers will get, and its history. */
import { onCmsAction } from '../saving/cms-store.ts';

/** The management page of an entry's history; see `admin/server/history/page.ts`. */
const historyPath = '/admin/quan-ly/lich-su/';

interface OpenEntry {
  collection: string;
  slug: string;
}

/** The entry whose form is open, by the address of the form; undefined for a new one. */
export function openEntry(hash: string): OpenEntry | undefined {
  const [, collection, slug] = /^#\/collections\/([^/?]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  if (collection === undefined || slug === undefined) return undefined;
  return { collection, slug: decodeURIComponent(slug) };
}

const hasDraft = ({ collection, slug }: OpenEntry): boolean =>
  window.cmsStore?.getState().editorialWorkflow?.getIn(['entities'])?.has(`${collection}.${slug}`) === true;

/** Opens the page of the draft in a tab, whose address can be passed on. */
async function showDraft(entry: OpenEntry): Promise<void> {
  // Before the answer has come: later, a browser would take it for an advertisement.
  const tab = window.open('', '_blank');
  const response = await fetch('/api/newsroom/draft-link', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(entry),
  });
  const { address, error } = (await response.json()) as { address?: string; error?: string };
  if (address !== undefined && tab) tab.location.href = address;
  else {
    tab?.close();
    alert(error ?? 'Không mở được trang xem thử. Hãy thử lại.');
  }
}

/** The links, kept up to date with the open form. */
export function entryLinks(): HTMLElement {
  const links = document.createElement('span');
  links.className = 'toa-soan-bai';
  const draft = document.createElement('button');
  draft.type = 'button';
  draft.textContent = 'Xem như trang thật';
  draft.title = 'Bản nháp đã lưu, trong trang mà người đọc sẽ thấy; địa chỉ gửi được cho người duyệt';
  const history = document.createElement('a');
  history.textContent = 'Lịch sử';
  history.target = '_blank';
  links.append(draft, ' ', history);
  draft.addEventListener('click', () => {
    const entry = openEntry(location.hash);
    if (entry) void showDraft(entry).catch(() => alert('Mất kết nối với máy chủ. Hãy thử lại.'));
  });
  const update = () => {
    const entry = openEntry(location.hash);
    links.hidden = entry === undefined;
    draft.hidden = !entry || !hasDraft(entry);
    if (entry) history.href = `${historyPath}?${new URLSearchParams({ ...entry }).toString()}`;
  };
  onCmsAction(update);
  window.addEventListener('hashchange', update);
  update();
  return links;
}

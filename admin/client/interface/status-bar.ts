/** The status bar at the foot of the editors' page: the account, signing out, and the state of the last publication. */
import type { CmsStatus, Notice } from './server-status.ts';
import { showDraftNotes } from './draft-notes.ts';
import { entryLinks } from './entry-links.ts';
import { followHeight } from './foot.ts';
import { inboxText, noticeOf } from './server-status.ts';
import { showUnsavedWork, textKept } from '../saving/unsaved-work.ts';

interface Account {
  name: string;
  roleLabel: string;
}

/** Milliseconds between two questions, while something is being published and otherwise. */
const often = 2000;
const seldom = 5000;

const signedOut: Notice = {
  text: 'Phiên làm việc đã hết, chưa có gì mất. Hãy đăng nhập lại ở thẻ mới rồi quay về đây lưu tiếp.',
  faults: [],
};
const cutOff: Notice = {
  text: 'Đang mất kết nối với máy chủ. Đừng đóng trang; hãy chờ rồi lưu lại.',
  faults: [],
};

async function getJson<Answer>(address: string): Promise<{ status: number; body: Answer | undefined }> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  return {
    status: response.status,
    body: response.ok ? ((await response.json()) as Answer) : undefined,
  };
}

/** Ends the session on the server, then shows the sign-in page. */
function leave(): void {
  void fetch('/admin/dang-xuat/', { method: 'POST' }).finally(() => {
    location.assign('/admin/dang-nhap/');
  });
}

/** Decap's own menu has a way out too, which would only forget the name in the browser and leave the session open. */
function leaveByMenu(label: string): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const item = target instanceof Element ? target.closest('[role="menuitem"]') : null;
      if (item?.textContent.trim() === label) leave();
    },
    { capture: true },
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** The way to the pages of the management, in a tab of their own: what is being written stays open. */
const newTab = (href: string, text: string): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
};

/**
 * Adds the strip where the page is served by the embedded server; elsewhere (a hosted git service) there is nothing to say and nothing
 * is added.
 *
 * @param signOutLabel what Decap's menu calls signing out
 * @param collectionLabel what editors call a collection
 */
export async function addStatusBar(
  signOutLabel: string,
  collectionLabel: (name: string) => string,
): Promise<void> {
  const { body: account } = await getJson<Account>('/api/newsroom/me');
  if (!account) return;
  leaveByMenu(signOutLabel);
  const bar = document.createElement('div');
  bar.id = 'toa-soan';
  const who = document.createElement('span');
  who.className = 'toa-soan-ai';
  who.textContent = `${account.name} (${account.roleLabel})`;
  const state = document.createElement('span');
  state.setAttribute('role', 'status');
  const faults = document.createElement('ul');
  const again = button('Đăng nhập lại', () => {
    window.open('/admin/dang-nhap/', '_blank', 'noopener');
  });
  const inbox = newTab('/admin/quan-ly/hop-thu/', 'Hộp thư');
  inbox.hidden = true;
  // Beside the name, which a phone has no room for.
  const management = document.createElement('span');
  management.append(newTab('/admin/quan-ly/', 'Quản lý'), ' ', inbox);
  const unsaved = document.createElement('p');
  const notes = document.createElement('div');
  bar.append(who, management, entryLinks(), state, again, button('Đăng xuất', leave), unsaved, notes, faults);
  showDraftNotes(notes);
  document.body.append(bar);
  followHeight(bar, '--status-bar-height');
  const showUnsaved = () => void showUnsavedWork(unsaved, collectionLabel).catch(() => undefined);
  window.addEventListener('hashchange', showUnsaved);
  window.addEventListener(textKept, showUnsaved);
  showUnsaved();

  const show = ({ text, faults: lines }: Notice) => {
    if (state.textContent !== text) state.textContent = text;
    again.hidden = text !== signedOut.text;
    faults.hidden = lines.length === 0;
    faults.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  };
  const refresh = async () => {
    const { status, body } = await getJson<CmsStatus>('/api/newsroom/status').catch(() => ({
      status: 0,
      body: undefined,
    }));
    const arrived = body && inboxText(body);
    inbox.hidden = arrived === undefined;
    if (arrived !== undefined && inbox.textContent !== arrived) inbox.textContent = arrived;
    show(body ? noticeOf(body) : status === 401 ? signedOut : cutOff);
    const busy = body?.state === 'checking' || body?.state === 'building';
    setTimeout(() => void refresh(), busy ? often : seldom);
  };
  await refresh();
}

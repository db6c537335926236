/** Who is signed in, how to leave, and what became of the last publication: a strip at the foot of the editors' page. */

import type { ContentProblem } from '#loading/problems.ts';
import type { PublishStatus } from '../server/publisher.ts';

interface Account {
  name: string;
  roleLabel: string;
}

const often = 3000;
const seldom = 15_000;

function statusText({ state, progress, message, queued }: PublishStatus): string {
  if (message && state !== 'building') return message;
  const waiting = queued ? ' Có lượt công bố khác đang chờ.' : '';
  switch (state) {
    case 'checking':
      return `Đang kiểm tra nội dung…${waiting}`;
    case 'building': {
      const { pages, ofPages } = progress ?? {};
      const part = pages && ofPages ? ` (${Math.round((100 * pages) / ofPages)}%)` : '';
      return `Đang dựng trang${part}; người đọc vẫn thấy bản cũ.${waiting}`;
    }
    case 'published':
      return 'Bản công bố gần nhất đã lên trang.';
    case 'failed':
      return 'Lần công bố gần nhất không thành; trang vẫn là bản trước.';
    case 'idle':
      return '';
  }
}

function problemText({ file, field, line, message }: ContentProblem): string {
  return (
    [file, line === undefined ? '' : `dòng ${line}`, field ?? ''].filter(Boolean).join(', ') + `: ${message}`
  );
}

async function getJson<Answer>(address: string): Promise<Answer | undefined> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  return response.ok ? ((await response.json()) as Answer) : undefined;
}

/**
 * Adds the strip where the page is served by the embedded server; elsewhere (a hosted git service) there is nothing to say and nothing
 * is added.
 */
export async function addNewsroomBar(): Promise<void> {
  const account = await getJson<Account>('/api/newsroom/me').catch(() => undefined);
  if (!account) return;
  const bar = document.createElement('div');
  bar.id = 'toa-soan';
  const who = document.createElement('span');
  who.textContent = `${account.name} (${account.roleLabel})`;
  const state = document.createElement('span');
  state.setAttribute('role', 'status');
  const faults = document.createElement('ul');
  faults.hidden = true;
  const leave = document.createElement('button');
  leave.type = 'button';
  leave.textContent = 'Đăng xuất';
  leave.addEventListener('click', () => {
    void fetch('/admin/dang-xuat/', { method: 'POST' }).finally(() => {
      location.assign('/admin/dang-nhap/');
    });
  });
  bar.append(who, state, leave, faults);
  document.body.append(bar);

  const refresh = async () => {
    const status = await getJson<PublishStatus>('/api/newsroom/status').catch(() => undefined);
    if (status) {
      const text = statusText(status);
      if (state.textContent !== text) state.textContent = text;
      const problems = status.state === 'failed' ? status.problems : [];
      faults.hidden = problems.length === 0;
      faults.replaceChildren(
        ...problems.map((problem) => {
          const item = document.createElement('li');
          item.textContent = problemText(problem);
          return item;
        }),
      );
    }
    const busy = status?.state === 'checking' || status?.state === 'building';
    setTimeout(() => void refresh(), busy ? often : seldom);
  };
  await refresh();
}

/** The built sites that are kept: what each brought, going back to one and forward again, and the last publication when it failed. */
import { html } from 'hono/html';
import { formatProblems } from '#content/problems.ts';
import { demand, may } from '../../auth/roles.ts';
import type { MainChange } from '../../git/main-history.ts';
import { changesBetween } from '../../git/main-history.ts';
import { HttpError } from '../../http/http-error.ts';
import type { CmsServer } from '../../cms-server.ts';
import { publishPercent } from '../../release/progress/percent.ts';
import type { ReleaseStamp } from '../../release/releases.ts';
import { managementPath } from '../page.ts';
import type { Html, ManagementPage, Visit } from '../page.ts';
import { form, moment, table } from '../parts.ts';

const path = `${managementPath}ban-cong-bo/`;

const changeList = (changes: readonly MainChange[]): Html =>
  changes.length === 0
    ? html`Dựng lại cùng nội dung (ngày mới hoặc chương trình mới).`
    : html`<ul>
        ${changes.map(({ subject, author, at }) => html`<li>${subject}: ${author}, ${moment(at)}</li>`)}
      </ul>`;

/** The progress or failure of the last publication; a button publishes again unless one is running. */
function lastPublication({ server, caller }: Visit): Html {
  const { status } = server.publisher;
  const percent = publishPercent(status);
  if (percent !== undefined) {
    return html`<p class="note">
      Đang công bố: <progress max="100" value="${percent}">${percent} %</progress> ${percent} %. Người đọc vẫn
      thấy bản trước. <a href="${path}">Xem lại</a>
    </p>`;
  }
  const again = form({ action: 'cong-bo-lai', button: 'Công bố lại', look: 'quiet' });
  if (status.state !== 'failed') return again;
  const output = caller.account.role === 'administrator' ? status.output : undefined;
  return html`<div class="fault">
      <p>${status.message}</p>
      ${status.problems.length === 0 ? '' : html`<p>${formatProblems(status.problems)}</p>`}
    </div>
    ${
      output === undefined
        ? ''
        : html`<details>
            <summary>Lời của chương trình dựng trang</summary>
            <pre tabindex="0">${output}</pre>
          </details>`
    }
    ${again}`;
}

async function rows(visit: Visit, releases: readonly ReleaseStamp[]): Promise<(Html | string)[][]> {
  const { server, caller } = visit;
  const { git } = server.requireContext();
  const served = server.releases.current();
  return Promise.all(
    releases.map(async (release, index) => {
      const older = releases[index + 1];
      const changes = await changesBetween(git, older?.commit, release.commit, older === undefined ? 3 : 30);
      const isNewest = index === 0;
      const button = isNewest ? 'Dùng lại bản mới nhất' : 'Lùi về bản này';
      const state =
        release.id === served?.id
          ? html`<b>đang phục vụ</b>${served.pinned ? ' (đã lùi về)' : ''}`
          : may(caller.account.role, 'administer')
            ? form({
                action: 'doi-ban',
                hidden: { release: release.id },
                button,
                about: `dựng ${release.builtAt}`,
                look: 'quiet',
              })
            : '';
      return [
        html`${moment(release.builtAt)}<br />${release.pages.toLocaleString('vi')} trang`,
        changeList(changes),
        state,
      ];
    }),
  );
}

/** @throws {HttpError} when it is not kept any more, or a newer one is about to take its place */
export async function serveRelease(server: CmsServer, id: string): Promise<void> {
  const [newest, ...older] = await server.releases.list();
  if (newest?.id !== id && !older.some((release) => release.id === id))
    throw new HttpError('not-found', 'Không còn bản này.');
  if (publishPercent(server.publisher.status) !== undefined) {
    throw new HttpError(
      'conflict',
      'Đang dựng một bản mới, bản đó sẽ thay bản bạn chọn. Hãy đợi dựng xong rồi đổi bản.',
    );
  }
  await server.rollback(id, newest?.id !== id);
}

export const releases: ManagementPage = {
  path,
  label: 'Bản công bố',
  summary: 'Các bản của cổng còn giữ, mỗi bản có gì mới; lùi về bản trước; công bố lại khi dựng trang hỏng.',
  permission: 'publish',
  purpose: 'xem các bản đã công bố',
  waiting: ({ server }) => (server.publisher.status.state === 'failed' ? 1 : 0),
  show: async (visit) => {
    const { server } = visit;
    const kept = await server.releases.list();
    const served = server.releases.current();
    return html`${lastPublication(visit)}
      ${
        served?.pinned === true
          ? html`<p class="note">
              Cổng đang ở bản ${moment(served.builtAt)} do quản trị viên chọn. Bản này giữ cho tới lần công bố
              sau; lần đó gồm mọi bài đã công bố. Muốn bỏ hẳn một bài, hãy sửa bài hoặc gỡ bài.
            </p>`
          : ''
      }
      ${
        kept.length === 0
          ? html`<p>Chưa có bản nào: bản đầu tiên đang được dựng.</p>`
          : table('Các bản của cổng', ['Dựng lúc', 'Có gì mới', ''], await rows(visit, kept))
      }
      <p class="hint">
        Giữ ít nhất ba bản gần nhất. Nội dung của mọi lần công bố trước vẫn còn trong kho. Giờ ghi theo giờ
        Việt Nam.
      </p>`;
  },
  actions: {
    'cong-bo-lai': ({ server, audit }) => {
      server.requireContext();
      audit('publish-again');
      server.publisher.request();
      return Promise.resolve({ notice: 'Đang công bố lại. Tải lại trang này để xem kết quả.' });
    },
    'doi-ban': async ({ server, caller, form: sent, audit }) => {
      demand(caller.account.role, 'administer', 'lùi về bản trước');
      const id = sent.get('release') ?? '';
      await serveRelease(server, id);
      audit('rollback', id);
      return { notice: 'Đã đổi bản. Người đọc thấy bản này ngay từ bây giờ.' };
    },
  },
};

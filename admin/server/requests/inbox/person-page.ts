/** One person's data: found by telephone, e-mail or tax code, handed over, or erased. */
import { html } from 'hono/html';
import { requestStateLabels } from '#schemas/requests/states.ts';
import { HttpError } from '../../http/http-error.ts';
import { managementPath } from '../../management/page.ts';
import type { Html, ManagementPage, Visit } from '../../management/page.ts';
import { field, form, moment, table } from '../../management/parts.ts';
import { kindLabel } from './list.ts';
import type { StoredRequest } from '../store/request-store.ts';
import { personFilePath, personKey } from './person-file.ts';
import { requestPath, requireRequests } from './visit.ts';

const personParameter = 'ai';

const personPath = `${managementPath}du-lieu-ca-nhan/`;

const requestTable = (found: readonly StoredRequest[]): Html =>
  table(
    'Yêu cầu của người này',
    ['Nội dung', 'Loại', 'Tình trạng', 'Nhận lúc'],
    found.map(({ reference, title, kind, state, receivedAt }) => [
      html`<a href="${requestPath(reference)}">${title === '' ? reference : title}</a>`,
      kindLabel(kind),
      requestStateLabels[state],
      moment(receivedAt),
    ]),
  );

function show(visit: Visit): Html {
  const typed = visit.query.get(personParameter) ?? '';
  const key = personKey(typed);
  const requests = requireRequests(visit);
  const found = key === '' ? [] : requests.store.ofPerson(key);
  const subscription = key === '' ? undefined : requests.subscriptions.ofPerson(key);
  return html`<p>
      Người gửi có quyền xem và yêu cầu xóa dữ liệu về mình. Tìm theo đúng số điện thoại, thư điện tử hoặc mã
      số thuế đã ghi khi gửi.
    </p>
    <form method="get" class="row" role="search">
      ${field({ name: personParameter, label: 'Điện thoại, thư điện tử hoặc mã số thuế', value: typed })}
      <button type="submit">Tìm</button>
    </form>
    ${
      key === ''
        ? ''
        : html`<p role="status">
            ${found.length} yêu cầu.
            ${subscription === undefined ? '' : 'Địa chỉ này đã đăng ký nhận thư báo.'}
          </p>`
    }
    ${found.length === 0 ? '' : requestTable(found)}
    ${
      found.length === 0 && subscription === undefined
        ? ''
        : html`<p>
              <a href="${personFilePath}?${personParameter}=${encodeURIComponent(key)}"
                >Tải tệp để giao cho họ</a
              >
            </p>
            ${form({
              action: 'xoa-nguoi',
              hidden: { key },
              button: 'Xóa thông tin liên hệ và thôi gửi thư báo',
              look: 'danger',
            })}`
    }`;
}

export const personPage: ManagementPage = {
  path: personPath,
  label: 'Dữ liệu cá nhân',
  summary: 'Giao cho một người dữ liệu về họ trong hộp thư, hoặc xóa theo yêu cầu.',
  permission: 'publish',
  purpose: 'xem dữ liệu cá nhân trong hộp thư',
  show,
  actions: {
    'xoa-nguoi': async (visit) => {
      const { store, subscriptions } = requireRequests(visit);
      const key = visit.form.get('key') ?? '';
      const found = store.ofPerson(key);
      const subscription = subscriptions.ofPerson(key);
      if (found.length === 0 && subscription === undefined)
        throw new HttpError('not-found', 'Không còn yêu cầu nào của người này.');
      for (const { reference } of found) {
        store.eraseContact(reference);
        store.note(reference, { who: visit.caller.account.name, action: 'erase', words: '' });
      }
      if (subscription !== undefined) subscriptions.remove(subscription.id);
      visit.audit('erase-person', found.map(({ reference }) => reference).join(' '));
      const left = subscription === undefined ? '' : ' Địa chỉ không còn nhận thư báo.';
      return { notice: `Đã xóa thông tin liên hệ ở ${found.length} yêu cầu.${left}` };
    },
  },
};

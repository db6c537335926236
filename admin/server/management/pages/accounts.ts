/** Who may sign in, and as what: for administrators. Passwords are never typed here: people get a one-time password and choose their own. */
import { html } from 'hono/html';
import type { Account } from '../../auth/accounts.ts';
import { oneTimePassword } from '../../auth/passwords.ts';
import { isRole, roleLabels, roles } from '../../auth/roles.ts';
import type { Role } from '../../auth/roles.ts';
import { HttpError } from '../../http/http-error.ts';
import { managementPath } from '../page.ts';
import type { Html, ManagementPage, Visit } from '../page.ts';
import { choice, field, form, moment, table } from '../parts.ts';

/** How long a one-time password is good for, in milliseconds. */
const oneTimeFor = 7 * 24 * 60 * 60 * 1000;

const roleOptions = roles.map((role) => [role, roleLabels[role]] as const);

function stateOf(account: Account, sessions: number): Html | string {
  if (account.disabled === true) return 'đã khóa';
  if (account.oneTimeUntil !== undefined)
    return html`chờ đổi mật khẩu dùng một lần, hạn ${moment(account.oneTimeUntil)}`;
  return sessions === 0 ? 'không mở trang nào' : `đang đăng nhập ở ${sessions} nơi`;
}

const aboutAccount = (login: string) => `: tài khoản ${login}`;

/** The form that corrects the name and the mail of a person. */
const personForm = ({ login, name, email }: Account): Html =>
  form({
    action: 'sua',
    hidden: { login },
    about: aboutAccount(login),
    button: 'Lưu tên và thư',
    look: 'quiet',
    fields: html`${field({ name: 'name', id: `name-${login}`, label: 'Họ và tên', value: name })}
    ${field({ name: 'email', id: `email-${login}`, label: 'Thư điện tử', type: 'email', value: email })}`,
  });

/** For the caller's own account, of which only name and mail are changed here. */
const ownActions = (account: Account): Html =>
  html`<p>tài khoản của bạn</p>
    <details>
      <summary>Thay đổi<span class="unseen">${aboutAccount(account.login)}</span></summary>
      ${personForm(account)}
    </details>`;

function actionsOn(account: Account): Html {
  const { login, role, disabled } = account;
  const hidden = { login };
  const about = aboutAccount(login);
  const quiet = (action: string, button: string) => form({ action, hidden, button, about, look: 'quiet' });
  return html`<details>
    <summary>Thay đổi<span class="unseen">${about}</span></summary>
    ${personForm(account)}
    ${form({
      action: 'doi-vai-tro',
      hidden,
      about,
      button: 'Đổi vai trò',
      look: 'quiet',
      fields: choice({
        name: 'role',
        id: `role-${login}`,
        label: 'Vai trò',
        value: role,
        options: roleOptions,
      }),
    })}
    ${quiet('cap-mat-khau', 'Cấp mật khẩu mới')} ${quiet('ket-thuc-phien', 'Kết thúc các phiên')}
    ${disabled === true ? quiet('mo-khoa', 'Mở khóa') : form({ action: 'khoa', hidden, about, button: 'Khóa tài khoản', look: 'danger' })}
  </details>`;
}

/** The password is told on one page, once; whoever reads it hands it over. */
const handOver = (login: string, password: string): Html =>
  html`<p>Mật khẩu dùng một lần của <b>${login}</b>, chỉ hiện lần này:</p>
    <p class="secret">${password}</p>
    <p>
      Hãy đưa tận tay hoặc qua điện thoại. Mật khẩu có hạn 7 ngày; đăng nhập lần đầu xong, người dùng phải đặt
      mật khẩu của riêng mình.
    </p>`;

const oneTimeUntil = () => new Date(Date.now() + oneTimeFor).toISOString();

function roleIn({ form: sent }: Visit): Role {
  const role = sent.get('role') ?? '';
  if (!isRole(role)) throw new HttpError('bad-request', 'Hãy chọn một vai trò.');
  return role;
}

/** An action on the account that the form names. The caller's own account is changed elsewhere, or by another administrator. */
const onAccount =
  (action: string, act: (visit: Visit, login: string) => Promise<Html | string>) => async (visit: Visit) => {
    const { server, caller, form: sent, audit } = visit;
    const login = sent.get('login') ?? '';
    if (server.accounts.find(login) === undefined)
      throw new HttpError('not-found', `Không có tài khoản “${login}”.`);
    if (login === caller.account.login) {
      throw new HttpError(
        'conflict',
        'Tài khoản của chính bạn không đổi ở đây: mật khẩu đổi ở “Tài khoản của tôi”, vai trò do một quản trị viên khác đổi.',
      );
    }
    const notice = await act(visit, login);
    audit(action, login);
    return { notice };
  };

export const accounts: ManagementPage = {
  path: `${managementPath}tai-khoan/`,
  label: 'Tài khoản',
  summary: 'Ai được đăng nhập và làm gì: thêm người, sửa tên và thư, đổi vai trò, cấp mật khẩu mới, khóa.',
  permission: 'administer',
  purpose: 'quản lý tài khoản',
  show: ({ server, caller, form: sent }) =>
    html`${table(
        'Tài khoản của tòa soạn',
        ['Tên', 'Đăng nhập', 'Vai trò', 'Tình trạng', ''],
        server.accounts
          .list()
          .map((account) => [
            html`<b>${account.name}</b><br />${account.email}`,
            account.login,
            roleLabels[account.role],
            stateOf(account, server.sessions.count(account.login)),
            account.login === caller.account.login ? ownActions(account) : actionsOn(account),
          ]),
      )}
      <h2>Thêm người</h2>
      <p>
        Người viết soạn bản nháp và gửi duyệt. Biên tập viên duyệt, công bố, gỡ và xóa. Quản trị viên còn quản
        lý tài khoản, lùi về bản trước và xem nhật ký.
      </p>
      ${form({
        action: 'them',
        fields: html`${field({
          name: 'name',
          label: 'Họ và tên',
          value: sent.get('viec') === 'them' ? sent.get('name') : '',
          hint: 'Được ghi cùng mỗi lần sửa bài.',
        })}
        ${field({ name: 'email', label: 'Thư điện tử', type: 'email', value: sent.get('viec') === 'them' ? sent.get('email') : '' })}
        ${field({
          name: 'login',
          id: 'new-login',
          label: 'Tên đăng nhập',
          value: sent.get('viec') === 'them' ? sent.get('login') : '',
          hint: 'Chữ thường không dấu, ví dụ: nguyen.hoa',
        })}
        ${choice({
          name: 'role',
          id: 'new-role',
          label: 'Vai trò',
          value: sent.get('role') ?? 'author',
          options: roleOptions,
        })}`,
        button: 'Thêm và cấp mật khẩu dùng một lần',
      })}`,
  actions: {
    them: async (visit) => {
      const { server, form: sent, audit } = visit;
      const role = roleIn(visit);
      const password = oneTimePassword();
      const { login } = await server.accounts.add({
        login: sent.get('login') ?? '',
        name: sent.get('name') ?? '',
        email: sent.get('email') ?? '',
        role,
        password,
        oneTimeUntil: oneTimeUntil(),
      });
      audit('add-account', `${login} ${role}`);
      return { notice: handOver(login, password) };
    },
    sua: async ({ server, form: sent, audit }) => {
      const login = sent.get('login') ?? '';
      const [name, email] = [sent.get('name') ?? '', sent.get('email') ?? ''];
      await server.accounts.setPerson(login, { name, email });
      audit('change-person', login);
      return { notice: `Đã lưu tên và thư điện tử của ${login}.` };
    },
    'cap-mat-khau': onAccount('reset-password', async ({ server }, login) => {
      const password = oneTimePassword();
      await server.accounts.setPassword(login, password, oneTimeUntil());
      return handOver(login, password);
    }),
    'doi-vai-tro': onAccount('change-role', async (visit, login) => {
      const role = roleIn(visit);
      await visit.server.accounts.setRole(login, role);
      return `${login} nay là ${roleLabels[role]}, và phải đăng nhập lại.`;
    }),
    'ket-thuc-phien': onAccount('end-sessions', async ({ server }, login) => {
      await server.accounts.endSessions(login);
      return `Đã kết thúc mọi phiên của ${login}; người này phải đăng nhập lại.`;
    }),
    khoa: onAccount('disable-account', async ({ server }, login) => {
      await server.accounts.setDisabled(login, true);
      return `Đã khóa ${login}: không đăng nhập được nữa, các phiên đã kết thúc. Bài đã viết vẫn còn.`;
    }),
    'mo-khoa': onAccount('enable-account', async ({ server }, login) => {
      await server.accounts.setDisabled(login, false);
      return `Đã mở khóa ${login}.`;
    }),
  },
};

/** The caller's own account: name, role, password. */
import { html } from 'hono/html';
import { changeOwnPassword } from '../../auth/change-password.ts';
import { roleLabels } from '../../auth/roles.ts';
import { shortestPassword } from '../../auth/passwords.ts';
import { ownAccountPath } from '../../http/middleware.ts';
import { HttpError } from '../../http/http-error.ts';
import type { ManagementPage } from '../page.ts';
import { field, form } from '../parts.ts';

export const ownAccount: ManagementPage = {
  path: ownAccountPath,
  label: 'Tài khoản của tôi',
  summary: 'Đổi mật khẩu; xem tên và vai trò được ghi cùng mỗi lần sửa bài.',
  permission: 'read',
  purpose: 'mở trang này',
  show: ({ server, caller: { account } }) =>
    html`${
        server.accounts.find(account.login)?.oneTimeUntil === undefined
          ? ''
          : html`<p class="note">
              Bạn đang dùng mật khẩu do quản trị viên cấp. Hãy đặt mật khẩu của riêng bạn rồi bắt đầu làm
              việc.
            </p>`
      }
      <dl>
        <dt>Họ và tên</dt>
        <dd>${account.name}</dd>
        <dt>Tên đăng nhập</dt>
        <dd>${account.login}</dd>
        <dt>Thư điện tử</dt>
        <dd>${account.email}</dd>
        <dt>Vai trò</dt>
        <dd>${roleLabels[account.role]}</dd>
      </dl>
      <h2>Đổi mật khẩu</h2>
      ${form({
        action: 'doi-mat-khau',
        fields: html`${field({
          name: 'current',
          label: 'Mật khẩu hiện nay',
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${field({
          name: 'next',
          label: 'Mật khẩu mới',
          type: 'password',
          autocomplete: 'new-password',
          hint: `Ít nhất ${shortestPassword} ký tự; một câu dễ nhớ là tốt nhất.`,
        })}
        ${field({
          name: 'again',
          label: 'Nhập lại mật khẩu mới',
          type: 'password',
          autocomplete: 'new-password',
        })}`,
        button: 'Đổi mật khẩu',
      })}`,
  actions: {
    'doi-mat-khau': async (visit) => {
      const { server, caller, session, form: sent, audit } = visit;
      const next = sent.get('next') ?? '';
      if (next !== sent.get('again')) {
        throw new HttpError('bad-request', 'Hai lần nhập mật khẩu mới không giống nhau.');
      }
      await changeOwnPassword(server, caller, session, { current: sent.get('current') ?? '', next });
      audit('change-password');
      return { notice: 'Đã đổi mật khẩu. Các phiên khác của bạn, trên máy này và máy khác, đã kết thúc.' };
    },
  },
};

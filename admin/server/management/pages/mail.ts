/** E-mail notices: whether they are sent, and whether they arrive. */
import { html } from 'hono/html';
import { HttpError } from '../../http/http-error.ts';
import { managementPath } from '../page.ts';
import type { CmsServer } from '../../cms-server.ts';
import type { Html, ManagementPage } from '../page.ts';
import { form, moment } from '../parts.ts';

/** How many people outside get notices, and whether letters to them wait. */
function subscriberLine({ requests, visitorNotices }: CmsServer): Html {
  if (requests === undefined) return html``;
  if (!(visitorNotices?.isOn ?? false))
    return html`<p class="note">
      Người dân, doanh nghiệp chưa đăng ký nhận thư báo được, vì máy chủ chưa biết địa chỉ công khai của mình
      (NEWSROOM_URL hoặc SITE_URL).
    </p>`;
  const { confirmed, waiting } = requests.subscriptions.count();
  return html`<p>
    Nhận thư báo: ${confirmed} địa chỉ, ${waiting} địa chỉ chờ xác nhận. Thư cho người ngoài đang chờ gửi:
    ${requests.letters.waiting()}.
  </p>`;
}

export const mail: ManagementPage = {
  path: `${managementPath}thu-bao/`,
  label: 'Thư báo',
  summary: 'Thư điện tử báo bài chờ duyệt, bài trả lại, giờ hẹn, đơn mới: có gửi không, có tới không.',
  permission: 'administer',
  purpose: 'xem việc gửi thư',
  show: ({ server, caller }) => {
    const { isOn, sent, lastSentAt, lastFault } = server.outbox.state;
    if (!isOn) {
      return html`<p class="note">
        Tòa soạn không gửi thư, vì máy chủ chưa được đặt SMTP_URL và MAIL_FROM. Mọi việc chờ vẫn hiện ở trang
        Quản lý.
      </p>`;
    }
    return html`<p>
        Từ lúc máy chủ chạy: ${sent}
        thư${lastSentAt === undefined ? '' : html`, thư gần nhất lúc ${moment(lastSentAt)}`}.
      </p>
      ${
        lastFault === undefined
          ? ''
          : html`<p class="fault">Lần gửi hỏng gần nhất, ${moment(lastFault.at)}: ${lastFault.message}</p>`
      }
      ${subscriberLine(server)}
      <ul>
        <li>
          Biên tập viên được báo khi có bài chờ duyệt, khi có đơn đăng ký mới và khi công bố không thành.
        </li>
        <li>Người viết được báo khi bài bị trả lại hoặc có lời nhắn.</li>
        <li>Người hẹn giờ được báo khi bài đã công bố hoặc chưa công bố được.</li>
      </ul>
      ${form({ action: 'gui-thu', button: `Gửi thư thử tới ${caller.account.email}`, look: 'quiet' })}`;
  },
  actions: {
    'gui-thu': ({ server, caller, audit }) => {
      if (!server.outbox.state.isOn) throw new HttpError('conflict', 'Máy chủ chưa được đặt để gửi thư.');
      server.notices.test(caller.account.email);
      audit('test-mail', caller.account.email);
      return Promise.resolve({ notice: 'Thư đang được gửi. Tải lại trang này để xem kết quả.' });
    },
  },
};

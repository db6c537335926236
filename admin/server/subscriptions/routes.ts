/**
 * Pages behind the links of letters. A link that is only opened changes nothing, since programs that scan mail open links too; the button on the page does,
 * and so does the one click that mail programs offer (RFC 8058), which posts to the same address. The signature in the link is the
 * permission, so the origin of the post does not matter.
 */
import { Hono } from 'hono';
import { escapeHtml } from '#text/html.ts';
import { routes } from '#routes.ts';
import type { CmsServer } from '../cms-server.ts';
import { htmlPage, plainPage } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import { body } from '../http/middleware.ts';
import type { CmsContext, CmsEnv } from '../http/middleware.ts';
import type { Requests } from '../requests/requests.ts';
import { linkPurposes } from './links.ts';
import type { LinkPurpose } from './links.ts';
import type { Subscription } from './subscriptions.ts';

const purposes = Object.keys(linkPurposes) as LinkPurpose[];

const answer = (heading: string, text: string, status = 200): Response =>
  htmlPage(plainPage({ heading, body: text }), status);

const again = `<p><a href="${routes.notices}">Mở trang đăng ký nhận thư báo</a></p>`;

const gone = (): Response =>
  answer(
    'Liên kết không còn dùng được',
    `<p>Địa chỉ này không còn trong danh sách nhận thư báo: chưa được xác nhận trong bảy ngày, đã thôi nhận hoặc đã hết hạn. Cổng không giữ gì về nó nữa.</p>${again}`,
    410,
  );

/** @param server the newsroom, whose database may be closed */
export function subscriptionRoutes(server: CmsServer): Hono<CmsEnv> {
  const app = new Hono<CmsEnv>();

  function read(c: CmsContext): {
    purpose: LinkPurpose;
    requests: Requests;
    found: Subscription | undefined;
  } {
    const purpose = purposes.find((one) => linkPurposes[one] === c.req.param('purpose'));
    const { requests } = server;
    if (requests === undefined)
      throw new HttpError('unavailable', 'Cổng đang tạm dừng phần này. Hãy thử lại sau.');
    const id = purpose && requests.links.read(purpose, c.req.query('ma') ?? '');
    if (purpose === undefined || id === undefined)
      throw new HttpError('not-found', 'Liên kết không đúng. Hãy chép cả liên kết trong thư.');
    return { purpose, requests, found: requests.subscriptions.get(id) };
  }

  app.get('/:purpose', async (c) => {
    const { purpose, found } = read(c);
    if (found === undefined) return gone();
    const wishes = (purpose === 'confirm' ? found.asked : undefined) ?? found.wishes ?? found.asked;
    const lines = wishes === undefined ? [] : ((await server.visitorNotices?.wishLines(wishes)) ?? []);
    const list = `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
    const heading = purpose === 'confirm' ? 'Xác nhận nhận thư báo' : 'Thôi nhận thư báo';
    const button = purpose === 'confirm' ? 'Xác nhận' : 'Thôi nhận và xóa địa chỉ';
    return answer(
      heading,
      `<p>${escapeHtml(found.email)}:</p>${list}
      <form method="post"><button type="submit">${button}</button></form>`,
    );
  });

  app.post('/:purpose', body('application/x-www-form-urlencoded', 1024), (c) => {
    const { purpose, requests, found } = read(c);
    if (purpose === 'leave') {
      // Asked again, the outcome is the same: the address is not here.
      if (found !== undefined) requests.subscriptions.remove(found.id);
      return answer('Đã thôi nhận', `<p>Cổng đã xóa địa chỉ và không gửi thư báo nữa.</p>${again}`);
    }
    if (found === undefined) return gone();
    requests.subscriptions.confirm(found.id);
    return answer(
      'Đã xác nhận',
      `<p>Thư báo sẽ tới ${escapeHtml(found.email)} vào thứ Hai, khi có điều mới về các mục đã chọn. Tuần không có gì mới thì không có thư.</p>
      <p><a href="/">Về trang chủ</a></p>`,
    );
  });

  return app;
}

/** The management pages over HTTP: who may open which, forms, notices, faults. */
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { demand, may } from '../auth/roles.ts';
import type { CmsServer } from '../cms-server.ts';
import { htmlPage, plainPagePolicy } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import { body, cmsHeaders, formOf, fromOwnPage, managementStyles, sessionOf } from '../http/middleware.ts';
import type { CmsContext, CmsEnv, CmsMiddleware } from '../http/middleware.ts';
import type { Reach } from '../http/requests.ts';
import { frame } from './frame.ts';
import { Notices } from './notices.ts';
import type { Html, ManagementPage, UploadedFile, Visit } from './page.ts';
import { actionField, managementPath } from './page.ts';
import { managementStyleSheet } from './styles.ts';

/** The longest form, in bytes. */
const mostBytes = 32 * 1024;

const scriptedPolicy = {
  'Content-Security-Policy': plainPagePolicy.replace(
    "style-src 'self'",
    "style-src 'self'; script-src 'self'",
  ),
};

const scriptPath = ({ path }: ManagementPage) => `${path}trang.js`;

const formType = 'application/x-www-form-urlencoded';
const uploadType = 'multipart/form-data';

/** The form that was sent, with its file where the page takes one. */
async function readForm(c: CmsContext): Promise<{ form: URLSearchParams; file?: UploadedFile }> {
  if (!(c.req.header('content-type') ?? '').toLowerCase().startsWith(uploadType))
    return { form: await formOf(c) };
  const form = new URLSearchParams();
  let file: UploadedFile | undefined;
  for (const [name, value] of await c.req.formData()) {
    if (typeof value === 'string') form.append(name, value);
    else if (value.size > 0) file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { form, ...(file ? { file } : {}) };
}

/** The parameter that names a notice; see {@link Notices}. */
const noticeKey = 'tin-bao';

const menuFor = (pages: readonly ManagementPage[], { caller }: Visit) =>
  pages.filter(({ permission }) => may(caller.account.role, permission));

/** Plain forms, and forms with a file where the page takes one. */
function acceptedBody({ mostUpload }: ManagementPage): CmsMiddleware {
  const plain = body(formType, mostBytes, 'Biểu mẫu quá dài. Hãy viết ngắn lại rồi gửi lần nữa.');
  if (mostUpload === undefined) return plain;
  const upload = body(uploadType, mostUpload);
  return (c, next) =>
    (c.req.header('content-type') ?? '').toLowerCase().startsWith(uploadType)
      ? upload(c, next)
      : plain(c, next);
}

/** The first page: what there is, and how much waits. */
const overview = (pages: readonly ManagementPage[]): ManagementPage => ({
  path: managementPath,
  label: 'Quản lý tòa soạn',
  summary: '',
  permission: 'read',
  purpose: 'mở trang này',
  show: (visit) =>
    html`<ul class="cards">
      ${menuFor(pages, visit).map(async (page) => {
        const waiting = (await page.waiting?.(visit)) ?? 0;
        return html`<li>
          <a href="${page.path}">${page.label}</a>${
            waiting === 0 ? '' : html` <strong class="count">${waiting} việc chờ</strong>`
          }
          <p>${page.summary}</p>
        </li>`;
      })}
    </ul>`,
});

/**
 * The routes of these pages, behind the sign-in of `/admin/*`.
 *
 * @param project the folder of the program, for the colours of the site
 */
export function managementRoutes(
  server: CmsServer,
  reach: Reach,
  project: string,
  pages: readonly ManagementPage[],
): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  const notices = new Notices();
  const styles = managementStyleSheet(project);
  const headers = cmsHeaders(reach);

  const visitOf = (c: CmsContext, form: URLSearchParams, file?: UploadedFile): Visit => {
    const { caller } = c.var;
    return {
      server,
      caller,
      session: sessionOf(c, reach),
      query: new URL(c.req.url).searchParams,
      form,
      file,
      audit: (action, subject = '', result = 'done') => {
        server.audit.add({ who: caller.account.login, address: caller.address, action, subject, result });
      },
    };
  };

  const render = async (
    page: ManagementPage,
    visit: Visit,
    said: { notice?: Html | string | undefined; fault?: HttpError } = {},
  ): Promise<Response> => {
    const whole = await frame({
      title: page.label,
      caller: visit.caller,
      menu: menuFor(pages, visit),
      current: page.path,
      body: await page.show(visit),
      script: page.script === undefined ? undefined : scriptPath(page),
      notice: said.notice,
      fault: said.fault?.message,
    });
    return htmlPage(whole.toString(), said.fault?.status, page.script === undefined ? {} : scriptedPolicy);
  };

  routes.get(managementStyles, (c) =>
    c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  for (const page of [overview(pages), ...pages]) {
    const { path, permission, purpose, actions = {} } = page;
    routes.use(path, headers);
    if (page.script !== undefined) {
      const script = readFileSync(page.script, 'utf8');
      routes.get(scriptPath(page), (c) =>
        c.body(script, 200, {
          'Content-Type': 'text/javascript; charset=utf-8',
          'Cache-Control': 'no-cache',
        }),
      );
    }
    routes.get(path.slice(0, -1), (c) => c.redirect(path, 303));
    routes.get(path, (c) => {
      const visit = visitOf(c, new URLSearchParams());
      demand(visit.caller.account.role, permission, purpose);
      const notice = notices.take(visit.caller.account.login, visit.query.get(noticeKey));
      return render(page, visit, { notice });
    });
    routes.post(path, fromOwnPage(reach), acceptedBody(page), async (c) => {
      const { form, file } = await readForm(c);
      const visit = visitOf(c, form, file);
      demand(visit.caller.account.role, permission, purpose);
      const name = visit.form.get(actionField) ?? '';
      const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (act === undefined)
        throw new HttpError('bad-request', 'Biểu mẫu này không còn dùng. Hãy tải lại trang.');
      try {
        const { notice, to = path } = await act(visit);
        const key = notices.put(visit.caller.account.login, notice);
        c.header('Cache-Control', 'no-store');
        return c.redirect(`${to}${to.includes('?') ? '&' : '?'}${noticeKey}=${key}`, 303);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        return render(page, visit, { fault: error });
      }
    });
  }
  return routes;
}

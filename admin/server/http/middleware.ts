/** Middleware shared by the routes: environment, body limits, headers, the origin rule, sessions, errors. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { z } from 'astro/zod';
import type { CmsServer } from '../cms-server.ts';
import type { Caller } from './caller.ts';
import { HttpError } from './http-error.ts';
import type { Reach } from './requests.ts';
import { addressOf, isSecure, ownOrigin, requireOwnPage } from './requests.ts';

export interface CmsEnv {
  Bindings: HttpBindings;
  Variables: { caller: Caller };
}

export type CmsContext = Context<CmsEnv>;
export type CmsMiddleware = MiddlewareHandler<CmsEnv>;

/** The style sheet of the management pages. */
export const managementStyles = '/admin/quan-ly/trang.css';

/** Where people sign in. */
export const signInPath = '/admin/dang-nhap/';

/** Where people change their password, and the style sheet of that page: all that a one-time password opens. */
export const ownAccountPath = '/admin/quan-ly/tai-khoan-cua-toi/';
const isOfOwnAccount = (path: string) => path === ownAccountPath || path === managementStyles;

const cookieName = 'toasoan';

/** `__Host-` makes a browser refuse the cookie from other hosts and over plain http; plain http itself cannot have it. */
const prefixOf = (reach: Reach) => (isSecure(reach) ? ('host' as const) : undefined);

/** The session secret that a request carries. */
export const sessionOf = (c: CmsContext, reach: Reach): string | undefined =>
  getCookie(c, cookieName, prefixOf(reach));

export function setSession(c: CmsContext, reach: Reach, id: string): void {
  const prefix = prefixOf(reach);
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(reach) } as const;
  setCookie(c, cookieName, id, prefix === undefined ? options : { ...options, prefix });
}

export function clearSession(c: CmsContext, reach: Reach): void {
  const prefix = prefixOf(reach);
  deleteCookie(c, cookieName, {
    path: '/',
    secure: isSecure(reach),
    ...(prefix === undefined ? {} : { prefix }),
  });
}

/** The headers of every answer that the CMS writes itself; the CMS page comes with those of the static site. */
export const cmsHeaders = (reach: Reach): CmsMiddleware =>
  secureHeaders({
    xFrameOptions: 'DENY',
    referrerPolicy: 'strict-origin-when-cross-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
    strictTransportSecurity: isSecure(reach) ? 'max-age=31536000' : false,
    crossOriginResourcePolicy: 'same-origin',
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    originAgentCluster: false,
  });

/** Refuses requests that name another host (DNS rebinding). */
export const knownHost =
  (reach: Reach): CmsMiddleware =>
  async (c, next) => {
    ownOrigin(c.env.incoming, reach);
    await next();
  };

/** Refuses requests that another page has sent. */
export const fromOwnPage =
  (reach: Reach): CmsMiddleware =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') requireOwnPage(c.env.incoming, reach);
    await next();
  };

/** Accepts bodies of one type up to a size in bytes. */
export function body(type: string, mostBytes: number, tooLarge?: string): CmsMiddleware {
  const message = tooLarge ?? `Yêu cầu quá lớn; tối đa là ${Math.round(mostBytes / 1048576)} MB.`;
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new HttpError('too-large', message);
    },
  });
  return async (c, next) => {
    const given = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (given !== type) throw new HttpError('unsupported-type', `Yêu cầu phải có kiểu ${type}.`);
    return limit(c, next);
  };
}

/** The fields of a form that was posted. */
export const formOf = async (c: CmsContext): Promise<URLSearchParams> =>
  new URLSearchParams(await c.req.text());

/**
 * The JSON of a request in the shape that is expected.
 *
 * @throws {HttpError} when it is not JSON or has another shape
 */
export async function jsonOf<Schema extends z.ZodType>(
  c: CmsContext,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new HttpError('bad-request', 'Yêu cầu không đúng dạng.');
}

/**
 * Sets the caller of an API request.
 *
 * @param isWork false for requests that an open page makes by itself: they do not keep a session alive
 */
export const signedIn =
  (server: CmsServer, reach: Reach, isWork: (path: string) => boolean): CmsMiddleware =>
  async (c, next) => {
    const account = server.sessions.account(sessionOf(c, reach), isWork(c.req.path));
    if (account === undefined) {
      throw new HttpError(
        'signed-out',
        'Bạn đã bị đăng xuất. Hãy đăng nhập lại trong một thẻ khác rồi lưu lại bài này.',
        { signIn: signInPath },
      );
    }
    if (account.oneTimeUntil !== undefined) {
      throw new HttpError('forbidden', 'Hãy đổi mật khẩu dùng một lần trước khi làm việc.', {
        changePassword: ownAccountPath,
      });
    }
    c.set('caller', { account, address: addressOf(c.env.incoming, reach) });
    c.header('Cache-Control', 'no-store');
    await next();
  };

/** Sets the caller of a page; whoever has not signed in is led to where that is done. */
export const signedInPage =
  (server: CmsServer, reach: Reach): CmsMiddleware =>
  async (c, next) => {
    const account = server.sessions.account(sessionOf(c, reach));
    if (account === undefined) {
      c.header('Cache-Control', 'no-store');
      return c.redirect(signInPath, 303);
    }
    if (account.oneTimeUntil !== undefined && !isOfOwnAccount(c.req.path)) {
      c.header('Cache-Control', 'no-store');
      return c.redirect(ownAccountPath, 303);
    }
    c.set('caller', { account, address: addressOf(c.env.incoming, reach) });
    await next();
    return undefined;
  };

/** Sends a file of the site, such as the CMS page itself. */
export const fromSite =
  (server: CmsServer) =>
  async (c: CmsContext): Promise<Response> => {
    c.env.outgoing.setHeader('X-Robots-Tag', 'noindex');
    await server.site.handle(c.env.incoming, c.env.outgoing);
    return RESPONSE_ALREADY_SENT;
  };

/** Answers with the error: JSON to the API, plain text to a page. What is no HttpError is logged with its stack. */
export function answerError(error: unknown, c: CmsContext, server: CmsServer): Response {
  if (!(error instanceof HttpError)) server.log.error({ err: error, path: c.req.path }, 'Request failed');
  const known =
    error instanceof HttpError
      ? error
      : new HttpError('unavailable', 'Máy chủ gặp lỗi; chưa có gì thay đổi. Hãy thử lại.');
  c.header('Cache-Control', 'no-store');
  // Close the connection, discarding the rest of a request body that is still arriving.
  if (!c.env.incoming.complete) c.header('Connection', 'close');
  if (c.req.path.startsWith('/api/')) return c.json({ error: known.message, ...known.details }, known.status);
  return c.text(`${known.message}\n`, known.status);
}

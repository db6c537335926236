/** The newsroom over HTTP: signing in and out, Decap's proxy protocol, the state of publishing; everything else is the site. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { posix } from 'node:path';
import { securityHeaders } from './static-site.ts';
import { isWriting, dispatch, subjectOf } from '../cms/actions.ts';
import { Applications } from '../applications/routes.ts';
import type { Caller } from './caller.ts';
import type { CmsServer } from '../cms-server.ts';
import { cmsApi } from './api.ts';
import { requestSchema } from '../cms/decap-protocol.ts';
import { HttpError } from './http-error.ts';
import type { Reach } from './requests.ts';
import { addressOf, ownOrigin, readBody, redirect, requireOwnPage, sendJson, sessionOf } from './requests.ts';
import { SignIn } from '../auth/sign-in.ts';
import { signInPath } from '../auth/sign-in-page.ts';

/** The largest request of the proxy protocol: a few uploads in base64. */
const mostProxyBytes = 10 * 1024 * 1024;

/** The decoded path; requests whose path cannot be decoded are left to the site, which refuses them. */
function pathOf(request: IncomingMessage): string {
  try {
    return posix.normalize(decodeURIComponent((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'));
  } catch {
    return '/';
  }
}

export class CmsHandler {
  readonly #newsroom: CmsServer;
  readonly #reach: Reach;
  readonly #secure: boolean;
  readonly #signIn: SignIn;
  readonly #applications: Applications;

  /** @param project the folder of the program, for the colours of the site */
  constructor(newsroom: CmsServer, reach: Reach, project: string) {
    this.#newsroom = newsroom;
    this.#reach = reach;
    this.#secure = reach.origin?.startsWith('https:') ?? false;
    this.#signIn = new SignIn(newsroom, reach, this.#secure, project);
    this.#applications = new Applications(newsroom, reach);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    const isApi = path.startsWith('/api/');
    // Some file systems take /Admin/ for /admin/.
    if (!isApi && !/^\/admin(?:\/|$)/i.test(path)) {
      await this.#newsroom.site.handle(request, response);
      return;
    }
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (this.#secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    try {
      ownOrigin(request, this.#reach);
      if (await this.#applications.handle(path, request, response)) return;
      if (isApi) await this.#api(path, request, response);
      else await this.#pages(path, request, response);
    } catch (error) {
      this.#refuse(request, response, error, isApi);
    }
  }

  async #pages(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await this.#signIn.handle(path, request, response)) return;
    const account = this.#newsroom.sessions.account(sessionOf(request, this.#secure));
    if (account === undefined) {
      redirect(response, signInPath);
      return;
    }
    response.setHeader('X-Robots-Tag', 'noindex');
    if (await this.#applications.handleEditors(path, account, request, response)) return;
    await this.#newsroom.site.handle(request, response);
  }

  /** The caller of an API; a request that changes something must come from a page of ours. */
  #caller(path: string, request: IncomingMessage): Caller {
    if (request.method !== 'GET') requireOwnPage(request, this.#reach);
    const isWork = path !== '/api/newsroom/status'; // which an open page asks for by itself
    const account = this.#newsroom.sessions.account(sessionOf(request, this.#secure), isWork);
    if (account === undefined) {
      throw new HttpError(
        'signed-out',
        'Bạn đã bị đăng xuất. Hãy đăng nhập lại trong một thẻ khác rồi lưu lại bài này.',
        { signIn: signInPath },
      );
    }
    return { account, address: addressOf(request, this.#reach) };
  }

  async #api(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const caller = this.#caller(path, request);
    if (path !== '/api/v1') {
      sendJson(response, 200, await cmsApi(this.#newsroom, caller, path, request));
      return;
    }
    if (request.method !== 'POST') throw new HttpError('bad-request', 'Chỉ nhận yêu cầu POST.');
    const body = await readBody(request, 'application/json', mostProxyBytes);
    sendJson(response, 200, await this.#proxy(caller, body));
  }

  /** Carries out one request of the proxy protocol, and notes in the audit log what it changes or is refused. */
  async #proxy(caller: Caller, body: string): Promise<unknown> {
    const { account, address } = caller;
    const note = (action: string, subject: string, result: string) => {
      this.#newsroom.audit.add({ who: account.login, address, action, subject, result });
    };
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch {
      throw new HttpError('bad-request', 'Yêu cầu không phải JSON.');
    }
    const parsed = requestSchema.safeParse(json);
    if (!parsed.success) {
      const { action } = (json ?? {}) as { action?: unknown };
      note(typeof action === 'string' ? action : 'unknown', '', 'refused: not a known request');
      throw new HttpError('bad-request', 'Yêu cầu không đúng dạng hoặc không được phép.', {
        issues: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      });
    }
    const subject = subjectOf(parsed.data);
    try {
      const answer = await dispatch(this.#newsroom.context, caller, parsed.data);
      if (isWriting(parsed.data)) note(parsed.data.action, subject, 'done');
      return answer;
    } catch (error) {
      const forbidden = error instanceof HttpError && error.kind === 'forbidden';
      if (forbidden || isWriting(parsed.data)) {
        const reason = error instanceof HttpError ? `${error.kind}: ${error.message}` : 'server error';
        note(parsed.data.action, subject, `refused: ${reason}`);
      }
      throw error;
    }
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown, isApi: boolean): void {
    if (!(error instanceof HttpError)) console.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const refusal =
      error instanceof HttpError
        ? error
        : new HttpError('unavailable', 'Máy chủ gặp lỗi; chưa có gì thay đổi. Hãy thử lại.');
    if (!request.complete) {
      // What is still being sent is thrown away, for a moment; then the connection ends.
      response.setHeader('Connection', 'close');
      request.resume();
      setTimeout(() => request.destroy(), 2000).unref();
    }
    if (isApi) sendJson(response, refusal.status, { error: refusal.message, ...refusal.details });
    else {
      response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${refusal.message}\n`);
    }
  }
}

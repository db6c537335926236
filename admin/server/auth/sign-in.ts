/** Signing in and out, and the first account. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CmsServer } from '../cms-server.ts';
import { normalLogin } from './accounts.ts';
import { sendPage, styleSheetPath } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import type { Reach } from '../http/requests.ts';
import {
  addressOf,
  isLoopback,
  readBody,
  redirect,
  requireOwnPage,
  sessionCookie,
  sessionOf,
} from '../http/requests.ts';
import { firstAccountPage, signInPage, signInPath, signInStyles } from './sign-in-page.ts';

export const signOutPath = '/admin/dang-xuat/';

/** Where people come in after signing in. */
const home = '/admin/';

const words = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
};

export class SignIn {
  readonly #newsroom: CmsServer;
  readonly #reach: Reach;
  readonly #secure: boolean;
  readonly #styles: string;

  constructor(newsroom: CmsServer, reach: Reach, secure: boolean, project: string) {
    this.#newsroom = newsroom;
    this.#reach = reach;
    this.#secure = secure;
    this.#styles = signInStyles(project);
  }

  /** Answers when the path is one of these pages. */
  async handle(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (path === styleSheetPath) {
      response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(this.#styles);
      return true;
    }
    if (path === signInPath.slice(0, -1)) {
      redirect(response, signInPath);
      return true;
    }
    if (path === signInPath) {
      if (request.method === 'POST') await this.#submit(request, response);
      else sendPage(response, 200, this.#mayMakeFirst(request) ? firstAccountPage() : signInPage());
      return true;
    }
    if (path === signOutPath && request.method === 'POST') {
      requireOwnPage(request, this.#reach);
      this.#signOut(request);
      redirect(response, signInPath, { 'Set-Cookie': sessionCookie(this.#secure) });
      return true;
    }
    return false;
  }

  /** The first account is made at this machine itself, by a request that no proxy has passed on. */
  #mayMakeFirst(request: IncomingMessage): boolean {
    const { headers, socket } = request;
    const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via;
    return (
      this.#reach.loopback &&
      this.#reach.origin === undefined &&
      passedOn === undefined &&
      isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, '')) &&
      this.#newsroom.accounts.list().length === 0
    );
  }

  async #submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireOwnPage(request, this.#reach);
    const form = new URLSearchParams(await readBody(request, 'application/x-www-form-urlencoded', 16 * 1024));
    const login = normalLogin(form.get('login') ?? '');
    if (form.has('first')) await this.#makeFirst(form, login, request, response);
    else await this.#verify(login, form.get('password') ?? '', request, response);
  }

  async #makeFirst(
    form: URLSearchParams,
    login: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (!this.#mayMakeFirst(request)) throw new HttpError('forbidden', 'Đã có tài khoản quản trị.');
    const given = { login, name: form.get('name') ?? '', email: form.get('email') ?? '' };
    try {
      const password = form.get('password') ?? '';
      await this.#newsroom.accounts.add({ ...given, role: 'administrator', password }, true);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      sendPage(response, error.status, firstAccountPage(given, error.message));
      return;
    }
    this.#note(login, request, 'first-account', 'done');
    this.#welcome(login, request, response);
  }

  async #verify(
    login: string,
    password: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { attempts, accounts } = this.#newsroom;
    const address = addressOf(request, this.#reach);
    const wait = attempts.begin(login, address);
    if (wait > 0) {
      this.#note(login, request, 'sign-in', 'refused: must wait');
      const message = `Sai mật khẩu nhiều lần. Hãy đợi ${words(wait)} rồi thử lại.`;
      sendPage(response, 429, signInPage(login, message), { 'Retry-After': String(Math.ceil(wait / 1000)) });
      return;
    }
    const account = await accounts.authenticate(login, password);
    if (account === undefined) {
      this.#note(login, request, 'sign-in', 'refused: wrong name or password');
      sendPage(response, 401, signInPage(login, 'Tên đăng nhập hoặc mật khẩu không đúng.'));
      return;
    }
    attempts.succeeded(login, address);
    this.#note(login, request, 'sign-in', 'done');
    this.#welcome(login, request, response);
  }

  /** Begins a new session; one that the browser had ends, so that nobody can hand out a session beforehand. */
  #welcome(login: string, request: IncomingMessage, response: ServerResponse): void {
    const { sessions } = this.#newsroom;
    sessions.end(sessionOf(request, this.#secure));
    const id = sessions.begin(login);
    redirect(response, home, { 'Set-Cookie': sessionCookie(this.#secure, id) });
  }

  #signOut(request: IncomingMessage): void {
    const { sessions } = this.#newsroom;
    const id = sessionOf(request, this.#secure);
    const account = sessions.account(id);
    sessions.end(id);
    if (account !== undefined) this.#note(account.login, request, 'sign-out', 'done');
  }

  #note(who: string, request: IncomingMessage, action: string, result: string): void {
    this.#newsroom.audit.add({ who, address: addressOf(request, this.#reach), action, result });
  }
}

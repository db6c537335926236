/** Signing in and out, and the first account. */
import { getCookie, setCookie } from 'hono/cookie';
import type { CmsServer } from '../cms-server.ts';
import { htmlPage } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import type { CmsContext } from '../http/middleware.ts';
import { clearSession, formOf, sessionOf, setSession, signInPath } from '../http/middleware.ts';
import { networkOf } from '../http/connection/network.ts';
import type { Reach } from '../http/requests.ts';
import { addressOf, isLoopback, isSecure } from '../http/requests.ts';
import { normalLogin } from './accounts.ts';
import { closedPage, firstAccountPage, signInPage, signInStyles } from './sign-in-page.ts';

export const signOutPath = '/admin/dang-xuat/';

/** Where people arrive after signing in. */
const home = '/admin/';

/** Tells a device that has signed in before; see KnownDevices. */
const deviceCookie = 'toasoan-thiet-bi';
const deviceCookieAge = 365 * 24 * 60 * 60;

const waitText = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
};

/** The handlers of the sign-in pages. */
export class SignIn {
  readonly #server: CmsServer;
  readonly #reach: Reach;
  readonly #styles: string;

  /** @param project the folder of the program, for the colours of the site */
  constructor(server: CmsServer, reach: Reach, project: string) {
    this.#server = server;
    this.#reach = reach;
    this.#styles = signInStyles(project);
  }

  styles = (c: CmsContext): Response =>
    c.body(this.#styles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' });

  show = (c: CmsContext): Response => {
    if (this.#server.accounts.isDamaged()) return htmlPage(closedPage(), 503);
    return htmlPage(this.#mayCreateFirst(c) ? firstAccountPage() : signInPage());
  };

  submit = async (c: CmsContext): Promise<Response> => {
    const form = await formOf(c);
    const login = normalLogin(form.get('login') ?? '');
    return form.has('first')
      ? this.#createFirst(c, form, login)
      : this.#verify(c, login, form.get('password') ?? '');
  };

  signOut = (c: CmsContext): Response => {
    const { sessions } = this.#server;
    const id = sessionOf(c, this.#reach);
    const account = sessions.account(id);
    sessions.end(id);
    if (account !== undefined) this.#audit(c, account.login, 'sign-out');
    clearSession(c, this.#reach);
    c.header('Cache-Control', 'no-store');
    return c.redirect(signInPath, 303);
  };

  /** The first account is created at this machine itself, by a request that no proxy has passed on. */
  #mayCreateFirst(c: CmsContext): boolean {
    const { headers, socket } = c.env.incoming;
    const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via;
    return (
      this.#reach.loopback &&
      this.#reach.origin === undefined &&
      passedOn === undefined &&
      isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, '')) &&
      !this.#server.accounts.isDamaged() &&
      this.#server.accounts.list().length === 0
    );
  }

  async #createFirst(c: CmsContext, form: URLSearchParams, login: string): Promise<Response> {
    if (!this.#mayCreateFirst(c)) throw new HttpError('forbidden', 'Đã có tài khoản quản trị.');
    const given = { login, name: form.get('name') ?? '', email: form.get('email') ?? '' };
    try {
      const password = form.get('password') ?? '';
      await this.#server.accounts.add({ ...given, role: 'administrator', password }, true);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return htmlPage(firstAccountPage(given, error.message), error.status);
    }
    this.#audit(c, login, 'first-account');
    return this.#welcome(c, login);
  }

  async #verify(c: CmsContext, login: string, password: string): Promise<Response> {
    const { loginThrottle, accounts, devices, refusedSignIns } = this.#server;
    if (accounts.isDamaged()) return htmlPage(closedPage(), 503);
    const network = networkOf(addressOf(c.env.incoming, this.#reach));
    const attempt = { login, network, device: devices.recognise(login, getCookie(c, deviceCookie)) };
    const wait = await loginThrottle.begin(attempt);
    const known = accounts.find(login)?.login;
    if (wait > 0) {
      refusedSignIns.add(known, network, 'must wait');
      const message = `Sai mật khẩu nhiều lần. Hãy đợi ${waitText(wait)} rồi thử lại.`;
      return htmlPage(signInPage(login, message), 429, { 'Retry-After': String(Math.ceil(wait / 1000)) });
    }
    const account = await accounts.authenticate(login, password);
    if (account === undefined) {
      refusedSignIns.add(known, network, 'wrong name or password');
      return htmlPage(signInPage(login, 'Tên đăng nhập hoặc mật khẩu không đúng.'), 401);
    }
    await loginThrottle.succeeded(attempt);
    this.#audit(c, login, 'sign-in');
    return this.#welcome(c, login);
  }

  /** Begins a new session; one that the browser had ends, so that nobody can plant a session beforehand (session fixation). */
  #welcome(c: CmsContext, login: string): Response {
    const { sessions, devices } = this.#server;
    sessions.end(sessionOf(c, this.#reach));
    setSession(c, this.#reach, sessions.begin(login));
    if (devices.recognise(login, getCookie(c, deviceCookie)) === undefined) {
      setCookie(c, deviceCookie, devices.issue(login), {
        path: signInPath,
        httpOnly: true,
        sameSite: 'Strict',
        secure: isSecure(this.#reach),
        maxAge: deviceCookieAge,
      });
    }
    c.header('Cache-Control', 'no-store');
    return c.redirect(home, 303);
  }

  #audit(c: CmsContext, who: string, action: string): void {
    this.#server.audit.add({ who, address: addressOf(c.env.incoming, this.#reach), action, result: 'done' });
  }
}

/**
 * Applications to join the network, from anybody: the one address of the newsroom that strangers may post to. A stranger can do one thing here,
 * file a draft that nobody sees before an editor has read it, and that only now and then.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkApplication, readApplicationForm } from '#schemas/requests/membership.ts';
import type { Application } from '#schemas/requests/membership.ts';
import type { Account } from '../auth/accounts.ts';
import {
  applicationsPath,
  editorsPage,
  editorsPath,
  faultsPage,
  formPath,
  receivedPage,
  refusedPage,
  reviewPage,
  trapField,
} from './pages.ts';
import { ApplicationStore } from './store.ts';
import { readChoiceNames } from './choice-names.ts';
import type { CmsServer } from '../cms-server.ts';
import { sendPage } from '../http/html-page.ts';
import { networkOf, RateLimit } from './rate-limit.ts';
import { HttpError } from '../http/http-error.ts';
import type { Reach } from '../http/requests.ts';
import { addressOf, readBody, redirect, requireOwnPage, sendJson } from '../http/requests.ts';
import { demand } from '../auth/roles.ts';
import { FormTokens } from './form-tokens.ts';

/** The longest form, in bytes; one that is filled to its limits has some 20 kB. */
const mostBytes = 64 * 1024;

/** Nobody fills in the form faster, or reads what is about to be sent. */
const leastTime = 3000;

const minute = 60_000;

const tooMany = 'Từ mạng của bạn đã có nhiều đơn được gửi trong thời gian ngắn. Hãy đợi một giờ rồi gửi lại.';
const tooFast = 'Đơn được gửi nhanh hơn mức một người có thể điền. Hãy xem lại rồi bấm gửi lần nữa.';
const lateTicket =
  'Trang đã mở quá lâu nên chưa gửi được. Những gì đã điền vẫn còn; hãy đợi vài giây rồi bấm gửi lần nữa.';

/** @throws {HttpError} when the form is not one, or longer than any that was filled in by hand */
async function readFields(request: IncomingMessage): Promise<[string, string][]> {
  try {
    const body = await readBody(request, 'application/x-www-form-urlencoded', mostBytes);
    return [...new URLSearchParams(body)];
  } catch (error) {
    if (error instanceof HttpError && error.kind === 'too-large')
      throw new HttpError('too-large', 'Đơn quá dài. Hãy viết ngắn lại rồi gửi lần nữa.');
    throw error;
  }
}

/** Answers applicants, and the editors who read their applications. */
export class Applications {
  readonly #newsroom: CmsServer;
  readonly #reach: Reach;
  /** Where the public site is, as the build is told. */
  readonly #publicOrigin: string | undefined;
  readonly #store: ApplicationStore;
  readonly #tickets = new FormTokens();
  /** What is being filed just now, by ticket: whoever presses the button twice has one application. */
  readonly #inHand = new Map<string, ReturnType<ApplicationStore['file']>>();
  readonly #attempts = new RateLimit({ most: 40, within: 10 * minute });
  readonly #filed = new RateLimit({ most: 5, within: 60 * minute });
  /** Many networks at once are one attack. */
  readonly #filedByAll = new RateLimit({ most: 60, within: 60 * minute });

  constructor(newsroom: CmsServer, reach: Reach) {
    this.#newsroom = newsroom;
    this.#reach = reach;
    const site = process.env['SITE_URL'];
    this.#publicOrigin = site === undefined ? undefined : URL.parse(site)?.origin;
    this.#store = new ApplicationStore(newsroom.context, newsroom.dataFolder);
  }

  /** Answers when the path is that of applications. */
  async handle(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (path !== applicationsPath && path !== `${applicationsPath}/`) return false;
    const asJson = (request.headers.accept ?? '').includes('application/json');
    if (request.method === 'GET' || request.method === 'HEAD') {
      // Whoever opens the address itself is led to the form.
      if (asJson) sendJson(response, 200, { accepts: true, ticket: this.#tickets.issue() });
      else redirect(response, formPath);
      return true;
    }
    try {
      if (request.method !== 'POST') throw new HttpError('bad-request', 'Chỉ nhận đơn gửi bằng POST.');
      await this.#receive(request, response, asJson);
    } catch (error) {
      if (asJson || !(error instanceof HttpError)) throw error;
      sendPage(response, error.status, refusedPage(error.message));
    }
    return true;
  }

  async #receive(request: IncomingMessage, response: ServerResponse, asJson: boolean): Promise<void> {
    requireOwnPage(request, this.#reachOf(request));
    const network = networkOf(addressOf(request, this.#reach));
    if (this.#attempts.take(network) > 0) throw new HttpError('too-many', tooMany);
    const fields = await readFields(request);
    const answer = (status: number, json: unknown, html: string) => {
      if (asJson) sendJson(response, status, json);
      else sendPage(response, status, html);
    };
    const ticket = fields.find(([name]) => name === 'ticket')?.[1] ?? '';
    if (fields.some(([name, value]) => name === trapField && value !== '')) {
      this.#note(request, 'refused: trap');
      // A program must not learn that it was found out.
      answer(200, { received: true }, receivedPage(undefined));
      return;
    }
    const checked = checkApplication(readApplicationForm(fields));
    if ('problems' in checked) {
      answer(422, { problems: checked.problems }, faultsPage(checked.problems));
      return;
    }
    const before = this.#tickets.outcome(ticket);
    if (before !== undefined) {
      answer(200, { received: true, reference: before }, receivedPage(before));
      return;
    }
    const age = this.#tickets.age(ticket);
    if (age === undefined || age < leastTime) {
      const message = age === undefined ? lateTicket : tooFast;
      const next = age === undefined ? this.#tickets.issue() : ticket;
      const first = ticket === '';
      answer(
        first && !asJson ? 200 : 409,
        { error: message, ticket: next },
        asJson ? '' : await this.#review(checked.data, fields, next, first ? undefined : message),
      );
      return;
    }
    const outcome = await this.#fileOnce(ticket, () => this.#file(request, network, checked.data));
    if ('problems' in outcome) {
      answer(422, outcome, faultsPage(outcome.problems));
      return;
    }
    const { reference } = outcome.stored;
    this.#tickets.use(ticket, reference);
    answer(200, { received: true, reference }, receivedPage(reference));
  }

  /** The public site may have another name than the newsroom, and pass these requests on to it. */
  #reachOf({ headers }: IncomingMessage): Reach {
    return headers.origin !== undefined && headers.origin === this.#publicOrigin
      ? { ...this.#reach, origin: this.#publicOrigin }
      : this.#reach;
  }

  async #review(application: Application, fields: [string, string][], ticket: string, notice?: string) {
    return reviewPage(application, fields, await readChoiceNames(this.#newsroom.context.git), ticket, notice);
  }

  async #fileOnce(ticket: string, file: () => ReturnType<ApplicationStore['file']>) {
    const filing = this.#inHand.get(ticket) ?? file();
    this.#inHand.set(ticket, filing);
    try {
      return await filing;
    } finally {
      this.#inHand.delete(ticket);
    }
  }

  async #file(request: IncomingMessage, network: string, application: Application) {
    if (this.#filed.take(network) > 0 || this.#filedByAll.take('all') > 0) {
      this.#note(request, 'refused: too many');
      throw new HttpError('too-many', tooMany);
    }
    const outcome = await this.#store.file(application);
    if ('stored' in outcome)
      this.#note(request, 'done', `members/${outcome.stored.slug} ${outcome.stored.reference}`);
    return outcome;
  }

  #note(request: IncomingMessage, result: string, subject = ''): void {
    const address = addressOf(request, this.#reach);
    this.#newsroom.audit.add({ who: '(applicant)', address, action: 'application', subject, result });
  }

  /** The page of the editors; answers when the path is its own. The caller has signed in. */
  async handleEditors(
    path: string,
    account: Account,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    if (path !== editorsPath && `${path}/` !== editorsPath) return false;
    demand(account.role, 'publish', 'xem thông tin liên hệ trong đơn đăng ký');
    if (request.method !== 'POST') {
      sendPage(response, 200, await this.#editorsPage());
      return true;
    }
    requireOwnPage(request, this.#reach);
    const form = new URLSearchParams(await readBody(request, 'application/x-www-form-urlencoded', 1024));
    const reference = form.get('remove') ?? '';
    await this.#store.remove(reference);
    const address = addressOf(request, this.#reach);
    this.#newsroom.audit.add({
      who: account.login,
      address,
      action: 'remove-application',
      subject: reference,
      result: 'done',
    });
    sendPage(response, 200, await this.#editorsPage(`Đã xóa thông tin liên hệ của đơn ${reference}.`));
    return true;
  }

  async #editorsPage(notice?: string): Promise<string> {
    const names = await readChoiceNames(this.#newsroom.context.git);
    return editorsPage(await this.#store.list(), names, notice);
  }
}

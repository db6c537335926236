/**
 * Applications to join the network, from anybody: the one address of the CMS server that strangers may post to. All they can do here is
 * file a draft that nobody sees before an editor has read it, and that only now and then.
 */
import { checkApplication, readApplicationForm } from '#schemas/requests/membership.ts';
import type { Application } from '#schemas/requests/membership.ts';
import type { CmsServer } from '../cms-server.ts';
import { htmlPage } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import { body, formOf } from '../http/middleware.ts';
import type { CmsContext } from '../http/middleware.ts';
import { networkOf } from '../http/network.ts';
import type { Reach } from '../http/requests.ts';
import { addressOf, requireOwnPage } from '../http/requests.ts';
import { RateLimiter } from '../lib/rate-limiter.ts';
import { readChoiceNames } from './choice-names.ts';
import { FormTokens } from './form-tokens.ts';
import { faultsPage, formPath, receivedPage, refusedPage, reviewPage, trapField } from './pages.ts';
import { ApplicationStore } from './store.ts';

/** The longest form, in bytes; one that is filled to its limits has some 20 kB. */
const mostBytes = 64 * 1024;

/** Nobody fills in the form faster, or reads what is about to be sent. */
const leastTime = 3000;

const minute = 60_000;

const tooMany = 'Từ mạng của bạn đã có nhiều đơn được gửi trong thời gian ngắn. Hãy đợi một giờ rồi gửi lại.';
const tooFast = 'Đơn được gửi nhanh hơn mức một người có thể điền. Hãy xem lại rồi bấm gửi lần nữa.';
const lateToken =
  'Trang đã mở quá lâu nên chưa gửi được. Những gì đã điền vẫn còn; hãy đợi vài giây rồi bấm gửi lần nữa.';

const formBody = body(
  'application/x-www-form-urlencoded',
  mostBytes,
  'Đơn quá dài. Hãy viết ngắn lại rồi gửi lần nữa.',
);

const wantsJson = (c: CmsContext): boolean => (c.req.header('accept') ?? '').includes('application/json');

/** An answer as JSON to the page's script, as a page to a browser without script. */
interface Answer {
  status: 200 | 409 | 422;
  json: Record<string, unknown>;
  /** Made only when it is sent. */
  html: () => string | Promise<string>;
}

/** The handlers for applicants; editors read their applications on a management page. */
export class Applications {
  readonly #server: CmsServer;
  readonly #reach: Reach;
  /** Where the public site is, as the build is told. */
  readonly #publicOrigin: string | undefined;
  readonly #store: ApplicationStore;
  readonly #tokens = new FormTokens();
  /** What is being filed just now, by token: whoever presses the button twice has one application. */
  readonly #inHand = new Map<string, ReturnType<ApplicationStore['file']>>();
  readonly #attempts = new RateLimiter({ most: 40, within: 10 * minute });
  readonly #filed = new RateLimiter({ most: 5, within: 60 * minute });
  /** Many networks at once are one attack. */
  readonly #filedByAll = new RateLimiter({ most: 60, within: 60 * minute });

  constructor(server: CmsServer, reach: Reach) {
    this.#server = server;
    this.#reach = reach;
    const site = process.env['SITE_URL'];
    this.#publicOrigin = site === undefined ? undefined : URL.parse(site)?.origin;
    this.#store = new ApplicationStore(server.context, server.dataFolder, server.log);
  }

  /** Hands out a form token; whoever opens the address itself is led to the form. */
  open = (c: CmsContext): Response => {
    c.header('Cache-Control', 'no-store');
    if (wantsJson(c)) return c.json({ accepts: true, ticket: this.#tokens.issue() });
    return c.redirect(formPath, 303);
  };

  receive = async (c: CmsContext): Promise<Response> => {
    try {
      requireOwnPage(c.env.incoming, this.#reachOf(c));
      const network = networkOf(addressOf(c.env.incoming, this.#reach));
      if ((await this.#attempts.take(network)) > 0) throw new HttpError('too-many', tooMany);
      let answer: Answer | undefined;
      await formBody(c, async () => {
        answer = await this.#answer(c, network, [...(await formOf(c))]);
      });
      if (answer === undefined) throw new Error('The form was not read.');
      c.header('Cache-Control', 'no-store');
      return wantsJson(c) ? c.json(answer.json, answer.status) : htmlPage(await answer.html(), answer.status);
    } catch (error) {
      if (wantsJson(c) || !(error instanceof HttpError)) throw error;
      return htmlPage(refusedPage(error.message), error.status);
    }
  };

  async #answer(c: CmsContext, network: string, fields: [string, string][]): Promise<Answer> {
    const token = fields.find(([name]) => name === 'ticket')?.[1] ?? '';
    if (fields.some(([name, value]) => name === trapField && value !== '')) {
      this.#audit(c, 'refused: trap');
      // A program must not learn that it was found out.
      return { status: 200, json: { received: true }, html: () => receivedPage(undefined) };
    }
    const checked = checkApplication(readApplicationForm(fields));
    if ('problems' in checked) {
      const { problems } = checked;
      return { status: 422, json: { problems }, html: () => faultsPage(problems) };
    }
    const before = this.#tokens.outcome(token);
    if (before !== undefined) return received(before);
    const age = this.#tokens.age(token);
    if (age === undefined || age < leastTime) {
      const error = age === undefined ? lateToken : tooFast;
      const next = age === undefined ? this.#tokens.issue() : token;
      const first = token === '';
      return {
        status: first && !wantsJson(c) ? 200 : 409,
        json: { error, ticket: next },
        html: () => this.#review(checked.data, fields, next, first ? undefined : error),
      };
    }
    const outcome = await this.#fileOnce(token, () => this.#file(c, network, checked.data));
    if ('problems' in outcome) {
      const { problems } = outcome;
      return { status: 422, json: { problems }, html: () => faultsPage(problems) };
    }
    const { reference } = outcome.stored;
    this.#tokens.use(token, reference);
    return received(reference);
  }

  /** The public site may have another name than the CMS, and pass these requests on to it. */
  #reachOf(c: CmsContext): Reach {
    const origin = c.req.header('origin');
    return origin !== undefined && origin === this.#publicOrigin ? { ...this.#reach, origin } : this.#reach;
  }

  async #review(application: Application, fields: [string, string][], token: string, notice?: string) {
    const names = await readChoiceNames(this.#server.requireContext().git);
    return reviewPage(application, fields, names, token, notice);
  }

  async #fileOnce(token: string, file: () => ReturnType<ApplicationStore['file']>) {
    const filing = this.#inHand.get(token) ?? file();
    this.#inHand.set(token, filing);
    try {
      return await filing;
    } finally {
      this.#inHand.delete(token);
    }
  }

  async #file(c: CmsContext, network: string, application: Application) {
    this.#server.requireContext();
    if ((await this.#filed.take(network)) > 0 || (await this.#filedByAll.take('all')) > 0) {
      this.#audit(c, 'refused: too many');
      throw new HttpError('too-many', tooMany);
    }
    const outcome = await this.#store.file(application);
    if ('stored' in outcome) {
      this.#audit(c, 'done', `members/${outcome.stored.slug} ${outcome.stored.reference}`);
      this.#server.notices.applicationReceived(outcome.stored.reference);
    }
    return outcome;
  }

  #audit(c: CmsContext, result: string, subject = ''): void {
    const address = addressOf(c.env.incoming, this.#reach);
    this.#server.audit.add({ who: '(applicant)', address, action: 'application', subject, result });
  }
}

const received = (reference: string): Answer => ({
  status: 200,
  json: { received: true, reference },
  html: () => receivedPage(reference),
});

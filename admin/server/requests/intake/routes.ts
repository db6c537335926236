/**
 * Forms from anybody: the addresses of the CMS server that strangers may post to. All they can do here is leave something for editors to
 * read, and that only now and then.
 */
import { checkForm, readForm } from '#schemas/requests/form/define-form.ts';
import { formOf, formOfSlug, trapField } from '#schemas/requests/forms.ts';
import type { FormName } from '#schemas/requests/forms.ts';
import type { CmsServer } from '../../cms-server.ts';
import { htmlPage } from '../../http/html-page.ts';
import { HttpError } from '../../http/http-error.ts';
import { body, formOf as sentForm } from '../../http/middleware.ts';
import type { CmsContext } from '../../http/middleware.ts';
import { networkOf } from '../../http/connection/network.ts';
import type { Reach } from '../../http/requests.ts';
import { addressOf, requireOwnPage } from '../../http/requests.ts';
import { RateLimiter } from '../../lib/rate-limiter.ts';
import type { Requests } from '../requests.ts';
import type { AnswerSet } from '../store/request-store.ts';
import { faultsPage, pageOfForm, receivedPage, refusedPage, reviewPage, tokenField } from './answer-pages.ts';
import { offersEntries, readChoiceNames } from './choice-names.ts';
import { findCourse, placesLeft } from './course.ts';
import { fileRequest } from './file-request.ts';
import type { Filed, Receipt } from './file-request.ts';

/** The longest form, in bytes; one that is filled to its limits has some 30 kB. */
const mostBytes = 64 * 1024;

/** Nobody fills in a form faster, or reads what is about to be sent; milliseconds. */
const leastTime = 3000;

const minute = 60_000;

const tooMany = 'Từ mạng của bạn đã có nhiều lần gửi trong thời gian ngắn. Hãy đợi một giờ rồi gửi lại.';
const tooFast = 'Gửi nhanh hơn mức một người có thể điền. Hãy xem lại rồi bấm gửi lần nữa.';
const lateToken =
  'Trang đã mở quá lâu nên chưa gửi được. Những gì đã điền vẫn còn; hãy đợi vài giây rồi bấm gửi lần nữa.';
const closed = 'Cổng đang tạm chưa nhận trực tuyến. Hãy thử lại sau, hoặc in trang rồi mang tới cơ quan.';

const formBody = body(
  'application/x-www-form-urlencoded',
  mostBytes,
  'Nội dung quá dài. Hãy viết ngắn lại rồi gửi lần nữa.',
);

const wantsJson = (c: CmsContext): boolean => (c.req.header('accept') ?? '').includes('application/json');

/** An answer as JSON to the page's script, as a page to a browser without script. */
interface Answer {
  status: 200 | 409 | 422;
  json: Record<string, unknown>;
  /** Made only when it is sent. */
  html: () => string | Promise<string>;
}

/** The handlers for whoever sends a form; editors read them on the pages of the management. */
export class Intake {
  readonly #server: CmsServer;
  readonly #reach: Reach;
  /** Forms being filed, keyed by nonce, so that a double click on the button creates only one request. */
  readonly #inHand = new Map<string, Promise<Filed>>();
  readonly #attempts = new RateLimiter({ most: 40, within: 10 * minute });
  readonly #filed = new RateLimiter({ most: 10, within: 60 * minute });
  /** Many networks at once are one attack. */
  readonly #filedByAll = new RateLimiter({ most: 120, within: 60 * minute });
  /** Codes are guessed at most so often, by all together. */
  readonly #cancellations = new RateLimiter({ most: 60, within: 60 * minute });

  constructor(server: CmsServer, reach: Reach) {
    this.#server = server;
    this.#reach = reach;
  }

  /** Hands out a form token; whoever opens the address itself is led to the form. */
  open = async (c: CmsContext): Promise<Response> => {
    const name = this.#nameOf(c);
    c.header('Cache-Control', 'no-store');
    if (!wantsJson(c)) return c.redirect(pageOfForm(name), 303);
    const { requests } = this.#server;
    const takesNotices = this.#server.visitorNotices?.isOn ?? false;
    if (requests === undefined || (name === 'notices' && !takesNotices)) return c.json({ accepts: false });
    const note =
      name === 'registration' ? await this.#placesOf(requests, c.req.query('ve') ?? '') : undefined;
    return c.json({
      accepts: true,
      ticket: requests.tokens.issue(),
      ...(note === undefined ? {} : { note }),
    });
  };

  receive = async (c: CmsContext): Promise<Response> => {
    const name = this.#nameOf(c);
    try {
      requireOwnPage(c.env.incoming, this.#reachOf(c));
      const network = networkOf(addressOf(c.env.incoming, this.#reach));
      if ((await this.#attempts.take(network)) > 0) throw new HttpError('too-many', tooMany);
      let answer: Answer | undefined;
      await formBody(c, async () => {
        answer = await this.#answer(c, name, network, withPage(c, name, [...(await sentForm(c))]));
      });
      if (answer === undefined) throw new Error('The form was not read.');
      c.header('Cache-Control', 'no-store');
      return wantsJson(c) ? c.json(answer.json, answer.status) : htmlPage(await answer.html(), answer.status);
    } catch (error) {
      if (wantsJson(c) || !(error instanceof HttpError)) throw error;
      return htmlPage(refusedPage(name, error.message), error.status);
    }
  };

  #nameOf(c: CmsContext): FormName {
    const name = formOfSlug(c.req.param('form') ?? '');
    if (name === undefined) throw new HttpError('not-found', 'Không có biểu mẫu này.');
    return name;
  }

  async #placesOf(requests: Requests, slug: string): Promise<string | undefined> {
    const course = await findCourse(this.#server.requireContext().git, slug);
    return course && placesLeft(course, slug, requests.registrations);
  }

  async #answer(c: CmsContext, name: FormName, network: string, sent: [string, string][]): Promise<Answer> {
    const { requests } = this.#server;
    if (requests === undefined) throw new HttpError('unavailable', closed);
    const { tokens, store } = requests;
    const token = sent.find(([field]) => field === tokenField)?.[1] ?? '';
    if (sent.some(([field, value]) => field === trapField && value !== '')) {
      this.#audit(c, name, 'refused: trap');
      // A program must not learn that it was found out.
      return { status: 200, json: { received: true }, html: () => receivedPage(name, {}) };
    }
    const form = formOf(name);
    const checked = checkForm(form, readForm(form, sent));
    if ('problems' in checked) return faults(name, checked.problems);
    const known = tokens.read(token);
    const before = known && store.byToken(known.nonce);
    if (before !== undefined) return received(name, before);
    if (known?.age === undefined || known.age < leastTime) {
      const isLate = known?.age === undefined;
      const error = isLate ? lateToken : tooFast;
      const next = isLate ? tokens.issue(known?.nonce) : token;
      const isFirst = token === '';
      return {
        status: isFirst && !wantsJson(c) ? 200 : 409,
        json: { error, [tokenField]: next },
        html: () => this.#review(name, checked.data, sent, next, isFirst ? undefined : error),
      };
    }
    const { nonce } = known;
    const filed = await this.#fileOnce(nonce, () =>
      this.#file(c, requests, name, network, checked.data, nonce),
    );
    return 'problems' in filed ? faults(name, filed.problems) : received(name, filed);
  }

  /** The public site may have another name than the CMS, and pass these requests on to it. */
  #reachOf(c: CmsContext): Reach {
    const origin = c.req.header('origin');
    return origin !== undefined && origin === this.#server.addresses.site
      ? { ...this.#reach, origin }
      : this.#reach;
  }

  async #review(
    name: FormName,
    answers: AnswerSet,
    sent: [string, string][],
    token: string,
    notice?: string,
  ) {
    const nameOf = offersEntries(formOf(name))
      ? await readChoiceNames(this.#server.requireContext().git)
      : (_from: unknown, value: string) => value;
    return reviewPage(name, answers, sent, { nameOf, token, notice });
  }

  async #fileOnce(nonce: string, file: () => Promise<Filed>): Promise<Filed> {
    const filing = this.#inHand.get(nonce) ?? file();
    this.#inHand.set(nonce, filing);
    try {
      return await filing;
    } finally {
      this.#inHand.delete(nonce);
    }
  }

  async #file(
    c: CmsContext,
    requests: Requests,
    name: FormName,
    network: string,
    answers: AnswerSet,
    nonce: string,
  ): Promise<Filed> {
    const byAll = name === 'cancellation' ? this.#cancellations : this.#filedByAll;
    if ((await this.#filed.take(network)) > 0 || (await byAll.take('all')) > 0) {
      this.#audit(c, name, 'refused: too many');
      throw new HttpError('too-many', tooMany);
    }
    const filed = await fileRequest(this.#server, requests, name, answers, nonce);
    if ('problems' in filed) return filed;
    this.#audit(c, name, 'done', filed.reference);
    // Nobody of the newsroom has to do anything about a wish for notices.
    if (filed.reference !== undefined)
      this.#server.notices.requestReceived(formOf(name).words.one, filed.reference);
    return filed;
  }

  #audit(c: CmsContext, name: FormName, result: string, reference = ''): void {
    const address = addressOf(c.env.incoming, this.#reach);
    this.#server.audit.add({
      who: '(visitor)',
      address,
      action: 'form',
      subject: [name, reference].filter(Boolean).join(' '),
      result,
    });
  }
}

/** Forms that are about a page of the portal, of which the address of the form's own page tells the path. */
const aboutPages = new Set<FormName>(['error-report', 'verification']);

/** Without JavaScript nothing fills the page in, but the browser says from which address the form was sent: `/bao-loi/?trang=…`. */
function withPage(c: CmsContext, name: FormName, sent: [string, string][]): [string, string][] {
  const isNamed = sent.some(
    ([field, value]) => (field === 'page' || field === 'entry') && value.trim() !== '',
  );
  if (!aboutPages.has(name) || isNamed) return sent;
  const page = URL.parse(c.req.header('referer') ?? '')?.searchParams.get('trang');
  return page === null || page === undefined ? sent : [...sent, ['page', page]];
}

const faults = (name: FormName, problems: Extract<Filed, { problems: unknown }>['problems']): Answer => ({
  status: 422,
  json: { problems },
  html: () => faultsPage(name, problems),
});

const received = (name: FormName, { reference, outcome }: Receipt): Answer => ({
  status: 200,
  json: { received: true, reference, ...(outcome === undefined ? {} : { outcome }) },
  html: () => receivedPage(name, { reference, outcome }),
});

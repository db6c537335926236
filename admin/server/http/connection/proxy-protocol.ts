/** Decap's proxy protocol over HTTP: `POST /api/v1` with an action and its parameters. */
import { compress } from 'hono/compress';
import { Hono } from 'hono';
import { dispatch, isWriting, subjectOf } from '../../cms/actions.ts';
import { requestSchema } from '../../cms/decap-protocol.ts';
import type { ProxyRequest } from '../../cms/decap-protocol.ts';
import type { CmsServer } from '../../cms-server.ts';
import type { Caller } from '../caller.ts';
import { HttpError } from '../http-error.ts';
import { body, fromOwnPage, signedIn } from '../middleware.ts';
import type { CmsEnv } from '../middleware.ts';
import type { Reach } from '../requests.ts';

/** The largest request: a few uploads in base64. */
const mostBytes = 10 * 1024 * 1024;

export function proxyProtocol(server: CmsServer, reach: Reach): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  routes.use(fromOwnPage(reach));
  routes.use(signedIn(server, reach, () => true));
  // Listing a collection sends the texts of all its entries.
  routes.post('/', compress(), body('application/json', mostBytes), async (c) => {
    const answer: unknown = await run(server, c.var.caller, await c.req.text());
    return c.body(JSON.stringify(answer), 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
  routes.all('/', () => {
    throw new HttpError('bad-request', 'Chỉ nhận yêu cầu POST.');
  });
  return routes;
}

/** Those who publish learn of a draft that was sent to review. */
function tellEditors({ notices }: CmsServer, { account }: Caller, request: ProxyRequest): void {
  if (request.action !== 'updateUnpublishedEntryStatus' || request.params.newStatus !== 'pending_review')
    return;
  notices.reviewWanted(`${request.params.collection}/${request.params.slug}`, account);
}

/** Runs one request of the protocol, and audits it when it changes something or is refused. */
async function run(server: CmsServer, caller: Caller, text: string): Promise<unknown> {
  const audit = (action: string, subject: string, result: string) => {
    server.audit.add({ who: caller.account.login, address: caller.address, action, subject, result });
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HttpError('bad-request', 'Yêu cầu không phải JSON.');
  }
  const parsed = requestSchema.safeParse(json);
  if (!parsed.success) {
    const { action } = (json ?? {}) as { action?: unknown };
    audit(typeof action === 'string' ? action : 'unknown', '', 'refused: not a known request');
    throw new HttpError('bad-request', 'Yêu cầu không đúng dạng hoặc không được phép.', {
      issues: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    });
  }
  const subject = subjectOf(parsed.data);
  try {
    const answer = await dispatch(server.requireContext(), caller, parsed.data);
    if (isWriting(parsed.data)) audit(parsed.data.action, subject, 'done');
    tellEditors(server, caller, parsed.data);
    return answer;
  } catch (error) {
    const forbidden = error instanceof HttpError && error.kind === 'forbidden';
    if (forbidden || isWriting(parsed.data)) {
      const reason = error instanceof HttpError ? `${error.kind}: ${error.message}` : 'server error';
      audit(parsed.data.action, subject, `refused: ${reason}`);
    }
    throw error;
  }
}

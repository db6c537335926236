/**
 * What the admin page asks beside Decap's protocol:
 *
 * - `GET  /api/newsroom/me`        → who is signed in, and what they may do
 * - `GET  /api/newsroom/status`    → the state of publishing; see PublishStatus
 * - `POST /api/newsroom/check`     `{collection, slug}` → what stands against publishing a draft
 * - `POST /api/newsroom/sync`      → takes over commits from the original repository (editors)
 * - `GET  /api/newsroom/releases`  → the releases that are kept (editors)
 * - `POST /api/newsroom/publish`   → publishes main again, for example after a failed build (editors)
 * - `POST /api/newsroom/rollback`  `{release}` → goes back to a release (administrators)
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'astro/zod';
import type { Caller } from './caller.ts';
import type { CmsServer } from '../cms-server.ts';
import { checkDraft } from '../cms/publish-actions.ts';
import { HttpError } from './http-error.ts';
import { readBody } from './requests.ts';
import { demand, may, roleLabels } from '../auth/roles.ts';

const draftSchema = z.object({ collection: z.string().max(200), slug: z.string().max(300) });
const releaseSchema = z.object({ release: z.string().regex(/^\d{17}-[0-9a-f]{6}$/) });

async function bodyAs<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await readBody(request, 'application/json', 16 * 1024);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new HttpError('bad-request', 'Yêu cầu không đúng dạng.');
  }
}

function me({ account: { login, name, email, role } }: Caller) {
  return { login, name, email, role, roleLabel: roleLabels[role], mayPublish: may(role, 'publish') };
}

function status(newsroom: CmsServer, { account }: Caller) {
  const { output, ...publishing } = newsroom.publisher.status;
  const { sync, lastPush } = newsroom;
  const current = newsroom.releases.current();
  return {
    ...publishing,
    // What a build says names folders of the server.
    ...(account.role === 'administrator' && output !== undefined ? { output } : {}),
    served: current && {
      release: current.id,
      commit: current.commit,
      builtAt: current.builtAt,
      pinned: current.pinned,
    },
    upstream: sync,
    lastPush,
  };
}

/** Answers one request below /api/newsroom/. */
export async function cmsApi(
  newsroom: CmsServer,
  caller: Caller,
  path: string,
  request: IncomingMessage,
): Promise<unknown> {
  const { role, login } = caller.account;
  const note = (action: string, subject: string) => {
    newsroom.audit.add({ who: login, address: caller.address, action, subject, result: 'done' });
  };
  switch (`${request.method ?? ''} ${path}`) {
    case 'GET /api/newsroom/me':
      return me(caller);
    case 'GET /api/newsroom/status':
      return status(newsroom, caller);
    case 'POST /api/newsroom/check': {
      const { collection, slug } = await bodyAs(request, draftSchema);
      return { problems: await checkDraft(newsroom.context, collection, slug) };
    }
    case 'POST /api/newsroom/sync':
      demand(role, 'publish', 'nhận thay đổi từ kho gốc');
      note('sync', '');
      return newsroom.pullUpstream();
    case 'GET /api/newsroom/releases':
      demand(role, 'publish', 'xem các bản đã xuất bản');
      return { releases: await newsroom.releases.list(), served: newsroom.releases.current()?.id };
    case 'POST /api/newsroom/publish':
      demand(role, 'publish', 'xuất bản');
      note('publish-again', '');
      newsroom.publisher.request();
      return { message: 'queued' };
    case 'POST /api/newsroom/rollback': {
      if (role !== 'administrator')
        throw new HttpError('forbidden', 'Chỉ quản trị viên được lùi về bản trước.');
      const { release } = await bodyAs(request, releaseSchema);
      const known = (await newsroom.releases.list()).some(({ id }) => id === release);
      if (!known) throw new HttpError('not-found', 'Không còn bản này.');
      await newsroom.rollback(release);
      note('rollback', release);
      return { message: 'rolled back' };
    }
    default:
      throw new HttpError('not-found', 'Không có địa chỉ này.');
  }
}

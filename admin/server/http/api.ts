/**
 * The admin page's API in addition to Decap's protocol, under /api/newsroom:
 *
 * - `GET  /me`        → who is signed in, and what they may do
 * - `GET  /status`    → the state of publishing; see PublishStatus
 * - `POST /check`     `{collection, slug}` → the problems that block publishing a draft
 * - `POST /draft-link` `{collection, slug}` → the address of the draft as a page
 * - `POST /sync`      → merges commits of the original repository (editors)
 * - `GET  /draft?name=collection/slug` → what people said about a draft, and when it is to be published
 * - `GET  /releases`  → the releases that are kept (editors)
 * - `POST /publish`   → publishes main again, for example after a failed build (editors)
 * - `POST /rollback`  `{release}` → goes back to a release (administrators)
 * - uploads and their thumbnails: see admin/server/media/routes.ts
 */
import { Hono } from 'hono';
import { z } from 'astro/zod';
import { demand, may, roleLabels } from '../auth/roles.ts';
import type { Permission } from '../auth/roles.ts';
import type { CmsServer } from '../cms-server.ts';
import { publishPercent } from '../release/progress/percent.ts';
import { arrivals } from '../requests/inbox/arrivals.ts';
import { checkDraft } from '../cms/publish-actions.ts';
import { serveRelease } from '../management/pages/releases.ts';
import { mediaRoutes } from '../media/routes.ts';
import { draftPageAddress } from '../draft-preview/routes.ts';
import type { Caller } from './caller.ts';
import { HttpError } from './http-error.ts';
import { body, fromOwnPage, jsonOf, signedIn } from './middleware.ts';
import type { CmsEnv } from './middleware.ts';
import type { Reach } from './requests.ts';

const draftSchema = z.object({ collection: z.string().max(200), slug: z.string().max(300) });
const releaseSchema = z.object({ release: z.string().regex(/^\d{17}-[0-9a-f]{6}$/) });

function me({ account: { login, name, email, role } }: Caller) {
  return { login, name, email, role, roleLabel: roleLabels[role], mayPublish: may(role, 'publish') };
}

function status(server: CmsServer, { account }: Caller) {
  const { output, ...publishing } = server.publisher.status;
  const { sync, lastPush, damage, requests } = server;
  const current = server.releases.current();
  return {
    ...publishing,
    percent: publishPercent(publishing),
    // Administrators only: build output reveals folders on the server.
    ...(account.role === 'administrator' && output !== undefined ? { output } : {}),
    served: current && {
      release: current.id,
      commit: current.commit,
      builtAt: current.builtAt,
      pinned: current.pinned,
    },
    upstream: sync,
    lastPush,
    ...(may(account.role, 'publish') && requests ? { inbox: arrivals(requests) } : {}),
    ...(damage.list.length > 0 ? { damaged: damage.list } : {}),
  };
}

export function api(server: CmsServer, reach: Reach): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  const json = body('application/json', 16 * 1024);
  const audit = ({ account, address }: Caller, action: string, subject = '', result = 'done') => {
    server.audit.add({ who: account.login, address, action, subject, result });
  };
  /** Lets a person go on who may do this; a refusal is audited. */
  const demandFor = (caller: Caller, action: string, permission: Permission, what: string) => {
    try {
      demand(caller.account.role, permission, what);
    } catch (error) {
      const reason = error instanceof HttpError ? `${error.kind}: ${error.message}` : 'server error';
      audit(caller, action, '', `refused: ${reason}`);
      throw error;
    }
  };
  routes.use(fromOwnPage(reach));
  routes.use(signedIn(server, reach, (path) => !path.endsWith('/status')));

  routes.route('/', mediaRoutes(server));
  routes.get('/me', (c) => c.json(me(c.var.caller)));
  routes.get('/status', (c) => c.json(status(server, c.var.caller)));
  routes.get('/draft', (c) => {
    const name = c.req.query('name') ?? '';
    const [collection = '', slug = ''] = name.split('/');
    const planned = server.schedule.find(collection, slug);
    const comments = server.comments
      .of(name)
      .map(({ at, name: by, text, sentBack }) => ({ at, name: by, text, sentBack }));
    return c.json({ comments, planned: planned && { at: planned.at, stopped: planned.stopped } });
  });
  routes.post('/check', json, async (c) => {
    const { collection, slug } = await jsonOf(c, draftSchema);
    return c.json({ problems: await checkDraft(server.requireContext(), collection, slug) });
  });
  routes.post('/draft-link', json, async (c) => {
    const { collection, slug } = await jsonOf(c, draftSchema);
    return c.json({ address: await draftPageAddress(server, collection, slug) });
  });
  routes.post('/sync', async (c) => {
    demandFor(c.var.caller, 'sync', 'publish', 'nhận thay đổi từ kho gốc');
    server.requireContext();
    audit(c.var.caller, 'sync');
    return c.json(await server.pullUpstream());
  });
  routes.get('/releases', async (c) => {
    demand(c.var.caller.account.role, 'publish', 'xem các bản đã công bố');
    return c.json({ releases: await server.releases.list(), served: server.releases.current()?.id });
  });
  routes.post('/publish', (c) => {
    demandFor(c.var.caller, 'publish-again', 'publish', 'công bố');
    server.requireContext();
    audit(c.var.caller, 'publish-again');
    server.publisher.request();
    return c.json({ message: 'queued' });
  });
  routes.post('/rollback', json, async (c) => {
    demandFor(c.var.caller, 'rollback', 'administer', 'lùi về bản trước');
    const { release } = await jsonOf(c, releaseSchema);
    await serveRelease(server, release);
    audit(c.var.caller, 'rollback', release);
    return c.json({ message: 'rolled back' });
  });
  return routes;
}

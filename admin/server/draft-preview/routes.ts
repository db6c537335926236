/** Drafts by a secret link, for the reviewer on any device: no account is needed, and nothing is listed or kept by caches. */
import { html } from 'hono/html';
import { Hono } from 'hono';
import { mediaFolder } from '#schemas/content-paths.ts';
import type { CmsServer } from '../cms-server.ts';
import { draftChanges, findDraft, requireDraft } from '../git/drafts.ts';
import { isMediaPath } from '../git/files/paths.ts';
import { htmlPage, plainPage } from '../http/html-page.ts';
import { HttpError } from '../http/http-error.ts';
import type { CmsEnv } from '../http/middleware.ts';
import { draftFile } from './draft-pages.ts';
import { markDraft } from './mark-draft.ts';

/** The addresses of drafts begin with this. */
export const draftPagePath = '/xem-thu/';

/** How often a page that is being made is asked for again, in seconds. */
const patience = 2;

const headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  // The address is the secret: pages that a draft links to must not learn it.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'none'",
};

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

const simple = (title: string, text: string, status = 200, more: Readonly<Record<string, string>> = {}) =>
  htmlPage(plainPage({ heading: title, body: text }), status, {
    ...more,
    'Referrer-Policy': 'no-referrer',
  });

/** The pages themselves, for everybody who has the link. */
export function draftPageRoutes(server: CmsServer): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  const ended = () =>
    simple(
      'Bản nháp không còn',
      '<p>Bản nháp này đã được công bố hoặc bị bỏ, nên địa chỉ không còn dùng được.</p>',
      410,
    );
  routes.get('/:token', (c) => c.redirect(`${draftPagePath}${c.req.param('token')}/`, 303));
  routes.get('/:token/', async (c) => {
    const link = server.draftLinks.find(c.req.param('token'));
    if (!link) return ended();
    const context = server.requireContext();
    const page = await server.draftPages.look(context, link);
    if (!page) {
      await server.draftLinks.end(link.token);
      return ended();
    }
    switch (page.state) {
      case 'making':
        return simple(
          'Bản nháp: đang dựng trang',
          '<p role="status">Trang của bản nháp đang được dựng, thường mất vài giây. Trang này tự mở khi xong.</p>',
          200,
          { Refresh: String(patience) },
        );
      case 'failed': {
        const list = html`<p class="fault" role="alert">${page.message}</p>
          <ul>
            ${page.problems.map((problem) => html`<li>${problem.field ?? problem.file}: ${problem.message}</li>`)}
          </ul>`;
        return simple('Bản nháp: chưa dựng được trang', (await list).toString(), 422);
      }
      case 'ready': {
        const draft = await findDraft(context.git, link.collection, link.slug);
        const changes = draft ? await draftChanges(context.git, draft) : [];
        const files = changes
          .filter(({ path, after }) => isMediaPath(path) && after !== undefined)
          .map(({ path }) => path.slice(mediaFolder.length + 1));
        const marked = markDraft(page.html, `${draftPagePath}${link.token}/`, files);
        return new Response(marked, {
          headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
        });
      }
    }
  });
  routes.get('/:token/:file', async (c) => {
    const name = c.req.param('file');
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    const link = server.draftLinks.find(c.req.param('token'));
    const bytes = link && type ? await draftFile(server.requireContext(), link, name) : undefined;
    if (!bytes || type === undefined) throw new HttpError('not-found', 'Không có tệp này.');
    return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': type } });
  });
  return routes;
}

/** The address of a draft's page; the draft gets one where it has none. */
export async function draftPageAddress(server: CmsServer, collection: string, slug: string): Promise<string> {
  const { git } = server.requireContext();
  await requireDraft(git, collection, slug);
  const { token } = await server.draftLinks.linkOf(collection, slug);
  return `${draftPagePath}${token}/`;
}

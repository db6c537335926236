/**
 * Uploads over HTTP, below `/api/newsroom`:
 *
 * - `POST /uploads?path=public/media/…` with the bytes of one file → `{id}`, by which the save of a draft names it
 * - `GET  /media/<id>/<name>`           → an upload, of the site or of a draft
 * - `GET  /thumbnails/<id>`             → a small version of a picture
 */
import { Hono } from 'hono';
import { formatOfEnding, mostUploadBytes } from '../../config/upload-rules.ts';
import type { CmsServer } from '../cms-server.ts';
import { demand } from '../auth/roles.ts';
import { readBlobs } from '../git/objects.ts';
import { HttpError } from '../http/http-error.ts';
import { body } from '../http/middleware.ts';
import type { CmsEnv } from '../http/middleware.ts';

const blob = '[0-9a-f]{40,64}';

const headers = {
  // The address names the bytes, so they never change; they are for people who have signed in.
  'Cache-Control': 'private, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

const file = (bytes: Uint8Array, type: string) =>
  new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': type } });

const missing = () => new HttpError('not-found', 'Không có tệp này.');

export function mediaRoutes(server: CmsServer): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  const tooLarge = 'Tệp quá lớn; tối đa là 5 MB. Hãy thu nhỏ rồi tải lại.';
  routes.post('/uploads', body('application/octet-stream', mostUploadBytes, tooLarge), async (c) => {
    demand(c.var.caller.account.role, 'draft', 'tải tệp lên');
    const { uploads } = server.requireContext();
    const bytes = Buffer.from(await c.req.arrayBuffer());
    return c.json({ id: await uploads.receive(c.req.query('path') ?? '', bytes) });
  });
  routes.get(`/media/:blob{${blob}}/:name`, async (c) => {
    const format = formatOfEnding[/\.(\w+)$/.exec(c.req.param('name'))?.[1] ?? ''];
    if (!format) throw missing();
    const [bytes] = await readBlobs(server.requireContext().git, [c.req.param('blob')]).catch(() => []);
    if (!bytes) throw missing();
    return file(bytes, format === 'pdf' ? 'application/pdf' : `image/${format}`);
  });
  routes.get(`/thumbnails/:blob{${blob}}`, async (c) => {
    server.requireContext();
    const bytes = await server.thumbnails.of(c.req.param('blob'));
    if (!bytes) throw missing();
    return file(bytes, 'image/webp');
  });
  return routes;
}

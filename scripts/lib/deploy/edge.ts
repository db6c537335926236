/**
 * The program of a CDN's edge in front of object storage: a handler of the Fetch standard (WinterTC), as Cloudflare Workers, Deno and Bun run it.
 * It asks the pointer which release is served and answers as the embedded server does. A provider's own tool bundles it.
 */
import {
  cacheControl,
  contentType,
  revalidate,
  securityHeaders,
} from '../../../admin/server/http/site/site-headers.ts';
import type { Pointer } from './pointer.ts';
import { pointerName } from './pointer.ts';

export interface EdgeSettings {
  /** The public address of the bucket, without a slash at its end. */
  bucket: string;
  /** How long the pointer is believed, in milliseconds. */
  pointerAge?: number;
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Makes the handler. It keeps nothing but the pointer. */
export function edgeHandler({
  bucket,
  pointerAge = 10_000,
}: EdgeSettings): (request: Request) => Promise<Response> {
  let known: { pointer: Pointer; until: number } | undefined;

  const readPointer = async (): Promise<Pointer> => {
    if (known !== undefined && Date.now() < known.until) return known.pointer;
    const answer = await fetch(`${bucket}/${pointerName}`, { cache: 'no-store' });
    if (answer.ok) known = { pointer: (await answer.json()) as Pointer, until: Date.now() + pointerAge };
    // Storage that cannot be reached for a moment does not take the site down.
    if (known === undefined) throw new Error(`The storage answers ${answer.status} for its pointer.`);
    return known.pointer;
  };

  const answerWith = (status: number, body: BodyInit | null, headers: Record<string, string>) =>
    new Response(body, { status, headers: { ...securityHeaders, ...headers } });

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answerWith(405, null, { Allow: 'GET, HEAD', 'Cache-Control': revalidate });
    const { pathname, search } = new URL(request.url);
    const { release, moved, gone } = await readPointer();
    const object = (path: string) =>
      fetch(`${bucket}/releases/${release}/site${path}`, {
        method: request.method,
        headers: Object.fromEntries(
          ['if-none-match', 'range', 'accept-encoding'].flatMap((name) => {
            const value = request.headers.get(name);
            return value === null ? [] : [[name, value]];
          }),
        ),
      });

    const to = moved[pathname];
    if (to !== undefined) return answerWith(301, null, { Location: to, 'Cache-Control': revalidate });
    if (gone.includes(pathname.replace(/\/?$/, '/'))) {
      const page = await object(`${pathname.replace(/\/?$/, '/')}index.html`);
      return answerWith(410, page.ok ? page.body : null, {
        ...html,
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
      });
    }
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const isHidden = /\/\.(?!well-known\/)/.test(pathname);
    const found = isHidden ? undefined : await object(file);
    if (found !== undefined && (found.ok || found.status === 304)) {
      const headers: Record<string, string> = { 'Cache-Control': cacheControl(decodeURI(file)) };
      for (const name of ['etag', 'content-type', 'content-range', 'accept-ranges', 'last-modified']) {
        const value = found.headers.get(name);
        if (value !== null) headers[name] = value;
      }
      const type = contentType(decodeURI(file));
      if (type !== undefined) headers['content-type'] = type;
      return answerWith(found.status, found.status === 304 ? null : found.body, headers);
    }
    const isFolder = !pathname.endsWith('/') && !isHidden && (await object(`${pathname}/index.html`)).ok;
    if (isFolder)
      return answerWith(301, null, { Location: `${pathname}/${search}`, 'Cache-Control': revalidate });
    const lost = await object('/404.html');
    return answerWith(404, lost.ok ? lost.body : null, { ...html, 'Cache-Control': revalidate });
  };
}

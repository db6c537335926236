/** Serves the current release; it changes between two requests, never within one. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sendGone } from './gone-page.ts';
import { canonicalPath } from '../requests.ts';
import { isFingerprinted, securityHeaders } from './site-headers.ts';
import { createSiteHandler } from './static-site.ts';
import type { Releases } from '../../release/releases.ts';

type Handler = ReturnType<typeof createSiteHandler>;

/** A picture of an entry that was taken down must not live on in an older release. */
const picture = /\.(?:avif|gif|jpe?g|png|webp)$/;

/** The address of the page that a request is for, in whatever way it is written. */
const pageAddress = (url: string | undefined): string | undefined =>
  canonicalPath(url)
    ?.replace(/\/index\.html$/, '')
    .replace(/\/?$/, '/');

export class SiteOfReleases {
  readonly #releases: Releases;
  #served: { id: string; handle: Handler } | undefined;
  #older: string[] = [];
  /** Addresses that were taken down. The newest release decides, also while an older one is served. */
  #gone: ReadonlySet<string> = new Set();
  readonly #handlers = new Map<string, Handler>();

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  /** Looks which release is current. Call it after each change. */
  async refresh(): Promise<void> {
    const releases = await this.#releases.list();
    // Asked after the wait: of two looks at once, the later one must not bring an older release back.
    const id = this.#releases.current()?.id;
    if (id === undefined) return;
    this.#gone = new Set(releases[0]?.gone);
    this.#older = releases.map((release) => release.id).filter((other) => other !== id);
    for (const known of this.#handlers.keys()) {
      if (known !== id && !this.#older.includes(known)) this.#handlers.delete(known);
    }
    this.#served = { id, handle: this.#handler(id) };
  }

  #handler(id: string): Handler {
    const known = this.#handlers.get(id);
    if (known !== undefined) return known;
    const handle = createSiteHandler({ root: this.#releases.site(id) });
    this.#handlers.set(id, handle);
    return handle;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const served = this.#served;
    if (served === undefined) {
      response.writeHead(503, {
        ...securityHeaders,
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': '30',
      });
      response.end('Trang đang được dựng lần đầu. Hãy thử lại sau ít phút.\n');
      return;
    }
    const address = pageAddress(request.url);
    if (address !== undefined && this.#gone.has(address)) {
      await sendGone(request, response, join(this.#releases.site(served.id), address, 'index.html'));
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // A page that a visitor opened before the swap asks for its files after it.
    if (
      isFingerprinted(path) &&
      !(picture.test(path) && this.#gone.size > 0) &&
      !existsSync(join(this.#releases.site(served.id), path))
    ) {
      const older = this.#older.find((id) => existsSync(join(this.#releases.site(id), path)));
      if (older !== undefined) {
        await this.#handler(older)(request, response);
        return;
      }
    }
    await served.handle(request, response);
  }
}

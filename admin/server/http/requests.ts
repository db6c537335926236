/** Where a request comes from: the origin rule, the client's address, the path it is routed by. */
import { posix } from 'node:path';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/** How the CMS server is reached, decided once at start. */
export interface Reach {
  /** The public address for editors, for example `https://toasoan.example.vn`; undefined: as the request says. */
  origin: string | undefined;
  /** The server listens to this machine alone. */
  loopback: boolean;
  /** A proxy in front sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean;
}

/** The parts of a request that identify its origin. */
export type RequestSource = Pick<IncomingMessage, 'headers' | 'socket'>;

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/;

/** Whether an address to listen on is reachable from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === '::1' || loopbackHost.test(host);
}

/** Whether browsers reach the CMS over TLS, which a proxy in front provides. */
export const isSecure = ({ origin }: Reach): boolean => origin?.startsWith('https:') ?? false;

/** Whether this very request came in over TLS. */
export function cameOverTls({ headers }: RequestSource, reach: Reach): boolean {
  return isSecure(reach) || (reach.trustProxy && headers['x-forwarded-proto'] === 'https');
}

/**
 * The origin a browser must be on to talk to the CMS.
 *
 * @throws {HttpError} when the request names a host that this server is not (DNS rebinding)
 */
export function ownOrigin(request: RequestSource, { origin, loopback }: Reach): string {
  if (origin !== undefined) return origin;
  const host = request.headers.host ?? '';
  if (host === '' || (loopback && !loopbackHost.test(host))) {
    throw new HttpError('forbidden', 'Địa chỉ truy cập không đúng.');
  }
  return `http://${host}`;
}

/**
 * Lets a state-changing request through only when one of our own pages sent it.
 *
 * @throws {HttpError} when another page did, or the request does not say
 */
export function requireOwnPage(request: RequestSource, reach: Reach): void {
  const own = ownOrigin(request, reach);
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin';
  if (foreign || request.headers.origin !== own) {
    throw new HttpError('forbidden', 'Yêu cầu không đến từ trang của tòa soạn nên bị từ chối.');
  }
}

/** The network address that a request comes from. */
export function addressOf(request: RequestSource, { trustProxy }: Reach): string {
  const forwarded = request.headers['x-forwarded-for'];
  if (trustProxy && typeof forwarded === 'string') {
    // Each proxy appends; only the last entry was written by ours.
    const last = forwarded.split(',').at(-1)?.trim();
    if (last !== undefined && last !== '') return last.slice(0, 60);
  }
  return request.socket.remoteAddress ?? 'unknown';
}

/**
 * The path a request is routed by: decoded, without `.`, `..` and doubled slashes, so that no spelling of an address of the CMS slips
 * past its routes to the static site. Some file systems take /Admin/ for /admin/. A slash at the end of an address of the API does not
 * matter. Undefined when the path cannot be decoded.
 */
export function canonicalPath(url: string | undefined): string | undefined {
  try {
    const path = posix.normalize(decodeURIComponent((url ?? '/').split(/[?#]/, 1)[0] ?? '/'));
    return path.startsWith('/api/') ? path.replace(/\/$/, '') : path.replace(/^\/admin(?=\/|$)/i, '/admin');
  } catch {
    return undefined;
  }
}

/** True for a path of the CMS: its pages, its API, drafts by a link. Everything else is the public site. */
export const isCmsPath = (path: string): boolean => /^\/(?:api|admin|xem-thu)(?:\/|$)/.test(path);

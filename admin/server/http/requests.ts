/** What is asked of every request before anything is done with it: where it comes from, how large it is, who sends it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './http-error.ts';

/** How the newsroom is reached, decided once when it starts. */
export interface Reach {
  /** The public address for editors, for example `https://toasoan.example.vn`; undefined: as the request says. */
  origin: string | undefined;
  /** The server listens to this machine alone. */
  loopback: boolean;
  /** A proxy in front sets X-Forwarded-For. */
  trustProxy: boolean;
}

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/;

/** Whether an address to listen on is reachable from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === '::1' || loopbackHost.test(host);
}

/**
 * The origin at which a browser must be to speak to the newsroom.
 *
 * @throws {HttpError} when the request names a host that this server is not: a page elsewhere may have pointed a name at us
 */
export function ownOrigin(request: IncomingMessage, { origin, loopback }: Reach): string {
  if (origin !== undefined) return origin;
  const host = request.headers.host ?? '';
  if (host === '' || (loopback && !loopbackHost.test(host))) {
    throw new HttpError('forbidden', 'Địa chỉ truy cập không đúng.');
  }
  return `http://${host}`;
}

/**
 * Lets a request that changes something through only when a page of ours sent it.
 *
 * @throws {HttpError} when another page did, or nobody says who
 */
export function requireOwnPage(request: IncomingMessage, reach: Reach): void {
  const own = ownOrigin(request, reach);
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin';
  if (foreign || request.headers.origin !== own) {
    throw new HttpError('forbidden', 'Yêu cầu không đến từ trang của tòa soạn nên bị từ chối.');
  }
}

/** The network address that a request comes from. */
export function addressOf(request: IncomingMessage, { trustProxy }: Reach): string {
  const forwarded = request.headers['x-forwarded-for'];
  if (trustProxy && typeof forwarded === 'string') {
    // Each proxy adds at the end; only the last entry was written by ours.
    const last = forwarded.split(',').at(-1)?.trim();
    if (last !== undefined && last !== '') return last.slice(0, 60);
  }
  return request.socket.remoteAddress ?? 'unknown';
}

/**
 * Reads a body.
 *
 * @throws {HttpError} as soon as it is longer than allowed, or of another type
 */
export async function readBody(request: IncomingMessage, type: string, most: number): Promise<string> {
  const given = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (given !== type) throw new HttpError('unsupported-type', `Yêu cầu phải có kiểu ${type}.`);
  const tooLarge = () =>
    new HttpError('too-large', `Yêu cầu quá lớn; tối đa là ${Math.round(most / 1048576)} MB.`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** `__Host-` makes a browser refuse the cookie from other hosts and over plain http; plain http itself cannot have it. */
export const cookieName = (secure: boolean) => (secure ? '__Host-toasoan' : 'toasoan');

/** The session's secret that a request carries. */
export function sessionOf(request: IncomingMessage, secure: boolean): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName(secure)) return value;
  }
  return undefined;
}

/** The header that sets the session's cookie; without a value, the one that takes it away. */
export function sessionCookie(secure: boolean, value?: string): string {
  const life = value === undefined ? '; Max-Age=0' : '';
  return `${cookieName(secure)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${life}`;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

export function redirect(
  response: ServerResponse,
  location: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(303, {
    Location: location,
    'Content-Length': 0,
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end();
}

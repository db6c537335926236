import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix, resolve } from 'node:path';
import sirv from 'sirv';
import { acceptedEncoding, EncodedFiles, isCompressible } from './encoded-files.ts';
import type { Encoding, FileVersion } from './encoded-files.ts';
import {
  cacheControl,
  contentType,
  openToOthers,
  originHeader,
  revalidate,
  securityHeaders,
} from './site-headers.ts';

export interface SiteServerOptions {
  /** The folder of the built site. It may be replaced while the server runs: every request looks at the disk. */
  root: string;
}

/** The decoded path of a request, free of `.` and `..` and repeated slashes; undefined when it cannot be decoded. */
function requestedPath(url: string): string | undefined {
  const raw = url.split(/[?#]/, 1)[0] ?? '/';
  try {
    const decoded = decodeURIComponent(raw);
    if (!decoded.startsWith('/') || decoded.includes('\0')) return undefined;
    return posix.normalize(decoded);
  } catch {
    return undefined;
  }
}

const isHidden = (path: string) =>
  path.split('/').some((segment) => segment.startsWith('.') && segment !== '.well-known');

interface Found {
  kind: 'file' | 'folder';
  version: FileVersion;
}

async function find(path: string): Promise<Found | undefined> {
  try {
    const found = await stat(path);
    const { size, mtimeMs } = found;
    return { kind: found.isDirectory() ? 'folder' : 'file', version: { path, size, mtimeMs } };
  } catch {
    return undefined;
  }
}

/** One cache for all sites and releases of this process. */
const encodedFiles = new EncodedFiles();

/** Sends the compressed bytes of a file, or 304 when the browser has them. */
async function sendEncoded(
  request: IncomingMessage,
  response: ServerResponse,
  version: FileVersion,
  encoding: Encoding,
): Promise<void> {
  // The encodings of a file are different representations, with tags of their own.
  const tag = `W/"${version.size}-${Math.floor(version.mtimeMs)}-${encoding}"`;
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match']?.split(',').some((known) => known.trim() === tag)) {
    response.writeHead(304).end();
    return;
  }
  const bytes = await encodedFiles.read(version, encoding);
  response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': revalidate });
  response.end(`${text}\n`);
}

async function sendNotFound(response: ServerResponse, root: string): Promise<void> {
  let page: Buffer;
  try {
    page = await readFile(join(root, '404.html'));
  } catch {
    sendText(response, 404, 'Không tìm thấy trang. Not found.');
    return;
  }
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    'Cache-Control': revalidate,
  });
  response.end(page);
}

/** Answers requests for a built site as a production host would, so that what is tested is what people get. */
export function createSiteHandler({ root }: SiteServerOptions) {
  const folder = resolve(root);
  // `dev` makes sirv look at the disk on each request: a build swapped in beneath a running server is served at once.
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [] });

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Phương thức không được hỗ trợ. Method not allowed.');
      return;
    }
    const path = requestedPath(request.url ?? '/');
    if (path === undefined) {
      sendText(response, 400, 'Địa chỉ không hợp lệ. Bad request.');
      return;
    }
    if (isHidden(path)) {
      await sendNotFound(response, folder);
      return;
    }

    const kind = (await find(join(folder, path)))?.kind;
    if (kind === 'folder' && !path.endsWith('/')) {
      const query = /\?.*$/s.exec(request.url ?? '')?.[0] ?? '';
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}`, 'Content-Length': 0 });
      response.end();
      return;
    }
    const file = kind === 'folder' ? `${path}index.html` : path;
    // A file's address followed by a slash does not name that file (`stat` refuses it), nor does an empty folder.
    const found = await find(join(folder, file));
    if (found?.kind !== 'file') {
      await sendNotFound(response, folder);
      return;
    }

    response.setHeader('Cache-Control', cacheControl(file));
    if (openToOthers.test(file)) response.setHeader(originHeader.name, originHeader.value);
    const type = contentType(file);
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (isCompressible(file, found.version.size)) {
      response.setHeader('Vary', 'Accept-Encoding');
      const encoding = acceptedEncoding(request.headers['accept-encoding']);
      // A range is one of the file itself.
      if (encoding !== undefined && request.headers.range === undefined) {
        await sendEncoded(request, response, found.version, encoding);
        return;
      }
    }
    request.url = encodeURI(file);
    sendFile(request, response, () => void sendNotFound(response, folder));
  };
}

/** A server for a built site. It does not listen yet. */
export function createSiteServer(options: SiteServerOptions): Server {
  const handle = createSiteHandler(options);
  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendText(response, 500, 'Máy chủ gặp lỗi. Internal server error.');
      else response.destroy();
    });
  });
}

/**
 * Starts listening.
 *
 * @returns the address at which the server answers, without a slash at the end
 * @throws the error of `listen`, such as EADDRINUSE
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
}

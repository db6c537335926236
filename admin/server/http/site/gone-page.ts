/** Answers for an address whose entry was taken down: 410, which tells search engines to forget it at once. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainPage } from '../html-page.ts';
import { securityHeaders } from './site-headers.ts';

/** How every built page that says so begins its heading; see TakenDownLayout.astro. */
const mark = 'Nội dung ở địa chỉ này đã gỡ';

/** A release from before the removal still has the entry there: then this page answers. */
const ownPage = () =>
  plainPage({
    title: 'Trang đã gỡ',
    heading: mark,
    body: '<p>Ban biên tập đã gỡ nội dung này. <a href="/">Về trang chủ</a></p>',
  });

/**
 * Sends the page that says so.
 *
 * @param file where the release has it
 */
export async function sendGone(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const built = await readFile(file, 'utf8').catch(() => '');
  const html = Buffer.from(built.includes(mark) ? built : ownPage());
  response.writeHead(410, {
    ...securityHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': html.length,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

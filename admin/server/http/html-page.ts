/** The frame of the server's own pages: plain HTML with one style sheet, without script. */
import { escapeHtml } from '#text/html.ts';
import { portalNames } from './portal-names.ts';

export const styleSheetPath = '/admin/dang-nhap/trang.css';

/** The style sheet may come from here, forms go here, and that is all that these pages may do. */
export const plainPagePolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export interface PlainPage {
  /** The title in the browser's tab, before the name of the portal; the heading where it is left out. */
  title?: string;
  heading: string;
  /** HTML below the heading. */
  body: string;
}

/** A whole page. */
export function plainPage({ heading, title = heading, body }: PlainPage): string {
  const { short } = portalNames();
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(`${title} – ${short}`)}</title>
    <link rel="stylesheet" href="${styleSheetPath}">
  </head>
  <body>
    <main>
      <p class="site"><a href="/">${escapeHtml(short)}</a></p>
      <h1>${escapeHtml(heading)}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

/** Answers with a page that nobody may cache and no robot may list. */
export function htmlPage(
  html: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': plainPagePolicy,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      ...headers,
    },
  });
}

/** The page that the CMS runs in. */
import { escapeHtml } from '#text/html.ts';
import type { CmsSettings } from '#schemas/settings/cms.ts';

/** The addresses that Decap itself speaks to for each service, when the settings do not name others. */
const serviceAddresses: Readonly<Record<string, readonly string[]>> = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: [],
  forgejo: [],
  bitbucket: ['https://api.bitbucket.org', 'https://bitbucket.org'],
  'git-gateway': [],
  proxy: [],
};

/** The origins that the page may send requests to, besides its own. */
export function connectOrigins(cms: CmsSettings): string[] {
  const given = [cms.api_root, cms.base_url, cms.identity_url, cms.gateway_url].flatMap((address) =>
    address === undefined ? [] : [new URL(address).origin],
  );
  const own = cms.api_root === undefined ? (serviceAddresses[cms.backend] ?? []) : [];
  return [...new Set([...own, ...given])];
}

/**
 * The Content-Security-Policy of the page. `unsafe-eval` is for the library with which Decap checks its own configuration (it
 * compiles the rules); inline styles are how Decap's interface is styled. No other page of the site has either.
 */
export function contentSecurityPolicy(cms: CmsSettings): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", 'blob:', 'data:', ...connectOrigins(cms)].join(' ')}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * The page, complete. Everything it loads lies beside it.
 *
 * @param portal short name of the portal
 */
export function adminPage(cms: CmsSettings, portal: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(cms)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex, nofollow" />
    <title>${escapeHtml(`Trang biên tập – ${portal}`)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/admin/page-styles.css" />
    <script src="/admin/before.js"></script>
    <script src="/admin/decap-cms.js" defer></script>
    <script src="/admin/page.js" defer></script>
  </head>
  <body>
    <p id="tai-trang" role="status">Đang mở trang biên tập…</p>
    <noscript><p>Trang biên tập cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
    <a id="huong-dan" href="/admin/huong-dan/" target="_blank" rel="noopener">Hướng dẫn</a>
  </body>
</html>
`;
}

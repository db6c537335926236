/** The configuration of Caddy, from the same headers, types and ages as the embedded server's. */
import type { Redirects } from '#schemas/settings/site.ts';
import {
  cachingRules,
  openToOthers,
  originHeader,
  otherwiseKept,
  revalidate,
  securityHeaders,
  textTypes,
  transportSecurity,
} from '../../../admin/server/http/site/site-headers.ts';
import { cmsPaths, otherTypes } from './server-settings.ts';
import type { ServerSettings } from './server-settings.ts';

/** A pattern as Caddy (RE2) writes it. */
const pattern = ({ source, flags }: RegExp) =>
  `${flags.includes('i') ? '(?i)' : ''}${source.replaceAll('\\/', '/')}`;

/** Addresses that lead on, for the `import` of the configuration. */
export const caddyRedirects = ({ redirects }: Redirects): string =>
  redirects.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('');

/** Headers by the kind of file; each matcher has a name, and Caddy applies all that fit. */
function fileHeaders(): string {
  const caching = [...cachingRules]
    .map(
      ({ pattern: files, value }, index) =>
        `    @kept${index} path_regexp ${pattern(files)}\n    header @kept${index} Cache-Control "${value}"`,
    )
    .reverse();
  const types = Object.entries({ ...textTypes, ...otherTypes }).map(
    ([extension, type]) =>
      `    @type${extension.replace('.', '_')} path *${extension}\n    header @type${extension.replace('.', '_')} Content-Type "${type}${extension in textTypes ? '; charset=utf-8' : ''}"`,
  );
  return [
    `    header Cache-Control "${otherwiseKept}"`,
    '    # A page is asked for by its folder.',
    '    @page path */',
    `    header @page Cache-Control "${revalidate}"`,
    ...caching,
    '    # The open data, which pages of other sites may read.',
    `    @open path_regexp ${pattern(openToOthers)}`,
    `    header @open ${originHeader.name} ${originHeader.value}`,
    '    @index path /pagefind/*',
    '    header @index Content-Type application/octet-stream',
    ...types,
    '    header @page Content-Type "text/html; charset=utf-8"',
  ].join('\n');
}

const passedOn = (cms: string) => `
  @cms path_regexp (?i)${cmsPaths}
  handle @cms {
    request_body {
      max_size 12MB
    }
    reverse_proxy ${cms.replace(/^https?:\/\//, '')}
  }
`;

const security = () =>
  [
    ...Object.entries(securityHeaders).map(([name, value]) => `    header ${name} "${value}"`),
    ...['@tls', '@forwarded'].map(
      (matcher) => `    header ${matcher} ${transportSecurity.name} ${transportSecurity.value}`,
    ),
  ].join('\n');

/**
 * The Caddyfile, for Caddy from 2.6. With a host that has a name on the Internet, and no port, Caddy fetches certificates by itself.
 *
 * @param settings where the site and its CMS are
 */
export function caddyConfiguration({ host, port, root, cms }: ServerSettings): string {
  return `# Made by "npm run servers -- caddy"; see docs/deploying.md. Changes belong into admin/server/http/site/site-headers.ts.

${port === undefined ? host : `http://${host}:${port}`} {
  # A link that each release moves; looked up anew for every request.
  root * ${root}/site
  encode gzip
${cms === undefined ? '' : passedOn(cms)}
  # Over TLS, of this server or of a proxy before it.
  @tls protocol https
  @forwarded header X-Forwarded-Proto https

  # A route keeps the order in which things stand here: of headers, the last that fits.
  route {
    # "npm run deploy" and "npm run servers -- caddy-redirects" write it; reload Caddy afterwards.
    import ${root}/redirects*.caddy

${security()}
    header -Server
${fileHeaders()}

    @writing not method GET HEAD
    error @writing 405
    @hidden {
      path_regexp /\\.
      not path /.well-known/*
    }
    error @hidden 404

    # An address that was taken down has an empty file in ${root}/gone/.
    @gone file {
      root ${root}/gone
      try_files {path}/410
    }
    error @gone 410

    file_server {
      index index.html
      precompressed br gzip
    }
  }

  handle_errors {
${security()}
    header -Server
    header Content-Type "text/html; charset=utf-8"
    @gone expression {http.error.status_code} == 410
    handle @gone {
      header Cache-Control no-store
      header X-Robots-Tag noindex
      try_files {path} {path}/index.html
      file_server {
        status 410
      }
    }
    handle {
      header Cache-Control "${revalidate}"
      rewrite * /404.html
      file_server
    }
  }
}
`;
}

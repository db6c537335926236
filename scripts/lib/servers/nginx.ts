/** The configuration of nginx, from the same headers, types and ages as the embedded server's. */
import type { Redirects } from '#schemas/settings/site.ts';
import { compressible } from '../../../admin/server/http/site/encoded-files.ts';
import {
  cachingRules,
  openToOthers,
  originHeader,
  otherwiseKept,
  securityHeaders,
  textTypes,
  transportSecurity,
} from '../../../admin/server/http/site/site-headers.ts';
import { cmsPaths, otherTypes } from './server-settings.ts';
import type { ServerSettings } from './server-settings.ts';

const lines = (indent: string, all: readonly string[]) => all.map((line) => `${indent}${line}`).join('\n');

/** Media types, each with the extensions that have it. */
function types(): string[] {
  const byType = Map.groupBy(Object.entries({ ...textTypes, ...otherTypes }), ([, type]) => type);
  return [...byType].map(
    ([type, files]) => `${type} ${files.map(([extension]) => extension.slice(1)).join(' ')};`,
  );
}

const textual = () => [...new Set(Object.values(textTypes))];

/** A pattern as nginx writes it in a map. */
const mapped = ({ source, flags }: RegExp) =>
  `"~${flags.includes('i') ? '*' : ''}${source.replaceAll('\\/', '/')}"`;

/** Addresses that lead on, for the `map` of the configuration. */
export const nginxRedirects = ({ redirects }: Redirects): string =>
  redirects.map(({ from, to }) => `"${from}" "${to}";\n`).join('');

const passedOn = (cms: string) => `
  # The CMS answers with headers of its own; the empty one keeps those of the site away from them.
  location ~* ${cmsPaths.replaceAll('?:', '')} {
    add_header X-Own-Headers "";
    proxy_pass ${cms};
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_read_timeout 180s;
    client_max_body_size 12m;
  }
`;

/**
 * The file for `sites-available/`. nginx from 1.22; TLS is left to `certbot --nginx` or to the province's own gateway.
 *
 * @param settings where the site and its CMS are
 */
export function nginxConfiguration({ host, port = 80, root, cms }: ServerSettings): string {
  const compressed = textual().filter((type) => type !== 'text/html' && compressedTypes().includes(type));
  return `# Made by "npm run servers -- nginx"; see docs/deploying.md. Changes belong into admin/server/http/site/site-headers.ts.

map $uri $nscl_moved_to {
  default "";
  # "npm run deploy" and "npm run servers -- nginx-redirects" write it; reload nginx afterwards.
  include ${root}/redirects*.nginx;
}

map $uri $nscl_cache {
${lines('  ', [...cachingRules.map(({ pattern, value }) => `${mapped(pattern)} "${value}";`), `default "${otherwiseKept}";`])}
}

map $uri $nscl_origin {
  default "";
  ${mapped(openToOthers)} "${originHeader.value}";
}

# Over TLS, of this server or of a proxy before it; nginx leaves an empty header out.
map "$scheme $http_x_forwarded_proto" $nscl_transport {
  default "";
  ~https "${transportSecurity.value}";
}

server {
  listen ${port};
  listen [::]:${port};
  server_name ${host};

  # A link that each release moves: looked up anew for every request, so nothing is reloaded.
  root ${root}/site;
  index index.html;
  absolute_redirect off;
  server_tokens off;

  charset utf-8;
  charset_types ${textual()
    .filter((type) => type !== 'text/html')
    .join(' ')};
  types {
${lines('    ', types())}
  }
  default_type application/octet-stream;

${lines('  ', security())}
  add_header Cache-Control $nscl_cache always;
  # The open data, which pages of other sites may read; nginx leaves an empty header out.
  add_header ${originHeader.name} $nscl_origin;

  # Files that "npm run precompress" put beside the pages are sent as they are; others are compressed when they are asked for.
  # With the package libnginx-mod-http-brotli-static: brotli_static on;
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_types ${compressed.join(' ')};

  error_page 403 404 =404 /404.html;
  error_page 410 @gone;

  if ($nscl_moved_to != "") {
    return 301 $nscl_moved_to;
  }
${cms === undefined ? '' : passedOn(cms)}
  location / {
    # An address that was taken down has an empty file in ${root}/gone/.
    if (-f ${root}/gone$uri/410) {
      return 410;
    }
  }

  location = /404.html {
    internal;
  }

  # The page that says so, where the release has it.
  location @gone {
    add_header X-Robots-Tag noindex always;
    add_header Cache-Control no-store always;
${lines('    ', security())}
    try_files $uri/index.html $uri/../index.html =410;
  }

  location ~ /\\.(?!well-known/) {
    return 404;
  }
}
`;
}

const security = (): string[] => [
  ...Object.entries(securityHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`),
  `add_header ${transportSecurity.name} $nscl_transport always;`,
];

/** Types whose files the embedded server compresses too. */
const compressedTypes = (): string[] =>
  Object.entries(textTypes).flatMap(([extension, type]) => (compressible.has(extension) ? [type] : []));

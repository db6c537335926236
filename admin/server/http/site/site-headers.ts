/**
 * Headers, types and times of caching, the same for every server of the site. The embedded server reads them here;
 * the configurations of nginx and Caddy are made from them.
 */
import { extname } from 'node:path';

/**
 * Headers that a production host should send with every response. `frame-ancestors` is set here because the
 * Content-Security-Policy that Astro writes into each page cannot express it.
 */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "frame-ancestors 'none'",
} as const;

/** Tells browsers to stay on https (RFC 6797); sent where the request came over TLS, and ignored by browsers elsewhere. */
export const transportSecurity = { name: 'Strict-Transport-Security', value: 'max-age=31536000' } as const;

export const revalidate = 'public, max-age=0, must-revalidate';

/** Text types, whose charset must be said: everything the site writes is UTF-8. */
export const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.bib': 'application/x-bibtex',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttl': 'text/turtle',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.xsl': 'application/xml',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
};

/**
 * Files whose address changes with their content, so that a browser may keep them for ever, and an older release may answer for them: what
 * Astro compiles, and the folders of the search index.
 */
const fingerprinted = /^\/(?:_astro\/[\w.@-]+|pagefind\/(?:pf-)?[0-9a-f]{10}(?:\/[\w-][\w.-]*)+)$/;
export const isFingerprinted = (path: string) => fingerprinted.test(path);

/**
 * Files that programs on pages of other sites may read as well: the open data. They hold nothing that depends on who asks, so any origin may
 * (Fetch standard, CORS protocol).
 */
export const openToOthers =
  /^\/(?:du-lieu\/v1\/[\w.-]+|(?:tieu-chuan|van-ban|mang-luoi|ke-hoach)\/[\w.-]+\.json|(?:thay-doi|tin-tuc)\/(?:[\w-]+\/)?[\w-]+\.(?:json|xml))$/;

export const originHeader = { name: 'Access-Control-Allow-Origin', value: '*' } as const;

/** How long browsers keep a file, by its path; the first pattern that fits counts. A page is asked for by its file, `index.html`. */
export const cachingRules: readonly { pattern: RegExp; value: string }[] = [
  { pattern: fingerprinted, value: 'public, max-age=31536000, immutable' },
  // All forms of a data set say the same.
  { pattern: /^\/du-lieu\/v1\//, value: revalidate },
  { pattern: /\.(?:html|json|xml|txt|webmanifest)$/i, value: revalidate },
];

/** Cache-Control of every other file. */
export const otherwiseKept = 'public, max-age=3600';

/** Content-Type of a file where it must be said; undefined where any list of types knows it. */
export function contentType(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  const text = textTypes[extension];
  if (text !== undefined) return `${text}; charset=utf-8`;
  // The files of the search index carry extensions of their own, which no list of types knows.
  if (extension === '' || path.startsWith('/pagefind/')) {
    return extension === '.wasm' ? 'application/wasm' : 'application/octet-stream';
  }
  return undefined;
}

/** Cache-Control of a file. */
export const cacheControl = (path: string): string =>
  cachingRules.find(({ pattern }) => pattern.test(path))?.value ?? otherwiseKept;

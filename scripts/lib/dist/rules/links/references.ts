import type { Page } from '../../dist-page.ts';
import type { Tag } from '../../html-scan.ts';

/** An address that a page names, and how: to go to it, or to load it as a part of the page. */
export interface Reference {
  address: string;
  tag: Tag;
  loaded: boolean;
}

const loadedRels = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
]);
const contactingRels = new Set(['preconnect', 'dns-prefetch']);
/** `<meta>` entries whose content is the address of something. */
const addressMetas = new Set(['og:image', 'twitter:image']);

/** The addresses in a `srcset`. */
function candidates(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter((address) => address !== '');
}

function* referencesOf(tag: Tag): Generator<Reference> {
  const { name, attributes } = tag;
  const { href, src, srcset, poster, data, action, rel = '', property, content } = attributes;
  const reference = (address: string, loaded: boolean): Reference => ({ address, tag, loaded });
  if (href !== undefined) {
    const rels = rel.toLowerCase().split(/\s+/);
    const isLoaded =
      (name === 'link' && rels.some((one) => loadedRels.has(one) || contactingRels.has(one))) ||
      name === 'use' ||
      name === 'image';
    yield reference(href, isLoaded);
  }
  if (src !== undefined) yield reference(src, true);
  if (srcset !== undefined) for (const address of candidates(srcset)) yield reference(address, true);
  if (poster !== undefined) yield reference(poster, true);
  if (name === 'object' && data !== undefined) yield reference(data, true);
  if (name === 'form' && action !== undefined) yield reference(action, false);
  if (name === 'meta' && content !== undefined && addressMetas.has(property ?? attributes['name'] ?? '')) {
    yield reference(content, false);
  }
}

/** Every address that a page names, but for its canonical one, which the rule `canonicals` looks at. */
export function* references({ tags }: Page): Generator<Reference> {
  for (const tag of tags) if (tag.attributes['rel'] !== 'canonical') yield* referencesOf(tag);
}

/** Whether an address leads out of the site by a scheme of its own: another host, mail, telephone, inline data. */
export const hasScheme = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);

/**
 * Splits an address into the path inside the site, decoded, and the fragment, decoded. Undefined for an address outside
 * the site, or one that cannot be decoded.
 */
export function insideSite(
  address: string,
  from: string,
  origin: string,
): { path: string; fragment: string } | undefined {
  let local = address.trim();
  if (origin !== '' && (local === origin || local.startsWith(`${origin}/`)))
    local = local.slice(origin.length) || '/';
  if (hasScheme(local)) return undefined;
  const { pathname, hash } = new URL(local, `http://site${encodeURI(from)}`);
  try {
    return { path: decodeURIComponent(pathname), fragment: decodeURIComponent(hash.slice(1)) };
  } catch {
    return { path: pathname, fragment: hash.slice(1) };
  }
}

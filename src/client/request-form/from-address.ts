/** Fields that the address of the page fills in: the page that a reader came from, the standard, the line of support. */
import { errorReportRoute, verificationRoute } from '#script-routes.ts';

/** Longer than any address of the portal; more would only be somebody's own text. */
const longestPath = 300;

/** The path of an address within the portal; undefined for anything that leads elsewhere. */
function pathWithin(address: string, origin: string, own: string): string | undefined {
  // A browser takes "/\" and "//" at the beginning for the name of another host.
  if (!URL.canParse(address, origin)) return undefined;
  const { origin: host, pathname, search } = new URL(address, origin);
  const path = `${pathname}${search}`;
  if (host !== origin || /^\/[/\\]/.test(path) || path.length > longestPath) return undefined;
  return pathname === own ? undefined : path;
}

/**
 * The page that a form is about: the one that the address names in `trang`, else, where that is asked for, the page of the portal that the
 * reader came from.
 *
 * @returns its path, with what was asked for there (the words of a search)
 */
export function reportedPage(
  { search, origin, pathname }: Pick<Location, 'search' | 'origin' | 'pathname'>,
  referrer: string,
): string | undefined {
  const named = new URLSearchParams(search).get('trang');
  if (named !== null) return named.startsWith('/') ? pathWithin(named, origin, pathname) : undefined;
  return referrer === '' ? undefined : pathWithin(referrer, origin, pathname);
}

/** Forms of which the page that the reader came from says what they are about. */
const aboutPages: ReadonlySet<string> = new Set([errorReportRoute, verificationRoute]);

/** Field values from the address: `supports=…` selects an option, `entry=…` fills in a field. */
export function fieldsFromAddress(location: Location, referrer: string): [string, string][] {
  const page = reportedPage(location, aboutPages.has(location.pathname) ? referrer : '');
  const named = [...new URLSearchParams(location.search)].filter(([name]) => name !== 'trang');
  return page === undefined ? named : [['page', page], ...named];
}

/** The name of one of the portal's pages, as its own heading says; undefined when it cannot be read. */
export async function headingOf(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const heading = page.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim();
    return heading === '' ? undefined : heading?.slice(0, longestPath);
  } catch {
    return undefined;
  }
}

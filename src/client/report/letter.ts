/** What a reader sends who has found an error: which page is meant, and lines to fill in. Nothing here is sent by the portal itself. */
import { errorReportRoute } from '#routes.ts';

/** Longer than any address of the portal; more would only be somebody's own text. */
const longestPath = 300;

const ownPath = errorReportRoute;

/** The path of an address within the portal; undefined for anything that leads elsewhere. */
function pathWithin(address: string, origin: string): string | undefined {
  // A browser takes "/\" and "//" at the beginning for the name of another host.
  if (!URL.canParse(address, origin)) return undefined;
  const { origin: host, pathname, search } = new URL(address, origin);
  const path = `${pathname}${search}`;
  if (host !== origin || /^\/[/\\]/.test(path) || path.length > longestPath) return undefined;
  return pathname === ownPath ? undefined : path;
}

/**
 * The page that a report is about: the one that the address names in `trang`, else the page of the portal that the reader came from.
 *
 * @returns its path, with what was asked for there (the words of a search)
 */
export function reportedPage(
  { search, origin }: Pick<Location, 'search' | 'origin'>,
  referrer: string,
): string | undefined {
  const named = new URLSearchParams(search).get('trang');
  if (named !== null) return named.startsWith('/') ? pathWithin(named, origin) : undefined;
  return referrer === '' ? undefined : pathWithin(referrer, origin);
}

/** The lines to fill in; the first one says which page is meant, where it is known. */
export function reportText(address: string | undefined): string {
  return `Trang: ${address ?? ''}\nĐiều chưa đúng: \nNội dung đúng: \nNguồn của nội dung đúng: `;
}

/** A letter with these lines in it. */
export function letterHref(email: string, text: string): string {
  // Lines of a letter end with CR LF (RFC 6068, section 5).
  const body = text.replace(/\r?\n/g, '\r\n');
  return `mailto:${email}?subject=${encodeURIComponent('Báo lỗi nội dung')}&body=${encodeURIComponent(body)}`;
}

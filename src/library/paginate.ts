/** Long lists cut into pages with addresses of their own: `…/`, `…/trang-2/`, `…/trang-3/`. */

export interface Page<Item> {
  items: readonly Item[];
  /** Counted from 1. */
  current: number;
  last: number;
  total: number;
  href: string;
  /** Pages to offer: the first, the last, and those around this one. */
  hrefs: { page: number; href: string }[];
  previous?: string | undefined;
  next?: string | undefined;
}

/** The last part of a page's address; the first page has none. */
const pageSegment = (page: number) => (page === 1 ? undefined : `trang-${page}`);

/**
 * The rest parameter of a route that shows pages of lists, as in `[...path].astro`.
 *
 * @param list the parts of the list's address below the route; none where the list has the address of the route
 * @returns undefined for the address of the route itself
 */
export function pagePath({ current }: Page<unknown>, ...list: readonly string[]): string | undefined {
  return [...list, pageSegment(current)].filter(Boolean).join('/') || undefined;
}

/** The page number at the end of a title; empty on the first page. */
export function pageSuffix({ current }: Page<unknown>): string {
  return current === 1 ? '' : `, trang ${current}`;
}

/**
 * Cuts a list into pages.
 *
 * @param href the address of the list, with a slash at its end
 * @param size items on a page, at least 1
 * @returns at least one page, also for an empty list
 * @throws RangeError when the size is not a whole number of at least 1
 */
export function paginate<Item>(items: readonly Item[], href: string, size: number): Page<Item>[] {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`A page holds at least one item, not ${size}`);
  const last = Math.max(1, Math.ceil(items.length / size));
  const address = (page: number) => {
    const segment = pageSegment(page);
    return segment ? `${href}${segment}/` : href;
  };
  return Array.from({ length: last }, (_, index) => {
    const current = index + 1;
    const offered = new Set(
      [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last),
    );
    return {
      items: items.slice(index * size, current * size),
      current,
      last,
      total: items.length,
      href: address(current),
      hrefs: [...offered].sort((a, b) => a - b).map((page) => ({ page, href: address(page) })),
      previous: current > 1 ? address(current - 1) : undefined,
      next: current < last ? address(current + 1) : undefined,
    };
  });
}

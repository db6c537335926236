/** Dated entries as an archive: newest first, grouped by year and by category. */
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import type { BrowseItem } from '#library/view-types.ts';
import { pagePath, paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';

/** Entries that a list of the archive shows together. */
export interface ArchiveGroup<Entry> {
  /** The last part of the address of the list. */
  value: string;
  label: string;
  entries: readonly Entry[];
}

/** What a page of such a list shows. */
export interface ArchivePage<Entry> {
  group: ArchiveGroup<Entry>;
  page: Page<Entry>;
}

const yearOf = (date: string | undefined) => date?.slice(0, 4);

/** Sorts newest first; entries of one day by their titles, undated ones last. */
export function newestFirst<Entry extends { title: string }>(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => string | undefined,
): Entry[] {
  return entries.toSorted((a, b) => {
    const [dateA = '', dateB = ''] = [dateOf(a), dateOf(b)];
    return dateA === dateB ? compareVietnamese(a.title, b.title) : dateA < dateB ? 1 : -1;
  });
}

/**
 * Groups sorted entries by year, the newest year first, keeping their order.
 *
 * @param undated address and name of the group of entries without a day; it comes last
 */
export function groupByYear<Entry>(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => string | undefined,
  undated = { value: 'khong-ro', label: 'Không rõ năm' },
): ArchiveGroup<Entry>[] {
  const years = Map.groupBy(entries, (entry) => yearOf(dateOf(entry)));
  return [...years]
    .toSorted(([a = ''], [b = '']) => (a < b ? 1 : -1))
    .map(([year, found]) =>
      year === undefined
        ? { ...undated, entries: found }
        : { value: year, label: `Năm ${year}`, entries: found },
    );
}

/**
 * Groups entries by category in dictionary order, keeping their order within one; an entry stands under each of its categories.
 * Two spellings with the same address are one category, named as the first entry names it.
 */
export function groupByTag<Entry extends { tags: readonly string[] }>(
  entries: readonly Entry[],
): ArchiveGroup<Entry>[] {
  const groups = new Map<string, { label: string; entries: Entry[] }>();
  for (const entry of entries) {
    for (const label of entry.tags) {
      const value = toSlug(label);
      const group = groups.get(value) ?? { label, entries: [] };
      if (!group.entries.includes(entry)) group.entries.push(entry);
      groups.set(value, group);
    }
  }
  return [...groups]
    .map(([value, group]) => ({ value, ...group }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));
}

/** The lists of an archive as links with counts. */
export function archiveLinks<Entry>(
  groups: readonly ArchiveGroup<Entry>[],
  href: (value: string) => string,
): BrowseItem[] {
  return groups.map(({ value, label, entries }) => ({ href: href(value), label, count: entries.length }));
}

/** The paths of a route `[...path].astro` that shows such lists, cut into pages. */
export function archivePaths<Entry>(
  groups: readonly ArchiveGroup<Entry>[],
  href: (value: string) => string,
  pageSize: number,
) {
  return groups.flatMap((group) =>
    paginate(group.entries, href(group.value), pageSize).map((page) => ({
      params: { path: pagePath(page, group.value) },
      props: { group, page } satisfies ArchivePage<Entry>,
    })),
  );
}

/** The entries beside one in a sorted list: the one before it and the one after it. */
export function neighbours<Entry extends { slug: string }>(
  entries: readonly Entry[],
  slug: string,
): { before?: Entry | undefined; after?: Entry | undefined } {
  const index = entries.findIndex((entry) => entry.slug === slug);
  return index < 0 ? {} : { before: entries[index - 1], after: entries[index + 1] };
}

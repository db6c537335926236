/** Dated entries as an archive: newest first, divided by year and by category. */
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import { choicesOf, yearChoices } from '#library/facets/facet.ts';
import type { FacetDefinition } from '#library/facets/facet.ts';

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

/** The value under which entries without a day stand. */
const unknownYear = 'khong-ro';

/**
 * Years, the latest first; entries without a day come last, under a value of their own.
 *
 * @param undated its name
 */
export function yearFacet<Entry>(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => string | undefined,
  undated = 'Không rõ năm',
): FacetDefinition<Entry> {
  return {
    key: 'nam',
    label: 'Năm',
    all: 'Mọi năm',
    choices: [
      ...yearChoices(entries.flatMap((entry) => yearOf(dateOf(entry)) ?? [])),
      { value: unknownYear, label: undated },
    ],
    valuesOf: (entry) => [yearOf(dateOf(entry)) ?? unknownYear],
  };
}

/**
 * Categories in dictionary order; an entry stands under each of its own. Two spellings with the same address are one category, named
 * as the first entry names it.
 */
export function tagFacet<Entry extends { tags: readonly string[] }>(
  entries: readonly Entry[],
): FacetDefinition<Entry> {
  const spellings = entries.flatMap(({ tags }) => tags.map((tag) => [toSlug(tag), tag] as const));
  return {
    key: 'chuyen-muc',
    label: 'Chuyên mục',
    all: 'Mọi chuyên mục',
    // Of two spellings a map keeps the last.
    choices: choicesOf(spellings.toReversed()),
    valuesOf: ({ tags }) => tags.map(toSlug),
  };
}

/** The entries beside one in a sorted list: the one before it and the one after it. */
export function neighbours<Entry extends { slug: string }>(
  entries: readonly Entry[],
  slug: string,
): { before?: Entry | undefined; after?: Entry | undefined } {
  const index = entries.findIndex((entry) => entry.slug === slug);
  return index < 0 ? {} : { before: entries[index - 1], after: entries[index + 1] };
}

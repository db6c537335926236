/**
 * Facets of a list: what it is divided by, each value with its entries, its count and the address of its own list. One mechanism for
 * every section; a section says what its facets are, this module builds them, and the layouts show them.
 */
import { compareVietnamese } from '#text/vietnamese.ts';
import { facetPath, listPath } from '#routes.ts';
import type { Section } from '#routes.ts';

/** A value on offer, in the order in which people see it. */
export interface FacetChoice {
  /** The last part of the address; it never changes. */
  value: string;
  /** The value in words, as links and headings show it. */
  label: string;
  /** How a filter calls it, where a heading above says the rest. */
  short?: string | undefined;
  /** The heading under which it stands among its like. */
  group?: string | undefined;
  /** A sentence on what is listed; absent where the heading says it all. */
  lede?: string | undefined;
}

/** A facet by which a section divides its list. */
export interface FacetDefinition<Entry> {
  /** Names the facet in addresses (`/van-ban/<key>/<value>/`) and in the filter of the whole list (`?<key>=<value>`). */
  key: string;
  /** "Loại văn bản" */
  label: string;
  /** The choice of everything in a filter: "Mọi loại". */
  all: string;
  choices: readonly FacetChoice[];
  valuesOf: (entry: Entry) => readonly string[];
  /** Values without entries have a list too. */
  keepEmpty?: boolean | undefined;
}

/** The address of a facet, and of the list of one of its values. */
export type FacetAddress = (key: string, value?: string) => string;

/** The addresses of a section that has a page for every facet and value. */
const sectionAddress =
  (section: Section): FacetAddress =>
  (key, value) =>
    value === undefined ? facetPath(section, key) : listPath(section, key, value);

export interface FacetValue<Entry> extends FacetChoice {
  href: string;
  /** In the order of the whole list. */
  entries: readonly Entry[];
  /** Entries that hold today; where there are none, those that do not. */
  count: number;
}

export interface Facet<Entry> extends Omit<FacetDefinition<Entry>, 'choices'> {
  /** The page that offers all values. */
  href: string;
  values: readonly FacetValue<Entry>[];
}

/**
 * Builds the facets of a list. Linear in entries and their values.
 *
 * @param address the section whose pages they are, or where a list without such pages opens narrowed
 * @param entries in the order in which lists show them
 * @param isPast whether an entry no longer holds: lists show it last and counts leave it out
 */
export function buildFacets<Entry>(
  address: Section | FacetAddress,
  entries: readonly Entry[],
  definitions: readonly FacetDefinition<Entry>[],
  isPast: (entry: Entry) => boolean = () => false,
): Facet<Entry>[] {
  const addressOf = typeof address === 'string' ? sectionAddress(address) : address;
  return definitions.map(({ choices, ...definition }) => {
    const { key, valuesOf, keepEmpty = false } = definition;
    const byValue = new Map<string, Entry[]>();
    for (const entry of entries) {
      for (const value of new Set(valuesOf(entry))) {
        const found = byValue.get(value);
        if (found) found.push(entry);
        else byValue.set(value, [entry]);
      }
    }
    const values = choices.flatMap((choice): FacetValue<Entry>[] => {
      const found = byValue.get(choice.value) ?? [];
      if (found.length === 0 && !keepEmpty) return [];
      const live = found.filter((entry) => !isPast(entry));
      const past = found.filter(isPast);
      return [
        {
          ...choice,
          href: addressOf(key, choice.value),
          entries: [...live, ...past],
          count: live.length || past.length,
        },
      ];
    });
    return { ...definition, href: addressOf(key), values };
  });
}

/** Choices of words that entries bear themselves, such as names of bodies, in dictionary order. */
export function choicesOf(labels: Iterable<readonly [value: string, label: string]>): FacetChoice[] {
  return [...new Map(labels)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));
}

/** Choices of years, the latest first. */
export function yearChoices(years: Iterable<string>): FacetChoice[] {
  return [...new Set(years)]
    .toSorted()
    .reverse()
    .map((year) => ({ value: year, label: `Năm ${year}`, short: year }));
}

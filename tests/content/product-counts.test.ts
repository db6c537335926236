/** One count for a product, wherever it is shown: its card, the headings of its page, the list of the library, saving. */
import { describe, expect, it } from 'vitest';
import { facetOf } from '#library/facets/facet-view.ts';
import {
  applicableGroups,
  listedStandards,
  productCounts,
  productCountWords,
} from '#library/standards/product-view.ts';
import { isPast, standardFacets } from '#library/standards/lists/standard-facets.ts';
import { listedLinks } from '#client/saved-list/ui/listed-links.ts';
import { realLibrary } from './real-content.ts';

const library = realLibrary();
const lists = facetOf(standardFacets(library), 'san-pham').values;

/** The parts whose rows "save all" takes, from its selector. */
const savedParts = [...listedLinks(false).matchAll(/data-part='([^']+)'/g)].map(([, part]) => part);

describe.each(library.products.map((product) => [product.slug, product] as const))('%s', (slug, product) => {
  const counts = productCounts(product, library);
  const rows = applicableGroups(product, library)
    .filter(({ id }) => id !== 'international')
    .flatMap(({ current }) => current);

  it('has the same number on its card, under its headings, in its list and when it is saved', () => {
    const onCard = productCountWords(product, library).reduce(
      (sum, words) => sum + Number(/^\d+/.exec(words)?.[0] ?? 0),
      0,
    );
    const saved = rows.filter(({ part }) => savedParts.includes(part));
    const list = lists.find(({ value }) => value === slug);
    expect({
      card: onCard,
      headings: rows.length,
      saved: saved.length,
      list: list?.count,
      named: listedStandards(product, library).length,
    }).toEqual({
      card: counts.listed,
      headings: counts.listed,
      saved: counts.listed,
      list: counts.listed,
      named: counts.listed,
    });
  });

  it('lists the same standards, and no past edition among them', () => {
    const listed = listedStandards(product, library).map(({ designation }) => designation);
    const live = lists.find(({ value }) => value === slug)?.entries.filter((standard) => !isPast(standard));
    expect(live?.map(({ designation }) => designation).toSorted()).toEqual(listed.toSorted());
  });
});

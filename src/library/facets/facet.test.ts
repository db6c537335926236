import { describe, expect, it } from 'vitest';
import { buildFacets, yearChoices } from './facet.ts';
import { archiveNavigation, facetPages, facetViews, valueNavigation, valuesOfEntry } from './facet-view.ts';

interface Entry {
  slug: string;
  kind: string;
  year?: string;
  ended?: boolean;
}

const entries: Entry[] = [
  { slug: 'a', kind: 'luat', year: '2006' },
  { slug: 'b', kind: 'nghi-dinh', year: '2018', ended: true },
  { slug: 'c', kind: 'nghi-dinh', year: '2026' },
  { slug: 'd', kind: 'nghi-dinh' },
];

const facets = buildFacets<Entry>(
  'laws',
  entries,
  [
    {
      key: 'loai',
      label: 'Loại',
      all: 'Mọi loại',
      choices: [
        { value: 'luat', label: 'Luật' },
        { value: 'nghi-dinh', label: 'Nghị định' },
        { value: 'thong-tu', label: 'Thông tư' },
      ],
      valuesOf: ({ kind }) => [kind],
    },
    {
      key: 'nam',
      label: 'Năm',
      all: 'Mọi năm',
      choices: yearChoices(entries.flatMap(({ year }) => year ?? [])),
      valuesOf: ({ year }) => (year === undefined ? [] : [year]),
    },
  ],
  ({ ended = false }) => ended,
);
const [kinds, years] = facets;
const slugs = (list: readonly Entry[] | undefined) => list?.map(({ slug }) => slug);

describe('the facets of a list', () => {
  it('have an address for the facet and for each value with entries', () => {
    expect(kinds?.href).toBe('/van-ban/loai/');
    expect(kinds?.values.map(({ href }) => href)).toEqual([
      '/van-ban/loai/luat/',
      '/van-ban/loai/nghi-dinh/',
    ]);
    expect(years?.values.map(({ label }) => label)).toEqual(['Năm 2026', 'Năm 2018', 'Năm 2006']);
  });

  it('list what holds first, and count only that', () => {
    const decrees = kinds?.values[1];
    expect(slugs(decrees?.entries)).toEqual(['c', 'd', 'b']);
    expect(decrees?.count).toBe(2);
    // A list of nothing but past entries says how many they are.
    expect(years?.values[1]?.count).toBe(1);
  });

  it('keep a value without entries where its list is to be there all the same', () => {
    const [facet] = buildFacets(
      'laws',
      [],
      [
        {
          key: 'loai',
          label: 'Loại',
          all: 'Mọi loại',
          choices: [{ value: 'x', label: 'X' }],
          valuesOf: () => [],
          keepEmpty: true,
        },
      ],
    );
    expect(facet?.values).toMatchObject([{ value: 'x', count: 0 }]);
  });

  it('name what an entry can be found by', () => {
    expect(valuesOfEntry(facets, { slug: 'a', kind: 'luat', year: '2006' })).toEqual([
      'loai:luat',
      'nam:2006',
    ]);
  });

  it('are cut into pages with addresses of their own', () => {
    expect(facetPages(facets, 2).map(({ params }) => params)).toContainEqual({
      facet: 'loai',
      path: 'nghi-dinh/trang-2',
    });
  });
});

describe('the ways from a list to others', () => {
  it('mark the value of the page, and name the other facets', () => {
    const facet = facets[0];
    const value = facet?.values[1];
    if (!facet || !value) throw new Error('no facet');
    const { facets: shown, otherFacets } = valueNavigation(facets, facet, value);
    expect(shown[0]?.items.map(({ label, current = false }) => [label, current])).toEqual([
      ['Luật', false],
      ['Nghị định', true],
    ]);
    expect(otherFacets).toEqual([{ label: 'Năm', href: '/van-ban/nam/' }]);
  });

  it('offer the values around the page of many', () => {
    const many = Array.from({ length: 60 }, (_, index) => String(1960 + index));
    const [facet] = buildFacets('laws', many, [
      { key: 'nam', label: 'Năm', all: 'Mọi năm', choices: yearChoices(many), valuesOf: (year) => [year] },
    ]);
    const value = facet?.values.find((one) => one.value === '1990');
    if (!facet || !value) throw new Error('no facet');
    const [shown] = valueNavigation([facet], facet, value).facets;
    expect(shown?.items.map(({ label }) => label)).toContain('Năm 1991');
    expect(shown?.items.map(({ label }) => label)).toContain('Năm 1988');
    expect(shown?.all).toEqual({ label: 'Tất cả 60', href: '/van-ban/nam/' });
  });

  it('leave out a facet without values', () => {
    const [empty] = buildFacets('laws', entries, [
      { key: 'x', label: 'X', all: 'Mọi', choices: [], valuesOf: () => [] },
    ]);
    expect(empty && facetViews([empty])).toEqual([]);
    expect(archiveNavigation(facets).facets.map(({ label }) => label)).toEqual(['Loại', 'Năm']);
  });
});

import { describe, expect, it } from 'vitest';
import { buildFacets } from '#library/facets/facet.ts';
import type { FacetDefinition } from '#library/facets/facet.ts';
import { neighbours, newestFirst, tagFacet, yearFacet } from './archive.ts';

const entry = (slug: string, date: string | undefined, tags: string[] = []) => ({
  slug,
  title: slug,
  date,
  tags,
});
const dateOf = ({ date }: { date: string | undefined }) => date;
const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

describe('the archive', () => {
  const entries = [
    entry('cũ', '2020-12-31'),
    entry('không ngày', undefined),
    entry('b', '2026-02-04'),
    entry('ă', '2026-02-04'),
    entry('giữa', '2021-01-01'),
  ];

  it('puts the newest first, entries of a day in dictionary order, undated ones last', () => {
    expect(slugs(newestFirst(entries, dateOf))).toEqual(['ă', 'b', 'giữa', 'cũ', 'không ngày']);
  });

  const listed = <Entry extends { slug: string }>(
    found: readonly Entry[],
    definition: FacetDefinition<Entry>,
  ) =>
    buildFacets('news', found, [definition])[0]?.values.map(({ value, label, entries: within }) => [
      value,
      label,
      slugs(within),
    ]);

  it('is divided by year, the newest first, what has no day at the end', () => {
    const ordered = newestFirst(entries, dateOf);
    expect(listed(ordered, yearFacet(ordered, dateOf))).toEqual([
      ['2026', 'Năm 2026', ['ă', 'b']],
      ['2021', 'Năm 2021', ['giữa']],
      ['2020', 'Năm 2020', ['cũ']],
      ['khong-ro', 'Không rõ năm', ['không ngày']],
    ]);
  });

  it('is divided by category in Vietnamese order, and takes two spellings of one address for one', () => {
    const tagged = [
      entry('a', undefined, ['Du lịch', 'Dược liệu']),
      entry('b', undefined, ['du lịch', 'Du lịch']),
      entry('c', undefined, ['An toàn thực phẩm']),
    ];
    expect(listed(tagged, tagFacet(tagged))).toEqual([
      ['an-toan-thuc-pham', 'An toàn thực phẩm', ['c']],
      ['du-lich', 'Du lịch', ['a', 'b']],
      ['duoc-lieu', 'Dược liệu', ['a']],
    ]);
  });

  it('finds the entries on both sides of one', () => {
    expect(neighbours(entries, 'b').before?.slug).toBe('không ngày');
    expect(neighbours(entries, 'b').after?.slug).toBe('ă');
    expect(neighbours(entries, 'cũ').before).toBeUndefined();
    expect(neighbours(entries, 'giữa').after).toBeUndefined();
    expect(neighbours(entries, 'không có')).toEqual({});
  });
});

/** Which articles and programmes stand first, and what an article offers to read next. */
import { describe, expect, it } from 'vitest';
import { facetLinks } from '#library/facets/facet-view.ts';
import type { Library } from '#library/build-library.ts';
import { articleNeighbours, articleRelated, latestNews, newsFacets } from './news.ts';
import type { Article } from './news.ts';
import { latestProgramme, programmesInOrder } from './programmes.ts';
import type { Programme } from './programmes.ts';

const article = (slug: string, date: string, tags: string[]) =>
  ({ slug, href: `/tin-tuc/${slug}/`, title: slug, date, tags, lead: '' }) as unknown as Article;
const programme = (slug: string, fields: Partial<Programme>) =>
  ({
    slug,
    href: `/truyen-hinh/${slug}/`,
    title: slug,
    kind: 'related',
    broadcaster: 'Đài',
    ...fields,
  }) as unknown as Programme;
const libraryOf = (news: Article[], programmes: Programme[] = []) =>
  ({ collections: { news, programmes } }) as unknown as Library;

describe('the news', () => {
  const library = libraryOf([
    article('a', '2024-01-01', ['Du lịch']),
    article('b', '2026-01-01', ['Du lịch', 'Dược liệu']),
    article('c', '2025-01-01', ['Dược liệu', 'Du lịch']),
    article('d', '2025-06-01', ['Công nghiệp']),
  ]);

  it('gives the home page the newest', () => {
    expect(latestNews(library, 2).map(({ href, when }) => [href, when])).toEqual([
      ['/tin-tuc/b/', '01/01/2026'],
      ['/tin-tuc/d/', '01/06/2025'],
    ]);
  });

  it('counts what each way of narrowing down leads to', () => {
    const links = facetLinks(newsFacets(library), 'chuyen-muc');
    expect(links.map(({ href, label, count }) => ({ href, label, count }))).toEqual([
      { href: '/tin-tuc/chuyen-muc/cong-nghiep/', label: 'Công nghiệp', count: 1 },
      { href: '/tin-tuc/chuyen-muc/du-lich/', label: 'Du lịch', count: 3 },
      { href: '/tin-tuc/chuyen-muc/duoc-lieu/', label: 'Dược liệu', count: 2 },
    ]);
  });

  it('offers what shares most categories first, and never the article itself', () => {
    const related = articleRelated(article('b', '2026-01-01', ['Du lịch', 'Dược liệu']), library);
    expect(related.at(-1)?.items.map(({ label }) => label)).toEqual(['c', 'a']);
  });

  it('knows the articles next in time', () => {
    const { newer, older } = articleNeighbours(article('d', '2025-06-01', []), library);
    expect([newer?.slug, older?.slug]).toEqual(['b', 'c']);
  });
});

describe('programmes', () => {
  const related = programme('liên quan', { aired: '2025-05-20' });
  const undated = programme('không ngày', {});
  const sample = programme('mẫu', { aired: '2026-10-05', kind: 'plan', sample: true });

  it('stand newest first, without a day after them, samples last', () => {
    const order = programmesInOrder(libraryOf([], [sample, undated, related]));
    expect(order.map(({ slug }) => slug)).toEqual(['liên quan', 'không ngày', 'mẫu']);
  });

  it('of the plan come before others on the home page', () => {
    const own = programme('của kế hoạch', { aired: '2023-01-01', kind: 'plan' });
    expect(latestProgramme(libraryOf([], [related, own]))?.title).toBe('của kế hoạch');
  });

  it('that are samples are shown there only for want of a real one', () => {
    expect(latestProgramme(libraryOf([], [sample, related]))?.title).toBe('liên quan');
    expect(latestProgramme(libraryOf([], [sample]))).toMatchObject({ title: 'mẫu', sample: true });
    expect(latestProgramme(libraryOf([]))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Library } from '#library/build-library.ts';
import { newsFeed, newsFeedText } from './news-feed.ts';
import type { Article } from './news.ts';

const article = (slug: string, fields: Partial<Article> = {}): Article => ({
  slug,
  href: `/tin-tuc/${slug}/`,
  title: `Tin ${slug}`,
  date: '2026-02-04',
  lead: 'Câu mở đầu, ý < ý.',
  tags: ['Du lịch'],
  products: [],
  standards: [],
  members: [],
  documents: [],
  programmes: [],
  sources: [],
  body: 'Xem [chè](/san-pham/che/) và [ISO](https://www.iso.org/).\n',
  ...fields,
});
const libraryOf = (...news: Article[]) =>
  ({
    collections: { news },
    today: '2026-11-26',
    site: {
      name: 'Cổng',
      short_name: 'NSCL',
      place: { name: 'Lào Cai', full_name: 'tỉnh Lào Cai' },
      responsible_body: { name: 'Sở' },
    },
  }) as unknown as Library;
const site = new URL('https://example.vn');

describe('the feed of the news', () => {
  it('gives every link of an article its host and leaves those of others alone', () => {
    const [item] = newsFeed(libraryOf(article('a')), site).items;
    expect(item?.link).toBe('https://example.vn/tin-tuc/a/');
    expect(item?.content).toContain('href="https://example.vn/san-pham/che/"');
    expect(item?.content).toContain('href="https://www.iso.org/"');
    expect(item?.content).toContain('ý &lt; ý');
  });

  it('carries the doubt along with the text', () => {
    const [item] = newsFeed(libraryOf(article('a', { doubt_vi: 'Chưa xác minh.' })), site).items;
    expect(item?.content).toContain('Chưa xác minh.');
  });

  it('dates an article by the day in Viet Nam, and itself by its newest article', () => {
    const feed = newsFeed(libraryOf(article('cũ', { date: '2020-01-01' }), article('mới')), site);
    expect(feed.items.map(({ title }) => title)).toEqual(['Tin mới', 'Tin cũ']);
    expect(feed.items[0]?.date.toISOString()).toBe('2026-02-03T17:00:00.000Z');
    expect(feed.options.updated?.toISOString()).toBe('2026-02-03T17:00:00.000Z');
  });

  it('leaves samples out', () => {
    expect(newsFeed(libraryOf(article('a', { sample: true })), site).items).toEqual([]);
  });

  it('holds the newest twenty', () => {
    const many = Array.from({ length: 25 }, (_, day) =>
      article(`tin-${day}`, { date: `2026-01-${String(day + 1).padStart(2, '0')}` }),
    );
    const { items } = newsFeed(libraryOf(...many), site);
    expect(items).toHaveLength(20);
    expect(items.at(-1)?.title).toBe('Tin tin-5');
  });

  it('is written in three forms, also when there is no article yet', () => {
    expect(newsFeedText('rss', libraryOf(), site)).toContain('<rss version="2.0"');
    expect(newsFeedText('atom', libraryOf(), site)).toContain('xmlns="http://www.w3.org/2005/Atom"');
    expect(JSON.parse(newsFeedText('json', libraryOf(article('a')), site))).toMatchObject({
      home_page_url: 'https://example.vn/tin-tuc/',
      feed_url: 'https://example.vn/tin-tuc/feed.json',
    });
  });
});

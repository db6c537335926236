/** The news: lists of articles, newest first, by category and by year; what an article's page says beside its text. */
import { formatDate } from '#text/vietnamese.ts';
import type { BrowseItem, EntryItem } from '#library/view-types.ts';
import { archiveLinks, groupByTag, groupByYear, neighbours, newestFirst } from './archive.ts';
import type { ArchiveGroup } from './archive.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { relatedGroups } from '#library/related.ts';
import type { RelatedGroup } from '#library/related.ts';
import { plainText, readingMinutes } from '#markdown/text.ts';
import { routes } from '#routes.ts';

export type Article = CollectionEntry<'news'>;

/** The section's settings: its address, its name, and how many articles a page of a list holds. */
export const newsSection = {
  href: routes.news,
  title: 'Tin tức',
  pageSize: 10,
  /** Articles of the same categories that a page offers to read next. */
  readNext: 3,
} as const;

/** The addresses of the lists by category and by year. */
export const newsTagHref = (value: string) => `${newsSection.href}chuyen-muc/${value}/`;
export const newsYearHref = (value: string) => `${newsSection.href}nam/${value}/`;

const dateOf = ({ date }: Article) => date;

/** All articles, newest first. */
export function newsInOrder({ collections }: Library): Article[] {
  return newestFirst(collections.news, dateOf);
}

/** An article as a row of a list. */
export function newsItem({ href, title, date, tags, lead, sample }: Article): EntryItem {
  return { href, title, when: formatDate(date), dateTime: date, meta: tags, lead, sample };
}

/** The newest articles, for the home page. */
export function latestNews(library: Library, count: number): EntryItem[] {
  return newsInOrder(library).slice(0, count).map(newsItem);
}

/** The lists by category. */
export function newsByTag(library: Library): ArchiveGroup<Article>[] {
  return groupByTag(newsInOrder(library));
}

/** The lists by year. */
export function newsByYear(library: Library): ArchiveGroup<Article>[] {
  return groupByYear(newsInOrder(library), dateOf);
}

/** The ways to narrow the news down, as links with counts. */
export function newsFacets(library: Library): { heading: string; items: BrowseItem[] }[] {
  return [
    { heading: 'Theo chuyên mục', items: archiveLinks(newsByTag(library), newsTagHref) },
    { heading: 'Theo năm', items: archiveLinks(newsByYear(library), newsYearHref) },
  ].filter(({ items }) => items.length > 0);
}

/** Minutes that reading an article takes. */
export function articleMinutes({ lead, body }: Article): number {
  return readingMinutes(`${lead}\n${plainText(body ?? '')}`);
}

/** The articles next in time: the one that is newer and the one that is older. */
export function articleNeighbours({ slug }: Article, library: Library) {
  const { before, after } = neighbours(newsInOrder(library), slug);
  return { newer: before, older: after };
}

/** What an article names, then the newest other articles of its categories: those that share more come first. */
export function articleRelated(article: Article, library: Library): RelatedGroup[] {
  const shared = (other: Article) => other.tags.filter((tag) => article.tags.includes(tag)).length;
  const others = newsInOrder(library)
    .filter((other) => other.slug !== article.slug && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, newsSection.readNext)
    .map(({ href, title, date }) => ({ href, label: title, note: formatDate(date) }));
  return [
    ...relatedGroups('news', article, library),
    ...(others.length > 0 ? [{ heading: 'Tin cùng chuyên mục', items: others }] : []),
  ];
}

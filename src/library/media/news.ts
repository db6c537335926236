/** The news: lists of articles, newest first, by category and by year; what an article's page says beside its text. */
import { formatDate } from '#text/vietnamese.ts';
import type { EntryItem } from '#library/view-types.ts';
import { buildFacets } from '#library/facets/facet.ts';
import { valuesOfEntry } from '#library/facets/facet-view.ts';
import type { FetchedEntry } from '#schemas/listing-rows.ts';
import type { Facet } from '#library/facets/facet.ts';
import { neighbours, newestFirst, tagFacet, yearFacet } from './archive.ts';
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

const byLibrary = new WeakMap<Library, readonly Facet<Article>[]>();

/** The facets of the news, built once for a library: category and year. */
export function newsFacets(library: Library): readonly Facet<Article>[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const articles = newsInOrder(library);
  const facets = buildFacets('news', articles, [tagFacet(articles), yearFacet(articles, dateOf)]);
  byLibrary.set(library, facets);
  return facets;
}

/** Texts at the head of the list of one value. */
export function newsListWords(facet: string, label: string) {
  const name = label.toLocaleLowerCase('vi');
  return facet === 'nam'
    ? {
        title: `Tin tức ${name}`,
        kicker: 'Tin tức theo năm',
        lede: `Sự kiện của ${name}, tin mới nhất đứng đầu.`,
      }
    : {
        title: `Tin về ${label}`,
        kicker: 'Tin tức theo chuyên mục',
        lede: `Các tin trong chuyên mục “${label}”, tin mới nhất đứng đầu.`,
      };
}

/** All articles as the rows that the list fetches when it is narrowed; its orders are newest and oldest first. */
export function newsRows(library: Library): FetchedEntry[] {
  const articles = newsInOrder(library);
  const facets = newsFacets(library);
  return articles.map((article, index) => {
    const { href, title, when, dateTime, meta = [], lead, sample } = newsItem(article);
    return {
      h: href,
      t: title,
      w: when,
      i: dateTime,
      f: meta.join(' · '),
      l: lead,
      ...(sample ? { x: 1 as const } : {}),
      v: valuesOfEntry(facets, article).join(' '),
      o: [index, articles.length - index],
    };
  });
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

/** Entries that an article names, then the newest other articles of its categories: those that share more come first. */
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

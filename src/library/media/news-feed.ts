/** The newest articles as a feed, for readers who follow the portal from elsewhere: RSS, Atom and JSON Feed. */
import { Feed } from 'feed';
import { escapeHtml } from '#text/html.ts';
import type { Library } from '#library/build-library.ts';
import { newsInOrder, newsSection } from './news.ts';
import type { Article } from './news.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { dataFiles } from '#routes.ts';

/** The forms of the feed: address, media type, and what people call it. */
export const newsFeeds = {
  rss: { href: dataFiles.newsRss, type: 'application/rss+xml', name: 'RSS' },
  atom: { href: dataFiles.newsAtom, type: 'application/atom+xml', name: 'Atom' },
  json: { href: dataFiles.newsJson, type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type NewsFeedForm = keyof typeof newsFeeds;

/** Articles in the feed: enough for a reader who looks once a month. */
const mostItems = 20;

/** Midnight in Viet Nam, where the articles are dated. */
const instant = (date: string) => new Date(`${date}T00:00:00+07:00`);

/** The text as HTML that stands anywhere: links and pictures of the portal get its host, a doubt goes along. */
function feedContent({ lead, body, doubt_vi: doubt }: Article, absolute: (href: string) => string): string {
  const html = renderMarkdown(body ?? '').html.replace(
    /(\s(?:href|src)=")(\/[^"]*)"/g,
    (_, start: string, href: string) => `${start}${absolute(href)}"`,
  );
  const warning =
    doubt === undefined ? '' : `<p><strong>Điều người đọc nên biết:</strong> ${escapeHtml(doubt)}</p>`;
  return `<p>${escapeHtml(lead)}</p>\n${html}\n${warning}`.trim();
}

/**
 * The feed of the newest articles. Samples stay out of it, as they do of all that is read by machines.
 *
 * @param site the public address of the portal; every link of the feed is absolute
 */
export function newsFeed(library: Library, site: URL): Feed {
  const absolute = (href: string) => new URL(href, site).href;
  const articles = newsInOrder(library)
    .filter(({ sample }) => !sample)
    .slice(0, mostItems);
  const [newest] = articles;
  const { name, place, responsible_body: publisher } = library.site;
  const feed = new Feed({
    title: `${newsSection.title} – ${library.site.short_name}`,
    description: `Tin về năng suất, chất lượng, tiêu chuẩn và sản phẩm của ${place.full_name}. ${name}.`,
    id: absolute(newsSection.href),
    link: absolute(newsSection.href),
    language: 'vi',
    favicon: absolute('/favicon.svg'),
    copyright: 'CC BY 4.0',
    // The feed is as new as its newest article: a build alone changes nothing for those who follow it.
    updated: instant(newest?.date ?? library.today),
    generator: library.site.short_name,
    author: { name: publisher.name, ...(publisher.website ? { link: publisher.website } : {}) },
    feedLinks: Object.fromEntries(
      Object.entries(newsFeeds).map(([form, { href }]) => [form, absolute(href)]),
    ),
  });
  for (const article of articles) {
    feed.addItem({
      title: article.title,
      id: absolute(article.href),
      link: absolute(article.href),
      date: instant(article.date),
      published: instant(article.date),
      description: article.lead,
      content: feedContent(article, absolute),
      category: article.tags.map((tag) => ({ name: tag })),
    });
  }
  return feed;
}

/** The feed as text in one of its forms. */
export function newsFeedText(form: NewsFeedForm, library: Library, site: URL): string {
  const feed = newsFeed(library, site);
  return { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[form]();
}

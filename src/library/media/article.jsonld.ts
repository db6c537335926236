/** schema.org's description of an article, for search engines. */
import type { Library } from '#library/build-library.ts';
import type { Article } from './news.ts';
import { responsibleBodyJsonLd } from '#library/site/site.jsonld.ts';

/** An article as news: who answers for it, when, and what it is based on. */
export function articleJsonLd(article: Article, { site: settings }: Library, site: URL): object {
  const { title, lead, date, tags, picture, sources, href } = article;
  const url = new URL(href, site).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    headline: title,
    description: lead,
    datePublished: date,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    articleSection: tags,
    image: new URL(picture?.file ?? '/og.png', site).href,
    author: { '@type': 'Organization', name: settings.name, url: new URL('/', site).href },
    publisher: responsibleBodyJsonLd(settings),
    ...(sources.length > 0 ? { isBasedOn: sources } : {}),
  };
}

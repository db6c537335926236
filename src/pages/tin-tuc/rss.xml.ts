import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { newsFeedText, newsFeeds } from '#library/media/news-feed.ts';

/** The newest articles as RSS 2.0. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(newsFeedText('rss', await getLibrary(), site ?? url), {
    headers: { 'Content-Type': `${newsFeeds.rss.type}; charset=utf-8` },
  });

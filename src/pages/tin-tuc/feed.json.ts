import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { newsFeedText, newsFeeds } from '#library/media/news-feed.ts';

/** The newest articles as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(newsFeedText('json', await getLibrary(), site ?? url), {
    headers: { 'Content-Type': `${newsFeeds.json.type}; charset=utf-8` },
  });

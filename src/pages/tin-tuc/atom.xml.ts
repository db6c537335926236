import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { newsFeedText, newsFeeds } from '#library/media/news-feed.ts';

/** The newest articles as Atom. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(newsFeedText('atom', await getLibrary(), site ?? url), {
    headers: { 'Content-Type': `${newsFeeds.atom.type}; charset=utf-8` },
  });

import type { APIRoute } from 'astro';
import { getLibrary } from '#library/library.ts';
import { articleText } from '#library/media/article-text.ts';
import { entryAt, entryPaths } from '#library/site/pages/entry-pages.ts';

export async function getStaticPaths() {
  return entryPaths((await getLibrary()).collections.news);
}

/** An article as a file to keep. */
export const GET: APIRoute = async ({ params, site, url }) => {
  const library = await getLibrary();
  const text = articleText(entryAt(library.collections.news, params['slug']), library, site ?? url);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

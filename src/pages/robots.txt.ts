import type { APIRoute } from 'astro';

/** Tells robots where the map of the site is, at the address that the build was made for. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);

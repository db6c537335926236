import type { APIRoute } from 'astro';
import { recordOf, recordPaths } from '#library/library-pages.ts';
import { jsonFile } from '#library/open-data.ts';

export const getStaticPaths = recordPaths;

/** The record of one document as JSON. */
export const GET: APIRoute = async ({ params }) => jsonFile(await recordOf(params['slug']));

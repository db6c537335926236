import type { APIRoute } from 'astro';
import { recordOf, recordPaths } from '#library/standards/routes.ts';
import { jsonFile } from '#library/site/open-data.ts';

export const getStaticPaths = recordPaths;

/** The record of one document as JSON. */
export const GET: APIRoute = async ({ params }) => jsonFile(await recordOf(params['slug']));

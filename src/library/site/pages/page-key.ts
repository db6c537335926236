/**
 * Keys by which a build reuses pages of the build before it (Astro's `experimental.incrementalBuild`). Only routes with
 * thousands of pages, and files that take long to make, have keys; every other page is made anew in every build.
 */
import { hash } from 'node:crypto';
import { getSiteInfo } from '../site-info.ts';

/** Set where pages are reused; see src/integrations/incremental/incremental-build.ts. */
const reusesPages = Boolean(process.env['INCREMENTAL_BUILD']);

let frame: Promise<string> | undefined;

const digest = (text: string) => hash('sha256', text, 'base64url');

/** A key over what the frame of every Vietnamese page shows. */
function frameKey(): Promise<string> {
  frame ??= getSiteInfo().then((info) => digest(JSON.stringify(info)));
  return frame;
}

/**
 * The key of a page: equal for equal data.
 *
 * @param view all that the page shows beside the frame, as plain data (what JSON leaves out, the key does not see); only asked for
 *   when pages are reused
 * @returns nothing in a build that makes every page anew
 */
export async function pageKey(view: () => unknown): Promise<{ cacheKey?: string }> {
  if (!reusesPages) return {};
  return { cacheKey: digest((await frameKey()) + JSON.stringify(view())) };
}

/** Pages `[slug].astro` that show one entry of a collection each. */

/** The paths of such pages. */
export function entryPaths(entries: readonly { slug: string }[]) {
  return entries.map(({ slug }) => ({ params: { slug } }));
}

/**
 * The entry of a page.
 *
 * @param slug the parameter of its path
 * @throws {Error} when no entry has it
 */
export function entryAt<Entry extends { slug: string }>(
  entries: readonly Entry[],
  slug: string | undefined,
): Entry {
  const found = entries.find((entry) => entry.slug === slug);
  if (!found) throw new Error(`No entry has the slug ${String(slug)}`);
  return found;
}

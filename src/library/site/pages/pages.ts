/** Pages of text, and their counterparts in the other language. */
import type { CollectionEntry } from '#library/collections.ts';

export type TextPage = CollectionEntry<'pages'>;

/** The page with the same content in the other language: the one that it names, or that names it. */
export function counterpart(page: TextPage, pages: readonly TextPage[]): TextPage | undefined {
  const others = pages.filter(({ language }) => language !== page.language);
  return (
    others.find(({ slug }) => slug === page.translation) ??
    others.find(({ translation }) => translation === page.slug)
  );
}

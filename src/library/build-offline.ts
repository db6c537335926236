/** The library outside of Astro: for the search index, the scripts and the benchmarks. */
import { buildLibrary } from './build-library.ts';
import type { Library } from './build-library.ts';
import { ContentError } from '#content/problems.ts';
import type { CheckedContent } from '#content/content.ts';

/**
 * Builds the library from checked content.
 *
 * @throws ContentError when anything would stop a build
 */
export function libraryFromContent({ content, problems }: CheckedContent): Library {
  const { site, glossary } = content;
  if (problems.length > 0 || !site || !glossary) throw new ContentError(problems);
  return buildLibrary({
    collections: content.collections,
    standards: content.standards.map(({ data }) => data),
    iso: content.iso,
    ics: content.ics,
    products: content.products.map(({ id, data }) => ({ ...data, slug: id })),
    topics: content.topics.map(({ id, data }) => ({ ...data, slug: id })),
    site,
    glossary,
    redirects: content.redirects,
    pageWords: content.pageWords,
    overtakings: content.overtakings,
    titleTerms: content.titleTerms,
    selfAssessment: content.selfAssessment,
    takenDown: content.takenDown,
    plan: content.plan,
    changes: content.changes,
  });
}

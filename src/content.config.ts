/** The collections as Astro sees them: guides alone, whose MDX it compiles. The library holds all content; see src/content/snapshot.ts. */
import { defineCollection } from 'astro:content';
import { guidesLoader } from '#content/guides-loader.ts';
import { collectionDefinitions } from '#schemas/collections.ts';

export const collections = {
  guides: defineCollection({ loader: guidesLoader(), schema: collectionDefinitions.guides.schema }),
};

/** The collections as Astro sees them: our own loaders, which read and validate content the way every other tool of the portal does. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { collectionLoader, icsLoader, isoCatalogueLoader, settingsLoader } from '#content/astro-loaders.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { icsCodeSchema, isoEditionSchema } from '#schemas/catalogue.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import { productSchema, products, topicSchema, topics } from '#schemas/products.ts';
import { portalCollections } from '#schemas/collections.ts';
import { glossarySchema, redirectsSchema, siteSettingsSchema } from '#schemas/settings/site.ts';
import { standardSchema, standards } from '#schemas/standards.ts';

/** A collection of the portal, loaded and typed by its definition. */
const portal = <Schema extends z.ZodObject>(definition: CollectionDefinition<Schema>) =>
  defineCollection({ loader: collectionLoader(definition), schema: definition.schema });

export const collections = {
  standards: defineCollection({ loader: collectionLoader(standards), schema: standardSchema }),
  products: defineCollection({ loader: collectionLoader(products), schema: productSchema }),
  topics: defineCollection({ loader: collectionLoader(topics), schema: topicSchema }),
  news: portal(portalCollections.news),
  programmes: portal(portalCollections.programmes),
  courses: portal(portalCollections.courses),
  members: portal(portalCollections.members),
  experts: portal(portalCollections.experts),
  supports: portal(portalCollections.supports),
  methods: portal(portalCollections.methods),
  guides: portal(portalCollections.guides),
  indicators: portal(portalCollections.indicators),
  documents: portal(portalCollections.documents),
  pages: portal(portalCollections.pages),
  iso: defineCollection({ loader: isoCatalogueLoader(), schema: isoEditionSchema }),
  ics: defineCollection({ loader: icsLoader(), schema: icsCodeSchema }),
  settings: defineCollection({
    loader: settingsLoader(),
    schema: z.union([siteSettingsSchema, glossarySchema, redirectsSchema, planSchema]),
  }),
};

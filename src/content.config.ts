/** The collections as Astro sees them: our own loaders, which read and validate content the way every other tool of the portal does. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { collectionLoader, icsLoader, isoCatalogueLoader, settingsLoader } from '#loading/astro-loaders.ts';
import { icsCodeSchema, isoEditionSchema } from '#schemas/catalogue.ts';
import { productSchema, products, topicSchema, topics } from '#schemas/products.ts';
import { glossarySchema, redirectsSchema, siteSettingsSchema } from '#schemas/settings.ts';
import { standardSchema, standards } from '#schemas/standards.ts';

export const collections = {
  standards: defineCollection({ loader: collectionLoader(standards), schema: standardSchema }),
  products: defineCollection({ loader: collectionLoader(products), schema: productSchema }),
  topics: defineCollection({ loader: collectionLoader(topics), schema: topicSchema }),
  iso: defineCollection({ loader: isoCatalogueLoader(), schema: isoEditionSchema }),
  ics: defineCollection({ loader: icsLoader(), schema: icsCodeSchema }),
  settings: defineCollection({
    loader: settingsLoader(),
    schema: z.union([siteSettingsSchema, glossarySchema, redirectsSchema]),
  }),
};

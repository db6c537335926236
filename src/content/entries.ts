/** The entries of every collection as one list. */
import type { z } from 'astro/zod';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { productSchema, topicSchema } from '#schemas/collections/products.ts';
import { standardSchema } from '#schemas/standards/standards.ts';
import type { Content, LoadedEntry } from './content.ts';

/** An entry of any collection. */
export interface AnyEntry {
  /** The relation by which other entries name it. */
  readonly relation: string;
  readonly id: string;
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodObject;
}

type Entries = readonly LoadedEntry<Record<string, unknown>>[];

/** Every entry of the content, with the schema of its collection. */
export function allEntries(content: Content): AnyEntry[] {
  const groups = [
    { relation: 'standards', schema: standardSchema, entries: content.standards },
    { relation: 'products', schema: productSchema, entries: content.products },
    { relation: 'topics', schema: topicSchema, entries: content.topics },
    ...collectionNames.map((name) => ({
      relation: name,
      schema: collectionDefinitions[name].schema,
      entries: content.collections[name],
    })),
  ];
  return groups.flatMap(({ relation, schema, entries }) =>
    (entries as Entries).map(({ id, file, data }) => ({ relation, schema, id, file, data })),
  );
}

/** The collections that can be taken in and out as tables, with their entries in checked content. */
import type { Content, LoadedEntry } from '#content/content.ts';
import { collectionDefinitions, collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { standards } from '#schemas/standards/standards.ts';
import { nameKey } from './cells/read-cell.ts';
import type { NameIndex } from './cells/cell.ts';

type Fields = Record<string, unknown>;

export type ExchangeName = 'standards' | 'products' | 'topics' | CollectionName;

const definitions = { standards, products, topics, ...collectionDefinitions } as unknown as Readonly<
  Record<ExchangeName, CollectionDefinition>
>;

export const exchangeNames = Object.keys(definitions) as readonly ExchangeName[];

export const exchangeDefinition = (name: ExchangeName): CollectionDefinition => definitions[name];

/** The collection that people name: by its key in code, its name in the newsroom (`documents`), or its folder. */
export const findCollection = (name: string): ExchangeName | undefined =>
  exchangeNames.find(
    (key) => key === name || definitions[key].name === name || definitions[key].folder === `content/${name}`,
  );

const outside = ['standards', 'products', 'topics'] as const;
const isOutside = (name: ExchangeName): name is (typeof outside)[number] =>
  (outside as readonly string[]).includes(name);

/** The entries of a collection. */
export function entriesOf(content: Content, name: ExchangeName): readonly LoadedEntry<Fields>[] {
  return (isOutside(name) ? content[name] : content.collections[name]) as readonly LoadedEntry<Fields>[];
}

/** The same content with other entries in one collection. */
export function withEntries(
  content: Content,
  name: ExchangeName,
  entries: readonly LoadedEntry<Fields>[],
): Content {
  return isOutside(name)
    ? { ...content, [name]: entries }
    : { ...content, collections: { ...content.collections, [name]: entries } };
}

/** The names by which entries may be referred to in tables: their identifiers, titles, and the numbers of documents. */
export function nameIndex(content: Content): NameIndex {
  const index = (entries: readonly LoadedEntry<Fields>[], fields: readonly string[]) => {
    const names = new Map<string, string>();
    for (const { id, data } of entries)
      for (const name of fields.map((field) => data[field]))
        if (typeof name === 'string') names.set(nameKey(name), id);
    for (const { id } of entries) names.set(nameKey(id), id);
    return names;
  };
  const topicNames = index(entriesOf(content, 'topics'), ['name_vi']);
  return new Map<string, ReadonlyMap<string, string>>([
    ['topics', topicNames],
    ['products', new Map([...topicNames, ...index(entriesOf(content, 'products'), ['name_vi'])])],
    ...collectionNames.map(
      (name) => [name, index(entriesOf(content, name), definitionOfCollection(name).summary)] as const,
    ),
  ]);
}

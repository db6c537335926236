/** The collections of the portal besides the library of standards: entries with their addresses, samples shown or not as the settings say. */
import { entryHref } from '#schemas/fields/collection.ts';
import { collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import type { EntryData, CollectionName } from '#schemas/collections.ts';

/** An entry with its place: the file name, and the address at which it is read. */
export type CollectionEntry<Name extends CollectionName> = EntryData<Name> & { slug: string; href: string };

export type Collections = { readonly [Name in CollectionName]: readonly CollectionEntry<Name>[] };

/** Entries as they were read; see `readContent`. */
export type CollectionsSource = {
  readonly [Name in CollectionName]: readonly { id: string; data: EntryData<Name> }[];
};

/** True for an entry that only shows how a section looks. */
const isSample = (data: object): boolean => 'sample' in data && data.sample === true;

/** Gives entries their addresses, and leaves samples out unless they are to be shown. */
export function resolveCollections(source: CollectionsSource, showSamples: boolean): Collections {
  const joined = collectionNames.map((name) => {
    // Each collection has its own type of entry; here they are only carried on, with a name and an address.
    const definition = definitionOfCollection(name);
    const entries = source[name]
      .filter(({ data }) => showSamples || !isSample(data))
      .map(({ id, data }) => ({ ...data, slug: id, href: entryHref(definition, id, data) }));
    return [name, entries] as const;
  });
  return Object.fromEntries(joined) as unknown as Collections;
}

/** True when any entry that is shown is a sample. */
export function hasSamples(collections: Collections): boolean {
  return collectionNames.some((name) => collections[name].some(isSample));
}

/** The entries that another one names, in the order in which it names them; names without an entry on show are left out. */
export function namedEntries<Name extends CollectionName>(
  collections: Collections,
  collection: Name,
  names: readonly string[],
): CollectionEntry<Name>[] {
  const entries = collections[collection] as readonly CollectionEntry<Name>[];
  return names.flatMap((name) => entries.find(({ slug }) => slug === name) ?? []);
}

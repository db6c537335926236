/** Related entries: those that an entry names, and those that name it. Which fields name what is in the schemas. */
import { designationKey } from '#domain/designation/designation-format.ts';
import type { BrowseItem } from './view-types.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from './collections.ts';
import { standardTitle, titleLanguage } from './standards/list-items.ts';
import { fieldPlace } from '#schemas/fields/field.ts';
import { collectionDefinitions, collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';

/** Links to entries of one kind, under one heading. */
export interface RelatedGroup {
  heading: string;
  items: BrowseItem[];
}

/** Kinds of entries that can be named: those of the registered collections, and of the three that the library joins itself. */
export type RelationName = CollectionName | 'products' | 'topics' | 'standards';

/** The headings of related entries, in the order in which a page shows them. */
const headings: ReadonlyMap<RelationName, string> = new Map(
  [
    { name: 'products' as const, related: { heading: 'Sản phẩm, chủ đề', order: 20 } },
    { name: 'standards' as const, related: { heading: 'Tiêu chuẩn, quy chuẩn', order: 30 } },
    ...collectionNames.map((name) => ({ name, related: collectionDefinitions[name].related })),
  ]
    .flatMap(({ name, related }) => (related ? [{ name, ...related }] : []))
    .sort((a, b) => a.order - b.order)
    .map(({ name, heading }) => [name, heading]),
);

/** An entry of any collection as a link. */
export function entryLink<Name extends CollectionName>(name: Name, entry: CollectionEntry<Name>): BrowseItem {
  return { href: entry.href, ...definitionOfCollection(name).link(entry) };
}

/** A standard by its designation: a link with its title, or nothing where the library has no such edition. */
function standardLink(designation: string, library: Library): BrowseItem | undefined {
  const standard = standardByDesignation(designation, library);
  if (!standard) return undefined;
  const { href, designation: label } = standard;
  const noteLang = titleLanguage(standard);
  return { href, label, note: standardTitle(standard), ...(noteLang ? { noteLang } : {}) };
}

/** One name as a link, by the relation through which it is named. */
function linkTo(relation: RelationName, name: string, library: Library): BrowseItem | undefined {
  if (relation === 'standards') return standardLink(name, library);
  if (relation === 'products' || relation === 'topics') {
    const subject = library.subjects.get(name);
    return subject && { href: subject.href, label: subject.name };
  }
  const entries = library.collections[relation] as readonly CollectionEntry<typeof relation>[];
  const entry = entries.find(({ slug }) => slug === name);
  return entry && entryLink(relation, entry);
}

/** The names of other entries in an entry's own fields, by relation. Names inside lists of objects are not relations of the entry. */
function namesIn(collection: CollectionName, entry: object): Map<RelationName, string[]> {
  const named = new Map<RelationName, string[]>();
  const shape = Object.entries(collectionDefinitions[collection].schema.shape);
  for (const [field, schema] of shape) {
    const relation = fieldPlace(schema).relation as RelationName | undefined;
    const value: unknown = (entry as Readonly<Record<string, unknown>>)[field];
    if (relation === undefined || !Array.isArray(value)) continue;
    named.set(relation, [...(named.get(relation) ?? []), ...value.map(String)]);
  }
  return named;
}

function group(relation: RelationName, items: readonly BrowseItem[]): RelatedGroup[] {
  const unique = [...new Map(items.map((item) => [item.href, item])).values()];
  const heading = headings.get(relation);
  return unique.length > 0 && heading !== undefined ? [{ heading, items: unique }] : [];
}

/**
 * The entries that an entry names, grouped by kind in the portal's order.
 *
 * @param without relations that the page shows in its own way
 */
export function relatedGroups<Name extends CollectionName>(
  collection: Name,
  entry: CollectionEntry<Name>,
  library: Library,
  without: readonly RelationName[] = [],
): RelatedGroup[] {
  const named = namesIn(collection, entry);
  return [...headings.keys()]
    .filter((relation) => !without.includes(relation))
    .flatMap((relation) =>
      group(
        relation,
        (named.get(relation) ?? []).flatMap((name) => linkTo(relation, name, library) ?? []),
      ),
    );
}

/** One who names an entry: the collection, and the entry as a link. */
interface Naming {
  collection: CollectionName;
  item: BrowseItem;
}

const indexes = new WeakMap<Library, Map<string, Naming[]>>();

const keyOf = (relation: RelationName, name: string) =>
  `${relation} ${relation === 'standards' ? designationKey(name) : name}`;

/** Every name in the portal, with those who name it; made once for a library. */
function namingIndex(library: Library): Map<string, Naming[]> {
  const known = indexes.get(library);
  if (known) return known;
  const index = new Map<string, Naming[]>();
  for (const collection of collectionNames) {
    for (const entry of library.collections[collection]) {
      const item = entryLink(collection, entry);
      for (const [relation, names] of namesIn(collection, entry)) {
        for (const name of new Set(names.map((one) => keyOf(relation, one)))) {
          index.set(name, [...(index.get(name) ?? []), { collection, item }]);
        }
      }
    }
  }
  indexes.set(library, index);
  return index;
}

/**
 * The entries that name an entry, grouped by their collection in the portal's order.
 *
 * @param relation the collection that the named entry is of; a product or a topic is `products`, a standard `standards`
 * @param name its file name; for a standard its designation
 * @param from only entries of these collections
 */
export function namedBy(
  relation: RelationName,
  name: string,
  library: Library,
  from: readonly CollectionName[] = collectionNames,
): RelatedGroup[] {
  const naming = namingIndex(library).get(keyOf(relation, name)) ?? [];
  return [...headings.keys()]
    .filter((one): one is CollectionName => from.includes(one as CollectionName))
    .flatMap((collection) =>
      group(
        collection,
        naming.filter((one) => one.collection === collection).map(({ item }) => item),
      ),
    );
}

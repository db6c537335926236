/** What belongs together: the entries that an entry names, and those that name it. Which fields name what is in the schemas. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { BrowseItem } from './view-types.ts';
import type { Library } from '#library/build-library.ts';
import type { PortalEntry } from './collections.ts';
import { standardTitle, titleLanguage } from './standards/list-items.ts';
import { fieldPlace } from '#schemas/fields/field.ts';
import { portalCollections, portalNames } from '#schemas/collections.ts';
import type { PortalName } from '#schemas/collections.ts';
import { anchorPath } from '#routes.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';

/** Links to entries of one kind, under one heading. */
export interface RelatedGroup {
  heading: string;
  items: BrowseItem[];
}

/** What can be named: the portal's collections, and the three of the library of standards. */
export type RelationName = PortalName | 'products' | 'topics' | 'standards';

/** The headings of related entries, in the order in which a page shows them. */
const headings: Readonly<Partial<Record<RelationName, string>>> = {
  products: 'Sản phẩm, chủ đề',
  standards: 'Tiêu chuẩn, quy chuẩn',
  documents: 'Văn bản',
  methods: 'Công cụ, hệ thống quản lý',
  guides: 'Hướng dẫn',
  supports: 'Hoạt động hỗ trợ',
  courses: 'Đào tạo, sự kiện',
  members: 'Doanh nghiệp, cơ quan, tổ chức',
  news: 'Tin tức',
  programmes: 'Truyền hình',
};

const itemOf: { readonly [Name in PortalName]: (entry: PortalEntry<Name>) => BrowseItem } = {
  news: ({ href, title, date }) => ({ href, label: title, note: formatDate(date) }),
  programmes: ({ href, title, aired }) => ({
    href,
    label: title,
    ...(aired ? { note: formatDate(aired) } : {}),
  }),
  courses: ({ href, title, starts_on }) => ({ href, label: title, note: formatDate(starts_on) }),
  members: ({ href, name_vi, area }) => ({ href, label: name_vi, ...(area ? { note: area } : {}) }),
  experts: ({ slug, name }) => ({ href: anchorPath('experts', slug), label: name }),
  supports: ({ href, title }) => ({ href, label: title }),
  methods: ({ href, name_vi, full_name_vi }) => ({
    href,
    label: name_vi,
    ...(full_name_vi ? { note: full_name_vi } : {}),
  }),
  guides: ({ href, title }) => ({ href, label: title }),
  indicators: ({ slug, title }) => ({ href: anchorPath('plan', slug), label: title }),
  documents: ({ href, number, title_vi }) => ({
    href,
    label: number ?? title_vi,
    ...(number ? { note: title_vi } : {}),
  }),
  pages: ({ href, title, language }) => ({ href, label: title, lang: language }),
};

/** An entry of any collection as a link. */
export function portalLink<Name extends PortalName>(name: Name, entry: PortalEntry<Name>): BrowseItem {
  return itemOf[name](entry);
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
  const entries = library.portal[relation] as readonly PortalEntry<typeof relation>[];
  const entry = entries.find(({ slug }) => slug === name);
  return entry && (itemOf[relation] as (one: unknown) => BrowseItem)(entry);
}

/** The names of other entries in an entry's own fields, by relation. Names inside lists of objects are not relations of the entry. */
function namesIn(collection: PortalName, entry: object): Map<RelationName, string[]> {
  const named = new Map<RelationName, string[]>();
  const shape = Object.entries(portalCollections[collection].schema.shape);
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
  const heading = headings[relation];
  return unique.length > 0 && heading !== undefined ? [{ heading, items: unique }] : [];
}

/**
 * What an entry names, grouped by kind in the portal's order.
 *
 * @param without relations that the page shows in its own way
 */
export function relatedGroups<Name extends PortalName>(
  collection: Name,
  entry: PortalEntry<Name>,
  library: Library,
  without: readonly RelationName[] = [],
): RelatedGroup[] {
  const named = namesIn(collection, entry);
  return (Object.keys(headings) as RelationName[])
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
  collection: PortalName;
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
  for (const collection of portalNames) {
    for (const entry of library.portal[collection]) {
      const item = (itemOf[collection] as (one: unknown) => BrowseItem)(entry);
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
  from: readonly PortalName[] = portalNames,
): RelatedGroup[] {
  const naming = namingIndex(library).get(keyOf(relation, name)) ?? [];
  return (Object.keys(headings) as RelationName[])
    .filter((one): one is PortalName => from.includes(one as PortalName))
    .flatMap((collection) =>
      group(
        collection,
        naming.filter((one) => one.collection === collection).map(({ item }) => item),
      ),
    );
}

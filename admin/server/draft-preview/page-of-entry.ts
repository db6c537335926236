/** The page of the site that shows an entry. */
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { entryAddress } from '#schemas/fields/collection.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { standards } from '#schemas/standards/standards.ts';
import { routes } from '#routes.ts';
import { formOf } from '../../config/forms.ts';

/** Settings that a page of their own shows; the others change words on many pages. */
const settingsPages: Readonly<Record<string, string>> = { plan: routes.plan };

/**
 * The address of the page that shows an entry: its own, else the first page of its section.
 *
 * @param data the entry
 */
export function pageOfEntry(
  collection: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const { definition } = formOf(collection, slug) ?? {};
  if (definition === undefined) return settingsPages[slug] ?? routes.home;
  const { name } = definition;
  if (name === standards.name) return `${routes.standards}${slug}/`;
  if (name === products.name) return `${routes.products}${slug}/`;
  if (name === topics.name) return `${routes.topics}${slug}/`;
  const known = collectionNames.find((one) => one === name);
  if (known === undefined) return routes.home;
  const section = collectionDefinitions[known];
  const own = entryAddress(definition as CollectionDefinition, slug, data);
  return own ?? (section.section === 'pages' ? routes.home : routes[section.section]);
}

/** The file of a page, below the folder of the site. */
export const fileOfPage = (address: string): string => `${address.slice(1)}index.html`;

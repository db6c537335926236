/**
 * The library of a build: content read once through Astro and kept. (A `getCollection` in every page would make the build
 * quadratic.) This is the only room that calls astro:content.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { buildLibrary } from '#library/build-library.ts';
import type { Library } from '#library/build-library.ts';
import type { PortalSource } from './collections.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { portalNames } from '#schemas/collections.ts';
import type { Glossary, Redirects, SiteSettings } from '#schemas/settings/site.ts';

export type { Library, Product, Topic } from '#library/build-library.ts';

let library: Promise<Library> | undefined;

/** The library, built at the first call. */
export function getLibrary(): Promise<Library> {
  // A development server must see edits, so only a build keeps it.
  if (import.meta.env.DEV) return readLibrary();
  library ??= readLibrary();
  return library;
}

async function readLibrary(): Promise<Library> {
  const [standards, iso, ics, products, topics] = await Promise.all([
    getCollection('standards'),
    getCollection('iso'),
    getCollection('ics'),
    getCollection('products'),
    getCollection('topics'),
  ]);
  return buildLibrary({
    portal: await readPortal(),
    standards: standards.map(({ data }: CollectionEntry<'standards'>) => data),
    iso: iso.map(({ data }: CollectionEntry<'iso'>) => data),
    ics: ics.map(({ data }: CollectionEntry<'ics'>) => data),
    products: products.map(({ id, data }: CollectionEntry<'products'>) => ({ ...data, slug: id })),
    topics: topics.map(({ id, data }: CollectionEntry<'topics'>) => ({ ...data, slug: id })),
    site: await settings<SiteSettings>('site'),
    glossary: await settings<Glossary>('glossary'),
    redirects: (await settings<Redirects>('redirects')).redirects,
    plan: (await getEntry('settings', 'plan'))?.data as unknown as PlanSettings | undefined,
  });
}

async function readPortal(): Promise<PortalSource> {
  const read = portalNames.map(async (name) => [name, await getCollection(name)] as const);
  return Object.fromEntries(await Promise.all(read)) as unknown as PortalSource;
}

async function settings<Settings>(id: 'site' | 'glossary' | 'redirects'): Promise<Settings> {
  const entry = await getEntry('settings', id);
  if (!entry) throw new Error(`Thiếu tệp cài đặt ${id}.yaml`);
  // The loader validated the file against the schema that belongs to its name.
  return entry.data as unknown as Settings;
}

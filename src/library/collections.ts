/** The collections of the portal besides the library of standards: entries with their addresses, samples shown or not as the settings say. */
import { entryAddress } from '#schemas/fields/collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { portalCollections, portalNames } from '#schemas/collections.ts';
import type { PortalData, PortalName } from '#schemas/collections.ts';

/** An entry with its place: the file name, and the address of its page where it has one. */
export type PortalEntry<Name extends PortalName> = PortalData<Name> & { slug: string; href: string };

export type Portal = { readonly [Name in PortalName]: readonly PortalEntry<Name>[] };

/** Entries as they were read; see `readContent`. */
export type PortalSource = {
  readonly [Name in PortalName]: readonly { id: string; data: PortalData<Name> }[];
};

/** True for an entry that only shows how a section looks. */
const isSample = (data: object): boolean => 'sample' in data && data.sample === true;

/** Gives entries their addresses, and leaves samples out unless they are to be shown. */
export function joinPortal(source: PortalSource, showSamples: boolean): Portal {
  const joined = portalNames.map((name) => {
    // Each collection has its own type of entry; here they are only carried on, with a name and an address.
    const definition = portalCollections[name] as unknown as CollectionDefinition;
    const entries = source[name]
      .filter(({ data }) => showSamples || !isSample(data))
      .map(({ id, data }) => ({ ...data, slug: id, href: entryAddress(definition, id, data) ?? '' }));
    return [name, entries] as const;
  });
  return Object.fromEntries(joined) as unknown as Portal;
}

/** True when any entry that is shown is a sample. */
export function hasSamples(portal: Portal): boolean {
  return portalNames.some((name) => portal[name].some(isSample));
}

/** The entries that another one names, in the order in which it names them; names without an entry on show are left out. */
export function namedEntries<Name extends PortalName>(
  portal: Portal,
  collection: Name,
  names: readonly string[],
): PortalEntry<Name>[] {
  const entries = portal[collection] as readonly PortalEntry<Name>[];
  return names.flatMap((name) => entries.find(({ slug }) => slug === name) ?? []);
}

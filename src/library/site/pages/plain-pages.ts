/** Plain lists and pages, from the schemas alone, for sections that `src/pages/` has no page of their own for. */
import type { Library } from '#library/build-library.ts';
import { entryLink, namedBy, relatedGroups } from '#library/related.ts';
import type { RelatedGroup } from '#library/related.ts';
import type { BrowseItem, Crumb, Source } from '#library/view-types.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { entryFacts } from './entry-facts.ts';
import type { EntryFact } from './entry-facts.ts';
import { sectionNames, sectionPlaces } from '../sections.ts';

/** The first page of such a section. */
export interface PlainSection {
  section: Section;
  title: string;
  lede: string;
  /** The entries, by collection. */
  groups: RelatedGroup[];
}

/** The page of one entry. */
export interface PlainEntry {
  section: Section;
  href: string;
  title: string;
  kicker: string;
  lede?: string | undefined;
  breadcrumbs: Crumb[];
  facts: EntryFact[];
  /** The text in safe HTML. */
  html?: string | undefined;
  sources: Source[];
  related: RelatedGroup[];
  sample: boolean;
}

const collectionsOf = (section: Section): CollectionName[] =>
  collectionNames.filter((name) => definitionOfCollection(name).section === section);

/** The address of a section as the parameter of a route: `/hoi-dap/` is `hoi-dap`. */
export const sectionParameter = (section: Section): string => routes[section].replaceAll('/', '');

/** The sections without pages of their own. */
export function plainSections(library: Library): PlainSection[] {
  return sectionNames.flatMap((section) => {
    const { label, pages } = sectionPlaces[section];
    if (pages === 'own') return [];
    const groups = collectionsOf(section).map((name) => ({
      heading: definitionOfCollection(name).label,
      items: library.collections[name].map((entry): BrowseItem => entryLink(name, entry)),
    }));
    return [
      {
        section,
        title: label,
        lede: pages.lede,
        groups: groups.filter(({ items }) => items.length > 0),
      },
    ];
  });
}

/** Sources are addresses, or addresses with what was seen there. */
function sourcesOf(value: unknown): Source[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown): Source[] => {
    if (typeof one === 'string') return [{ href: one }];
    const { url, seen } = one as { url: string; seen?: string };
    return [{ href: url, ...(seen === undefined ? {} : { seen }) }];
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The entries that get a plain page.
 *
 * @throws {Error} when a collection is written in MDX, which only a page of its own can show
 */
export function plainEntries(library: Library): PlainEntry[] {
  return plainSections(library).flatMap(({ section, title: sectionTitle }) =>
    collectionsOf(section).flatMap((name) => {
      const definition = definitionOfCollection(name);
      if (definition.address === undefined) return [];
      if (definition.format === 'mdx') {
        throw new Error(`Entries of ${name} are written in MDX: src/pages/ needs a page for them`);
      }
      return library.collections[name].map((entry) => {
        const data = entry as Readonly<Record<string, unknown>>;
        const { label } = entryLink(name, entry);
        const body = textOf(data['body']);
        return {
          section,
          href: entry.href,
          title: label,
          kicker: definition.labelSingular,
          lede: textOf(data['lead']),
          breadcrumbs: [{ label: sectionTitle, href: routes[section] }, { label }],
          facts: entryFacts(definition, data).filter(({ relation }) => relation === undefined),
          html: body === undefined ? undefined : renderMarkdown(body).html,
          sources: sourcesOf(data['sources']),
          related: [...relatedGroups(name, entry, library), ...namedBy(name, entry.slug, library)],
          sample: data['sample'] === true,
        };
      });
    }),
  );
}

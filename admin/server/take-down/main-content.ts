/** The content of main, and the entries in it as the CMS names them. */
import type { Content } from '#content/content.ts';
import { readSnapshot } from '#content/snapshot.ts';
import { collectionDefinitions } from '#schemas/collections.ts';
import { entryAddress } from '#schemas/fields/collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { entryPath } from '#routes.ts';
import { allForms } from '../../config/forms.ts';
import type { Form } from '../../config/forms.ts';
import type { ActionContext } from '../cms/context.ts';
import { entryFile } from '../git/entry-file.ts';

/** An entry of main. */
export interface PublishedEntry {
  /** As the CMS calls it. */
  collection: string;
  slug: string;
  file: string;
  definition: CollectionDefinition;
  /** The relation by which other entries name it. */
  relation: string;
  data: Record<string, unknown>;
  /** Where its page is; undefined where it has none of its own. */
  address: string | undefined;
  /** The name by which people know it. */
  title: string;
}

/** All content of a commit that has passed the check. */
export async function contentOf(context: ActionContext, commit: string): Promise<Content> {
  const { checker, git } = context;
  if (checker.snapshotOf(commit) === undefined) await checker.check(git, commit);
  const snapshot = checker.snapshotOf(commit);
  if (snapshot === undefined) throw new Error(`The content of ${commit} could not be read.`);
  return readSnapshot(snapshot).content;
}

/** The name by which code and relations know a collection. */
function keyOf(definition: CollectionDefinition): string {
  const known = Object.entries(collectionDefinitions as Readonly<Record<string, unknown>>);
  return known.find(([, one]) => one === definition)?.[0] ?? definition.name;
}

interface Loaded {
  id: string;
  file: string;
  data: Record<string, unknown>;
}

function loadedOf(content: Content, definition: CollectionDefinition): readonly Loaded[] {
  const all = {
    standards: content.standards,
    products: content.products,
    topics: content.topics,
    ...content.collections,
  };
  return (all as Readonly<Record<string, readonly Loaded[]>>)[keyOf(definition)] ?? [];
}

/** The library of standards, products and topics have sections of their own, whose addresses stand in the routes. */
function addressOf(
  definition: CollectionDefinition,
  id: string,
  data: Record<string, unknown>,
): string | undefined {
  const { name } = definition;
  if (name === 'standards' || name === 'products' || name === 'topics') return entryPath(name, id);
  return entryAddress(definition, id, data);
}

const formsWithEntries = () =>
  allForms().flatMap(({ name, definition }: Form) =>
    definition === undefined ? [] : [{ name, definition }],
  );

/** Every entry that has a file of its own. */
export function publishedEntries(content: Content): PublishedEntry[] {
  const seen = new Set<string>();
  return formsWithEntries().flatMap(({ name: collection, definition }) =>
    loadedOf(content, definition).flatMap(({ id, file, data }) => {
      const slug = /([^/]+)\.[a-z]+$/.exec(file)?.[1] ?? '';
      if (entryFile(collection, slug) !== file || seen.has(file)) return [];
      seen.add(file);
      const title = data[definition.summary[0] ?? ''];
      return [
        {
          collection,
          slug,
          file,
          definition,
          relation: keyOf(definition),
          data,
          address: addressOf(definition, id, data),
          title: typeof title === 'string' ? title : slug,
        },
      ];
    }),
  );
}

/** Definition of a collection, a folder of files: where it lies, what its entries are called, and the schema of one entry. */
import type { z } from 'astro/zod';
import { anchorPath } from '#routes.ts';
import type { Section } from '#routes.ts';

export interface CollectionDefinition<Schema extends z.ZodObject = z.ZodObject> {
  /** The name in code and in addresses of the open data. */
  name: string;
  /** The folder of the entries, from the root of the repository. */
  folder: string;
  /** Names of the collection and of one entry for editors, in Vietnamese. */
  label: string;
  labelSingular: string;
  schema: Schema;
  /** How a file is written: one YAML document, or front matter above a text in Markdown or MDX (its field is `body`). Default: YAML. */
  format?: EntryFormat;
  /**
   * The address below which the pages of the entries lie, such as `/tin-tuc/`, or what gives an entry its own; undefined where entries
   * have no page of their own.
   */
  address?: string | ((id: string, entry: z.infer<Schema>) => string);
  /** The field that names an entry in lists, then what is said beside it. */
  summary: readonly (keyof z.infer<Schema> & string)[];
  /** The file name, without extension, that an entry must have; undefined where editors choose it. */
  entryName?: (entry: z.infer<Schema>) => string;
  /** The folder below `folder` that an entry lies in, where the collection is divided. */
  subfolder?: (entry: z.infer<Schema>) => string;
  /** The folders below `folder`, each with what editors call it. */
  parts?: readonly CollectionPart[];
}

/** An entry as other pages lead to it. */
export interface EntryLink {
  label: string;
  /** Said beside the label. */
  note?: string;
  /** Language of the label, where it is not Vietnamese. */
  lang?: string;
}

/**
 * A collection whose entries the portal shows in sections of their own and links to from other pages. All that is asked here has to be
 * said of every collection, so that the compiler names the file of one that says too little.
 */
export interface SectionCollection<
  Schema extends z.ZodObject = z.ZodObject,
> extends CollectionDefinition<Schema> {
  /** The section that shows the entries; `pages` stand outside of every section. */
  section: Section | 'pages';
  link: (entry: z.infer<Schema>) => EntryLink;
  /** The heading of entries that another page leads to, and its place among such headings; null where no page does. */
  related: { heading: string; order: number } | null;
}

/** The formats of entries, and the ending that the name of a file has in each. */
export const entryExtensions = { yaml: 'yaml', markdown: 'md', mdx: 'mdx' } as const;

export type EntryFormat = keyof typeof entryExtensions;

export interface CollectionPart {
  /** The folder below the collection's. */
  name: string;
  label: string;
  labelSingular: string;
  /** Initial values of a new entry of this part, where they differ. */
  initial?: Readonly<Record<string, string | number | boolean>>;
}

/** The address of an entry's own page; undefined where the collection has none. */
export function entryAddress<Schema extends z.ZodObject>(
  { address }: Pick<CollectionDefinition<Schema>, 'address'>,
  id: string,
  entry: z.infer<Schema>,
): string | undefined {
  return typeof address === 'string' ? `${address}${id}/` : address?.(id, entry);
}

/** Declares a collection; exists for the types. */
export function defineCollectionSchema<Schema extends z.ZodObject>(
  definition: CollectionDefinition<Schema>,
): CollectionDefinition<Schema> {
  return definition;
}

/** Declares a collection with a section of its own; exists for the types. */
export function defineSectionCollection<Schema extends z.ZodObject>(
  definition: SectionCollection<Schema>,
): SectionCollection<Schema> {
  return definition;
}

/** Where an entry is read: its own page, or else its place on the first page of its section. */
export function entryHref<Schema extends z.ZodObject>(
  definition: Pick<SectionCollection<Schema>, 'address' | 'section'>,
  id: string,
  entry: z.infer<Schema>,
): string {
  const { section } = definition;
  return entryAddress(definition, id, entry) ?? (section === 'pages' ? `/#${id}` : anchorPath(section, id));
}

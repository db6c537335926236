/** The content that is every province's, as another portal takes it: what is ours stays behind, and with it every name and link that led there. */
import { fieldValues } from '#content/health/field-values.ts';
import { allEntries } from '#content/entries.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { Content } from '#content/content.ts';
import { withoutNames } from '#content/without-references.ts';
import { definitionOfCollection } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryAddress } from '#schemas/fields/collection.ts';
import { collectionScopes, placeFields } from '#schemas/scopes.ts';
import type { Scope } from '#schemas/scopes.ts';
import { entryPath } from '#routes.ts';

/** An entry for the other portal; `data` differs from the file's where something was taken out. */
export interface SharedEntry {
  readonly entry: AnyEntry;
  readonly data: Record<string, unknown>;
}

export interface SharedContent {
  /** Whether an entry that is named in a relation stays behind; shared settings name entries too. */
  readonly isGone: (relation: string, name: string) => boolean;
  readonly entries: readonly SharedEntry[];
  /** Entries of shared collections that stay behind, with the reason in Vietnamese. */
  readonly left: readonly { readonly file: string; readonly reason: string }[];
}

const scopeOf = (relation: string): Scope =>
  (collectionScopes as Readonly<Record<string, Scope>>)[relation] ?? 'province';

/** Fields that say where facts were seen: a source keeps its name. */
const provenance = new Set(['sources', 'note']);

/** Fields by which an entry is what it is: one that names us there is ours. */
const identity = /^(?:title|name|issuer|number|basis|body)/;

/** The word of ours by which an entry is ours; undefined for an entry of everybody. */
const ourWord = (entry: AnyEntry, words: readonly string[]): string | undefined =>
  fieldValues(entry)
    .filter(({ path: [field] }) => identity.test(String(field)))
    .map(({ value }) => words.find((word) => value.includes(word)))
    .find((word) => word !== undefined);

/** Sentences that tell of us are left out of the other texts; a text of nothing else goes. */
function withoutSentences(value: unknown, words: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map((one) => withoutSentences(one, words)).filter((one) => one !== undefined);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        const left = withoutSentences(one, words);
        return left === undefined ? [] : [[name, left]];
      }),
    );
  if (typeof value !== 'string' || !words.some((word) => value.includes(word))) return value;
  const kept = value
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !words.some((word) => sentence.includes(word)));
  return kept.length === 0 ? undefined : kept.join(' ');
}

const isPlaceField = ({ relation }: AnyEntry, field: string): boolean =>
  (placeFields as Readonly<Record<string, readonly string[] | undefined>>)[relation]?.includes(field) ??
  false;

/** The address of an entry's page; undefined where it has none. */
function addressOf({ relation, id, data }: AnyEntry): string | undefined {
  if (relation === 'standards' || relation === 'products' || relation === 'topics')
    return entryPath(relation, id);
  return entryAddress(definitionOfCollection(relation as CollectionName), id, data);
}

/** A link of Markdown or MDX to a page of the portal. */
const pageLink = /(?<!!)\[([^\]]+)\]\((\/[^)\s#?]*)[^)]*\)/g;

/** Links to pages that stay behind, and to pages below them, become the words they stand on. */
const withoutLinks = (text: string, gone: readonly string[]): string =>
  text.replace(pageLink, (link, words: string, address: string) =>
    gone.some((page) => address.startsWith(page)) ? words : link,
  );

/** The facts of an entry without the fields and the sentences that are of our province. */
function withoutOurs(entry: AnyEntry, words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry.data).flatMap(([field, value]) => {
      if (isPlaceField(entry, field)) return [];
      const left = provenance.has(field) || identity.test(field) ? value : withoutSentences(value, words);
      return left === undefined ? [] : [[field, left]];
    }),
  );
}

/**
 * Selects the content that another portal takes.
 *
 * @param words names of our province and of its plan: an entry that bears one stays behind, a sentence with one is left out
 * @param takes narrows the entries, for a portal that wants few
 */
export function sharedContent(
  content: Content,
  words: readonly string[],
  takes: (entry: AnyEntry) => boolean = () => true,
): SharedContent {
  const all = allEntries(content);
  const left: { file: string; reason: string }[] = [];
  let kept = all.filter((entry) => {
    if (scopeOf(entry.relation) === 'province' || entry.data['sample'] === true || !takes(entry))
      return false;
    const word = ourWord(entry, words);
    if (word !== undefined) left.push({ file: entry.file, reason: `nhắc tới “${word}”` });
    return word === undefined;
  });
  // An entry that cannot do without what stays behind stays too, and others may have named it.
  for (;;) {
    const { entries, broken, isGone } = cut(all, kept, words);
    if (broken.length === 0) return { entries, left, isGone };
    left.push(
      ...broken.map(({ file }) => ({ file, reason: 'không đứng được nếu thiếu mục riêng của tỉnh' })),
    );
    kept = kept.filter((entry) => !broken.includes(entry));
  }
}

function cut(
  all: readonly AnyEntry[],
  kept: readonly AnyEntry[],
  words: readonly string[],
): Pick<SharedContent, 'isGone'> & { entries: SharedEntry[]; broken: AnyEntry[] } {
  const here = new Set(kept);
  const key = (relation: string, id: string) => `${relation}/${id}`;
  const ids = new Set(kept.map(({ relation, id }) => key(relation, id)));
  const gone = new Set(all.filter((entry) => !here.has(entry)).map(({ relation, id }) => key(relation, id)));
  // Topics are named among products.
  const isGone = (relation: string, name: string) =>
    relation === 'products'
      ? !ids.has(key('products', name)) && !ids.has(key('topics', name))
      : gone.has(key(relation, name));
  const pages = all.filter((entry) => !here.has(entry)).flatMap((entry) => addressOf(entry) ?? []);
  const broken: AnyEntry[] = [];
  const entries = kept.flatMap((entry): SharedEntry[] => {
    const data = withoutNames(entry.schema, withoutOurs(entry, words), isGone).data as Record<
      string,
      unknown
    >;
    const { body } = data;
    if (typeof body === 'string') data['body'] = withoutLinks(body, pages);
    if (entry.schema.safeParse(data).success) return [{ entry, data }];
    broken.push(entry);
    return [];
  });
  return { entries, broken, isGone };
}

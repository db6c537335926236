/** Content → what the editors' forms need of it: the choices of small relations, and the indexes of large ones. */
import { z } from 'astro/zod';
import { compareVietnamese } from '#text/vietnamese.ts';
import type { Content } from '#content/content.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { SelectOption } from './types.ts';

/** The fields of the content that are read here. */
export type RelatedContent = Pick<
  Content,
  'standards' | 'iso' | 'ics' | 'products' | 'topics' | 'collections'
>;

/** The entries of a collection as choices, each under what names it in lists: `Luật Đo lường (04/2011/QH13)`. */
function entryOptions(name: CollectionName, collections: RelatedContent['collections']): SelectOption[] {
  const [identifier = '', beside = ''] = collectionDefinitions[name].summary;
  const { choices } = fieldPlace(collectionDefinitions[name].schema.shape[beside as never] ?? z.never());
  return collections[name]
    .map(({ id, data }) => {
      const text = (field: string) => String((data as Readonly<Record<string, unknown>>)[field] ?? '');
      const more = choices ? '' : text(beside);
      return { value: id, label: more ? `${text(identifier)} (${more})` : text(identifier) };
    })
    .sort((a, b) => compareVietnamese(a.label, b.label));
}

/** The values of each vocabulary: those that entries use, and the examples of its fields. */
function vocabularies(collections: RelatedContent['collections']): Record<string, SelectOption[]> {
  const values = new Map<string, Set<string>>();
  for (const name of collectionNames) {
    for (const [field, schema] of Object.entries(collectionDefinitions[name].schema.shape)) {
      const { vocabulary } = fieldPlace(schema as z.ZodType);
      if (vocabulary === undefined) continue;
      const known = values.get(vocabulary) ?? new Set<string>();
      values.set(vocabulary, known);
      const used = collections[name].map(({ data }) => (data as Readonly<Record<string, unknown>>)[field]);
      for (const value of [used, fieldMeta(schema as z.ZodType)?.examples ?? []].flat(2))
        if (typeof value === 'string') known.add(value);
    }
  }
  return Object.fromEntries(
    [...values].map(([name, known]) => [
      name,
      [...known].sort(compareVietnamese).map((value) => ({ value, label: value })),
    ]),
  );
}

/** The choices of vocabularies, and of the relations that are few enough for a select. */
export function relationOptions({
  products,
  topics,
  collections,
}: RelatedContent): Record<string, SelectOption[]> {
  const topicOptions = topics.map(({ id, data }) => ({ value: id, label: data.name_vi }));
  return {
    products: [
      ...products.map(({ id, data }) => ({ value: id, label: data.name_vi })),
      ...topicOptions.map(({ value, label }) => ({ value, label: `Chủ đề: ${label}` })),
    ],
    topics: topicOptions,
    ...vocabularies(collections),
    ...Object.fromEntries(collectionNames.map((name) => [name, entryOptions(name, collections)])),
  };
}

/** The indexes of the relations that are looked up while typing: rows of value and title, by the relation's name. */
export function lookupIndexes({ standards, iso, ics }: RelatedContent): Record<string, [string, string][]> {
  const listed = new Set(standards.map(({ data }) => data.designation));
  return {
    standards: [
      ...standards.map(({ data }): [string, string] => [
        data.designation,
        data.title_vi ?? data.title_en ?? '',
      ]),
      ...iso
        .filter(({ designation }) => !listed.has(designation))
        .map(({ designation, title_en }): [string, string] => [designation, title_en]),
    ],
    ics: ics.map(({ code, name_vi, name_en }) => [code, `${name_vi} / ${name_en}`]),
  };
}

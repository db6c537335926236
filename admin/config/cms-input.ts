/** Content → what the editors' forms need of it: the choices of small relations, and the indexes of large ones. */
import type { Content } from '#loading/read-content.ts';
import type { SelectOption } from './types.ts';

/** The fields of the content that are read here. */
export type RelatedContent = Pick<Content, 'standards' | 'iso' | 'ics' | 'products' | 'topics'>;

/** The choices of the relations that are few enough for a select. */
export function relationOptions({ products, topics }: RelatedContent): Record<string, SelectOption[]> {
  const topicOptions = topics.map(({ id, data }) => ({ value: id, label: data.name_vi }));
  return {
    products: [
      ...products.map(({ id, data }) => ({ value: id, label: data.name_vi })),
      ...topicOptions.map(({ value, label }) => ({ value, label: `Chủ đề: ${label}` })),
    ],
    topics: topicOptions,
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

/** The fields of a collection that the open data gives away. */
import type { z } from 'astro/zod';
import type { CollectionDefinition } from './collection.ts';
import { fieldPlace } from './field.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Editors' notes and words for the search are nobody else's business. */
const editorsFields = ['asked', 'note'] as const;
type EditorsField = (typeof editorsFields)[number];

/** An entry without notes of editors and words for the search. */
export function withoutEditorsFields<Data extends Partial<Record<EditorsField, unknown>>>(
  data: Data,
): Omit<Data, EditorsField> {
  const { asked: _asked, note: _note, ...rest } = data;
  return rest;
}

const withheld: ReadonlySet<string> = new Set([...editorsFields, 'sample']);

/** The public fields by name: all but editors' notes, marks of samples, words for the search, and what is personal. */
export function publicShape({ schema }: Pick<CollectionDefinition, 'schema'>): Record<string, z.ZodType> {
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
  return Object.fromEntries(
    fields.filter(([name, field]) => !withheld.has(name) && !fieldPlace(field).personal),
  );
}

/** The public fields of an entry. */
export function publicData<Data extends object>(
  definition: Pick<CollectionDefinition, 'schema'>,
  data: Data,
): Partial<Data> {
  const names = Object.keys(publicShape(definition));
  return Object.fromEntries(
    names
      .filter((name) => (data as Fields)[name] !== undefined)
      .map((name) => [name, (data as Fields)[name]]),
  ) as Partial<Data>;
}

/** Whether entries are named by a person, so that nothing of them is given away in bulk. */
export function tellsOfPersons({
  schema,
  summary,
}: Pick<CollectionDefinition, 'schema' | 'summary'>): boolean {
  const naming = (schema.shape as Readonly<Record<string, z.ZodType>>)[summary[0] ?? ''];
  return naming !== undefined && fieldPlace(naming).personal === true;
}

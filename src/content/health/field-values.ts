/** Walks the values of an entry along its schema. */
import type { z } from 'astro/zod';
import { fieldPlace } from '#schemas/fields/field.ts';
import type { FieldPlace } from '#schemas/fields/field.ts';
import { definitionOf } from '#schemas/introspect.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { FieldPath } from './health-rule.ts';

/** A text somewhere in an entry. */
export interface FieldValue {
  readonly path: FieldPath;
  readonly value: string;
  /** The metadata of its field, that of the list for an item. */
  readonly place: FieldPlace;
}

function* visit(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath,
  outer: FieldPlace,
): Generator<FieldValue> {
  if (value === undefined || value === null) return;
  const place = { ...outer, ...fieldPlace(schema) };
  const { innerType, element, shape } = definitionOf(schema);
  if (innerType) yield* visit(innerType, value, path, place);
  else if (Array.isArray(value) && element) {
    for (const [index, one] of value.entries()) yield* visit(element, one, [...path, index], place);
  } else if (shape && typeof value === 'object') {
    for (const [name, inner] of Object.entries(shape))
      yield* visit(inner, (value as Record<string, unknown>)[name], [...path, name], {});
  } else if (typeof value === 'string') yield { path, value, place };
}

const known = new WeakMap<object, FieldValue[]>();

/** Every text of an entry that its schema knows; walked once, since many rules ask. */
export function fieldValues(entry: Pick<AnyEntry, 'schema' | 'data'>): readonly FieldValue[] {
  let values = known.get(entry.data);
  if (values === undefined) {
    values = [...visit(entry.schema, entry.data, [], {})];
    known.set(entry.data, values);
  }
  return values;
}

/** The web addresses of an entry, sources and others. */
export function webAddresses(entry: Pick<AnyEntry, 'schema' | 'data'>): FieldValue[] {
  return fieldValues(entry).filter(({ value }) => /^https?:/i.test(value));
}

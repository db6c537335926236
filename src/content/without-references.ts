/** Takes what an entry says of another one out of it, when that other one goes. Which fields name what is in the schemas. */
import type { z } from 'astro/zod';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf } from '#schemas/introspect.ts';

/** An entry to be removed: its name, and the relations that may name it. */
export interface GoneEntry {
  name: string;
  relations: ReadonlySet<string>;
}

export interface WithoutReferences {
  data: unknown;
  /** The titles of the fields in which it was named. */
  fields: string[];
}

/** The same data without the references to an entry; a row of a list that cannot be without one goes as a whole. */
export const withoutReferences = (
  schema: z.core.$ZodType,
  data: unknown,
  gone: GoneEntry,
): WithoutReferences =>
  withoutNames(schema, data, (relation, name) => name === gone.name && gone.relations.has(relation));

/**
 * The same data without the names that a test picks.
 *
 * @param isGone asked for every name in a relation
 */
export function withoutNames(
  schema: z.core.$ZodType,
  data: unknown,
  isGone: (relation: string, name: string) => boolean,
): WithoutReferences {
  const fields = new Set<string>();
  const visit = (place: z.core.$ZodType, value: unknown, title: string, relation?: string): unknown => {
    if (value === undefined || value === null) return value;
    const names = fieldPlace(place).relation ?? relation;
    const { innerType, element, shape } = definitionOf(place);
    if (innerType) return visit(innerType, value, title, names);
    if (Array.isArray(value) && element) {
      return value.flatMap((one: unknown) => {
        const left = visit(element, one, title, names);
        const isBroken = left !== one && JSON.stringify(left) !== JSON.stringify(one) && !parses(element, left);
        return left === undefined || isBroken ? [] : [left];
      });
    }
    if (shape && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, inner]) => {
          const field = shape[name];
          const left = field ? visit(field, inner, fieldMeta(field)?.title ?? name) : (inner as unknown);
          return left === undefined ? [] : [[name, left]];
        }),
      );
    }
    if (typeof value !== 'string' || names === undefined || !isGone(names, value)) return value;
    fields.add(title);
    return undefined;
  };
  return { data: visit(schema, data, ''), fields: [...fields] };
}

const parses = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

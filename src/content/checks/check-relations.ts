/** Whether what an entry names of other collections exists. Which fields name what is in the schemas. */
import type { z } from 'astro/zod';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import type { ContentProblem } from '#content/problems.ts';
import { definitionOf } from '#schemas/introspect.ts';

/** The names that a relation may refer to, and the label of their collection. */
export interface KnownNames {
  names: ReadonlySet<string>;
  what: string;
}

interface Reference {
  /** Label and name of the field. */
  field: string;
  relation: string;
  value: string;
}

function* references(
  schema: z.core.$ZodType,
  value: unknown,
  field: string,
  relation?: string,
): Generator<Reference> {
  if (value === undefined || value === null) return;
  const place = fieldPlace(schema).relation ?? relation;
  const { innerType, element, shape } = definitionOf(schema);
  if (innerType) yield* references(innerType, value, field, place);
  else if (Array.isArray(value) && element) {
    for (const one of value) yield* references(element, one, field, place);
  } else if (shape && typeof value === 'object') {
    for (const [name, inner] of Object.entries(shape)) {
      const title = fieldMeta(inner)?.title;
      yield* references(inner, (value as Record<string, unknown>)[name], title ? `${title} (${name})` : name);
    }
  } else if (place !== undefined && typeof value === 'string') yield { field, relation: place, value };
}

/**
 * Names in an entry that no entry bears.
 *
 * @param known what each relation may name; a relation that is not here may name anything (a standard may have no entry)
 */
export function unknownRelations(
  file: string,
  schema: z.ZodObject,
  data: unknown,
  known: ReadonlyMap<string, KnownNames>,
): ContentProblem[] {
  return [...references(schema, data, '')].flatMap(({ field, relation, value }) => {
    const allowed = known.get(relation);
    if (!allowed || allowed.names.has(value)) return [];
    return [{ file, field, message: `“${value}” không có trong ${allowed.what}` }];
  });
}
